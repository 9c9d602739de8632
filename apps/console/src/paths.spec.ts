import { expect, test } from 'vitest';
import { paths } from './paths.ts';

test('every address of the console', () => {
  const here = { connection: 'c1', region: 'us-east-1' };
  const wide = { connection: 'c1', region: 'us-east-1,ap-northeast-2' };
  expect({
    home: paths.home(),
    setUp: paths.setUp(),
    connections: paths.connections(),
    activity: paths.activity(),
    activityOfOne: paths.activity({ q: 'i-0abc' }),
    audit: paths.audit(),
    plan: paths.plan('p1'),
    launch: paths.launch(here, { image: 'ami-0abc' }),
    instances: paths.instances(wide, { q: 'state:running az:*-2a' }),
    instancesEverywhere: paths.instances({ connection: 'c1', region: 'all' }),
    instance: paths.instance(here, 'i-0abc'),
    instanceTab: paths.instance(here, 'i-0abc', 'storage'),
    images: paths.images(here),
    createImage: paths.createImage(here, { instance: 'i-0abc' }),
    image: paths.image(here, 'ami-0abc', 'permissions'),
    securityGroups: paths.securityGroups(here),
    createSecurityGroup: paths.createSecurityGroup(here),
    securityGroup: paths.securityGroup(here, 'sg-0abc', 'inbound'),
    keyPairs: paths.keyPairs(here),
    createKeyPair: paths.createKeyPair(here),
    keyPair: paths.keyPair(here, 'key-0abc'),
    resource: paths.resource(here, 'volumes'),
  }).toMatchInlineSnapshot(`
    {
      "activity": "/activity",
      "activityOfOne": "/activity?q=i-0abc",
      "audit": "/activity/audit",
      "connections": "/connections",
      "createImage": "/c/c1/us-east-1/images/create?instance=i-0abc",
      "createKeyPair": "/c/c1/us-east-1/key-pairs/create",
      "createSecurityGroup": "/c/c1/us-east-1/security-groups/create",
      "home": "/",
      "image": "/c/c1/us-east-1/images/ami-0abc/permissions",
      "images": "/c/c1/us-east-1/images",
      "instance": "/c/c1/us-east-1/instances/i-0abc",
      "instanceTab": "/c/c1/us-east-1/instances/i-0abc/storage",
      "instances": "/c/c1/us-east-1,ap-northeast-2/instances?q=state%3Arunning+az%3A*-2a",
      "instancesEverywhere": "/c/c1/all/instances",
      "keyPair": "/c/c1/us-east-1/key-pairs/key-0abc",
      "keyPairs": "/c/c1/us-east-1/key-pairs",
      "launch": "/c/c1/us-east-1/launch?image=ami-0abc",
      "plan": "/activity/p1",
      "resource": "/c/c1/us-east-1/volumes",
      "securityGroup": "/c/c1/us-east-1/security-groups/sg-0abc/inbound",
      "securityGroups": "/c/c1/us-east-1/security-groups",
      "setUp": "/setup",
    }
  `);
});

test('what a person typed never becomes part of the path', () => {
  expect(paths.instance({ connection: 'a/b', region: '../x' }, '?q#h')).toBe(
    '/c/a%2Fb/..%2Fx/instances/%3Fq%23h',
  );
});
