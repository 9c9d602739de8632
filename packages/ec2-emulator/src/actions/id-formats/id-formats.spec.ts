import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';

test('ids are long for everybody until a user wants some of them short', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect((await ec2.describeIdFormat({ Resource: 'instance' })).Statuses).toEqual([
    { Resource: 'instance', UseLongIds: true },
  ]);
  expect((await ec2.describeIdFormat({})).Statuses).toHaveLength(31);
  expect((await ec2.describeAggregateIdFormat({})).UseLongIdsAggregated).toBe(true);

  const PrincipalArn = `arn:aws:iam::${OWNER.id}:user/ann`;
  await ec2.modifyIdentityIdFormat({ PrincipalArn, Resource: 'vpc', UseLongIds: false });
  expect((await ec2.describeIdentityIdFormat({ PrincipalArn, Resource: 'vpc' })).Statuses).toEqual([
    { Resource: 'vpc', UseLongIds: false },
  ]);
  expect((await ec2.describeIdFormat({ Resource: 'vpc' })).Statuses?.[0]?.UseLongIds).toBe(true);
  expect((await ec2.describePrincipalIdFormat({ Resources: ['vpc'] })).Principals).toEqual([
    { Arn: `arn:aws:iam::${OWNER.id}:root`, Statuses: [{ Resource: 'vpc', UseLongIds: true }] },
    { Arn: PrincipalArn, Statuses: [{ Resource: 'vpc', UseLongIds: false }] },
  ]);
  expect((await ec2.describeAggregateIdFormat({})).UseLongIdsAggregated).toBe(false);
  await ec2.modifyIdentityIdFormat({ PrincipalArn: 'all', Resource: 'vpc', UseLongIds: true });
  expect((await ec2.describeAggregateIdFormat({})).UseLongIdsAggregated).toBe(true);

  await ec2.modifyIdFormat({ Resource: 'subnet', UseLongIds: false });
  expect((await ec2.describeIdFormat({ Resource: 'subnet' })).Statuses?.[0]?.UseLongIds).toBe(false);
});

test('some types are past choosing, and others never had a choice', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect(await errorOf(ec2.modifyIdFormat({ Resource: 'instance', UseLongIds: false }))).toBe(
    'InvalidParameterValue: Value (instance) for parameter resource is invalid.',
  );
  expect(await errorOf(ec2.describeIdFormat({ Resource: 'key-pair' }))).toBe(
    'InvalidParameterValue: Value (key-pair) for parameter resource is invalid.',
  );
  expect(await errorOf(ec2.describeIdentityIdFormat({ PrincipalArn: 'ann' }))).toBe(
    'InvalidParameterValue: Invalid principal ARN: ann',
  );
});
