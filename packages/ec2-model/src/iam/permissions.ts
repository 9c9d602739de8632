import { arnOf, type IamPlace, partitionOf } from './resource-types.ts';
import { resourcesIn } from './resources-in.ts';

/** Conditions of a policy statement: operator, key, value. */
export type IamCondition = Record<string, Record<string, string>>;

/** One action on one resource that a call must be allowed. */
export interface Permission {
  readonly action: string;
  /** An ARN, or `*` for an action that takes no resource. */
  readonly resource: string;
  readonly condition?: IamCondition;
}

type Input = Readonly<Record<string, unknown>>;

/**
 * Everything that IAM must allow for a call to go through: the action of the operation on every resource that it names
 * or makes, `ec2:CreateTags` for tags given on creation, `iam:PassRole` for an instance profile and the use of a KMS key.
 *
 * @param operation such as `RunInstances`
 * @param input the operation's input; `{InstanceId}` stands for an id that is not known yet
 */
export function permissionsOf(operation: string, input: Input, place: IamPlace): Permission[] {
  const action = `ec2:${operation}`;
  const resources = resourcesIn(operation, input).map((one) => arnOf(one, place));
  return [
    ...(resources.length > 0 ? resources : ['*']).map((resource) => ({ action, resource })),
    ...tagsOnCreation(operation, input, place),
    ...passedRoles(operation, input, place),
    ...usedKeys(input, place),
  ];
}

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html */
function tagsOnCreation(operation: string, input: Input, place: IamPlace): Permission[] {
  const specifications = Array.isArray(input.TagSpecifications) ? input.TagSpecifications : [];
  return specifications.map(({ ResourceType: type }: { ResourceType: string }) => {
    const named = type === 'key-pair' ? input.KeyName : type === 'placement-group' ? input.GroupName : '*';
    return {
      action: 'ec2:CreateTags',
      resource: arnOf({ type, id: typeof named === 'string' ? named : '*' }, place),
      condition: { StringEquals: { 'ec2:CreateAction': operation } },
    };
  });
}

/**
 * An input names an instance profile and IAM asks about its role, which only IAM knows. The role is taken to have the
 * profile's name, as the IAM console makes them.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html
 */
function passedRoles(operation: string, input: Input, { account, region }: IamPlace): Permission[] {
  const profile = input.IamInstanceProfile as { Arn?: string; Name?: string } | undefined;
  if (!profile || !/^(RunInstances|(Associate|Replace)IamInstanceProfile)/.test(operation)) return [];
  const name = profile.Name ?? profile.Arn?.split('/').at(-1) ?? '*';
  return [
    {
      action: 'iam:PassRole',
      resource: `arn:${partitionOf(region)}:iam::${account}:role/${name}`,
      condition: { StringEqualsIfExists: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
    },
  ];
}

/** https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html#ebs-encryption-permissions */
const KEY_ACTIONS = [
  'kms:CreateGrant',
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncrypt*',
];

function usedKeys(input: Input, place: IamPlace): Permission[] {
  return [...keysIn(input)].flatMap((key) =>
    KEY_ACTIONS.map((action) => ({ action, resource: keyArn(key, place) })),
  );
}

function* keysIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) {
    if (name === 'KmsKeyId' && typeof each === 'string') yield each;
    else yield* keysIn(each);
  }
}

/** A policy can't name a key by its alias, so an alias stands for every key of the account in the region. */
function keyArn(key: string, { account, region }: IamPlace): string {
  if (key.startsWith('arn:') && !key.includes(':alias/')) return key;
  const id = key.includes('alias/') ? '*' : key;
  return `arn:${partitionOf(region)}:kms:${region}:${account}:key/${id}`;
}
