import { ruleKey, tagsFrom } from '@muster/ec2-model';
import type { EmulatedAccount } from './emulated-account.ts';

interface Group {
  readonly GroupId: string;
  readonly GroupName: string;
  readonly Description: string;
  readonly Tags: [];
}

/** All that plans have made of an account, without the ids and times that differ from one run to the next. */
export async function accountState(account: EmulatedAccount) {
  const groups = await account.read<Group[]>('DescribeSecurityGroups', {}, 'SecurityGroups');
  const names = new Map(groups.map((group) => [group.GroupId, group.GroupName]));
  const instances = await account.read<{ InstanceId: string; Tags: [] }[]>(
    'DescribeInstances',
    {},
    'Reservations[].Instances[].{InstanceId:InstanceId,Tags:Tags,state:State.Name,key:KeyName,groups:SecurityGroups[].GroupName,type:InstanceType}',
  );
  return {
    keyPairs: await account.read('DescribeKeyPairs', {}, 'KeyPairs[].[KeyName,Tags]'),
    images: await account.read(
      'DescribeImages',
      { Owners: ['self'] },
      'sort_by(Images,&Name)[].[Name,Description,Tags]',
    ),
    instances: instances
      .map(({ InstanceId: _, Tags, ...instance }) => ({ ...instance, tags: tagsFrom(Tags) }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    userData: await Promise.all(
      instances.map(({ InstanceId }) =>
        account.read('DescribeInstanceAttribute', { InstanceId, Attribute: 'userData' }, 'UserData.Value'),
      ),
    ),
    groups: await Promise.all(
      groups.map(async ({ GroupId, GroupName, Description, Tags }) => ({
        GroupName,
        Description,
        tags: tagsFrom(Tags),
        rules: (await account.rules(GroupId))
          .map((rule) => [ruleKey(rule), rule.description, JSON.stringify(rule.tags)].join(' '))
          .map((rule) => rule.replace(/sg-[0-9a-f]+/, (id) => names.get(id) ?? id))
          .sort(),
      })),
    ),
  };
}
