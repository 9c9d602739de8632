import type { IdFormat } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { accountSetting } from '../../core/setting.ts';

// Long for everybody since 2016.
const LONG_SINCE_2016 = ['instance', 'reservation', 'snapshot', 'volume'];

/** Resource types whose ids were once short and can be said to be so. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyIdFormat.html */
const OPT_IN = [
  'bundle',
  'conversion-task',
  'customer-gateway',
  'dhcp-options',
  'elastic-ip-allocation',
  'elastic-ip-association',
  'export-task',
  'flow-log',
  'image',
  'import-task',
  'internet-gateway',
  'network-acl',
  'network-acl-association',
  'network-interface',
  'network-interface-attachment',
  'prefix-list',
  'route-table',
  'route-table-association',
  'security-group',
  'subnet',
  'subnet-cidr-block-association',
  'vpc',
  'vpc-cidr-block-association',
  'vpc-endpoint',
  'vpc-peering-connection',
  'vpn-connection',
  'vpn-gateway',
];
const ALL_TYPES = [...OPT_IN, ...LONG_SINCE_2016].sort();
const WHOLE_CURRENT_SET = 'all-current';

type Choices = Readonly<Record<string, boolean>>;

/** What principals have said of their ids, by ARN. Who has said nothing has what the root user has. */
const choices = accountSetting<Readonly<Record<string, Choices>>>('id-formats', {});

export const rootArn = (call: Call): string => `arn:aws:iam::${call.account.id}:root`;

/** The principals that have chosen something. */
export const choosers = (call: Call): string[] => Object.keys(choices.get(call));

/** Whether a principal's ids are long, by type: all of them or those asked for. Throws for a type that has no choice. */
export function idFormatsOf(call: Call, principal: string, types: readonly string[] = []): IdFormat[] {
  for (const type of types) if (!ALL_TYPES.includes(type)) throw unknown(type);
  const kept = choices.get(call);
  const own = { ...kept[rootArn(call)], ...kept[principal] };
  return (types.length > 0 ? types : ALL_TYPES).map((Resource) => ({
    Resource,
    UseLongIds: own[Resource] ?? true,
  }));
}

/** Keeps a principal's choice. Throws for a type that is past its time to choose. */
export function choose(call: Call, principal: string, type: string, long: boolean): void {
  const types = type === WHOLE_CURRENT_SET ? OPT_IN : [type];
  if (!types.every((each) => OPT_IN.includes(each))) throw unknown(type);
  const kept = choices.get(call);
  const chosen = Object.fromEntries(types.map((each) => [each, long]));
  choices.set(call, { ...kept, [principal]: { ...kept[principal], ...chosen } });
}

/** Takes back what all principals have chosen of a type, and makes it the root user's choice. */
export function chooseForAll(call: Call, type: string, long: boolean): void {
  for (const principal of new Set([...choosers(call), rootArn(call)])) choose(call, principal, type, long);
}

/** Throws unless it is the ARN of a user, a role or the root user of the caller's account. */
export function checkPrincipal(call: Call, arn: string): void {
  const pattern = new RegExp(`^arn:aws:iam::${call.account.id}:(root|user/.+|role/.+)$`);
  if (!pattern.test(arn)) throw errors.invalidParameterValue(`Invalid principal ARN: ${arn}`);
}

const unknown = (type: string) =>
  errors.invalidParameterValue(`Value (${type}) for parameter resource is invalid.`);
