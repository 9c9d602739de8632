import { tryCidr } from '@muster/ec2-model';
import { takesIops, takesThroughput } from './devices.ts';
import type { DeviceDraft, LaunchDraft, NetworkDraft } from './draft.ts';
import type { Known } from './known.ts';
import { type Misfit, misfitOf } from './type-fits.ts';
import { type VolumeLimit, volumeLimits } from './volume-limits.ts';

/** A field of the page that a problem or an answer of EC2's can be about. */
export type LaunchField =
  | 'count'
  | 'tags'
  | 'image'
  | 'type'
  | 'key-pair'
  | 'subnet'
  | 'groups'
  | 'group-name'
  | 'group-description'
  | `group-rule-${number}`
  | `device-${number}`
  | 'devices'
  | 'instance-profile'
  | 'user-data'
  | 'metadata'
  | 'placement'
  | 'hibernation'
  | 'cpu-credits';

/** What keeps the draft from being launched, as a code with values; the page says it in words. */
export type Trouble =
  | { readonly code: 'required' }
  | { readonly code: 'count'; readonly most: number }
  | { readonly code: 'tag-key'; readonly key: string }
  | { readonly code: 'tag-twice'; readonly key: string }
  | { readonly code: 'too-many-tags'; readonly most: number }
  | { readonly code: 'misfit'; readonly misfit: Misfit; readonly type: string }
  | { readonly code: 'key-name-taken'; readonly name: string }
  | { readonly code: 'key-not-made' }
  | { readonly code: 'acknowledge' }
  | { readonly code: 'addresses'; readonly free: number; readonly wanted: number }
  | { readonly code: 'group-name-taken'; readonly name: string }
  | { readonly code: 'group-name' }
  | { readonly code: 'ascii'; readonly most: number }
  | { readonly code: 'cidr'; readonly given: string }
  | { readonly code: 'device-twice'; readonly device: string }
  | { readonly code: 'volume'; readonly setting: 'size' | 'iops' | 'throughput'; readonly limit: VolumeLimit }
  | { readonly code: 'user-data-lost' }
  | { readonly code: 'user-data-size'; readonly bytes: number; readonly most: number }
  | { readonly code: 'user-data-base64' }
  | { readonly code: 'hop-limit' }
  | { readonly code: 'hibernation-type'; readonly type: string }
  | { readonly code: 'hibernation-root' }
  | { readonly code: 'instance-store-shutdown' };

export interface Problem {
  readonly field: LaunchField;
  readonly trouble: Trouble;
}

/** More would need more steps than a plan holds: each numbered name is one. */
export const MOST_INSTANCES = 500;
/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html; the Name tag is one of the fifty. */
const MOST_TAGS = 49;
/** Bytes before base64. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html */
export const MOST_USER_DATA = 16_384;

/** Everything that keeps the draft from being launched, in the order of the page. */
export function problemsOf(draft: LaunchDraft, known: Known): Problem[] {
  return [
    ...countAndTags(draft),
    ...imageAndType(draft, known),
    ...keyPair(draft, known),
    ...network(draft.network, Number(draft.count), known),
    ...(draft.devices ?? []).flatMap((row, index, rows) => device(row, index, rows)),
    ...advanced(draft, known),
  ];
}

const at = (field: LaunchField, trouble: Trouble): Problem => ({ field, trouble });

function countAndTags({ count, tags }: LaunchDraft): Problem[] {
  const wanted = Number(count);
  const valid = Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_INSTANCES;
  const bad = tags.find(({ key }) => key.trim() === '' || key.startsWith('aws:') || key.length > 128);
  const twice = tags.find(({ key }, index) => tags.findIndex((tag) => tag.key === key) !== index);
  return [
    ...(valid ? [] : [at('count', { code: 'count', most: MOST_INSTANCES })]),
    ...(bad ? [at('tags', { code: 'tag-key', key: bad.key })] : []),
    ...(twice && !bad ? [at('tags', { code: 'tag-twice', key: twice.key })] : []),
    ...(tags.length > MOST_TAGS ? [at('tags', { code: 'too-many-tags', most: MOST_TAGS })] : []),
  ];
}

function imageAndType({ imageId, instanceType }: LaunchDraft, { image, type, offered }: Known): Problem[] {
  const misfit = type && misfitOf(type, image, offered);
  return [
    ...(imageId === '' ? [at('image', { code: 'required' })] : []),
    ...(instanceType === '' ? [at('type', { code: 'required' })] : []),
    ...(misfit ? [at('type', { code: 'misfit', misfit, type: instanceType })] : []),
  ];
}

function keyPair({ keyPair: pair }: LaunchDraft, { keyNames }: Known): Problem[] {
  switch (pair.use) {
    case '':
      return [at('key-pair', { code: 'required' })];
    case 'none':
      return pair.noneAcknowledged ? [] : [at('key-pair', { code: 'acknowledge' })];
    case 'existing':
      return pair.existing ? [] : [at('key-pair', { code: 'required' })];
    case 'import': {
      const name = pair.newName.trim();
      if (pair.publicKey === '') return [at('key-pair', { code: 'key-not-made' })];
      return keyNames?.has(name) ? [at('key-pair', { code: 'key-name-taken', name })] : [];
    }
    default:
      throw new TypeError(`unknown key pair choice ${JSON.stringify(pair.use satisfies never)}`);
  }
}

function network(
  draft: NetworkDraft,
  wanted: number,
  { subnet, groupNames, defaultVpcId }: Known,
): Problem[] {
  const free = subnet?.AvailableIpAddressCount;
  const { name, description, rules } = draft.newGroup;
  // Only in a default VPC does EC2 choose the subnet itself.
  const chosen = draft.vpcId === '' ? defaultVpcId !== null : draft.vpcId === defaultVpcId;
  return [
    ...(!chosen && draft.subnetId === '' ? [at('subnet', { code: 'required' })] : []),
    ...(free !== undefined && wanted > free ? [at('subnet', { code: 'addresses', free, wanted })] : []),
    ...(draft.groups === 'new'
      ? [
          ...groupName(name.trim(), groupNames),
          ...groupDescription(description.trim()),
          ...rules.flatMap(({ from }, index) =>
            tryCidr(from) ? [] : [at(`group-rule-${index}`, { code: 'cidr', given: from })],
          ),
        ]
      : []),
  ];
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
const GROUP_TEXT = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/;

function groupName(name: string, taken: ReadonlySet<string> | undefined): Problem[] {
  if (name === '') return [at('group-name', { code: 'required' })];
  if (name.startsWith('sg-')) return [at('group-name', { code: 'group-name' })];
  if (!GROUP_TEXT.test(name)) return [at('group-name', { code: 'ascii', most: 255 })];
  return taken?.has(name) ? [at('group-name', { code: 'group-name-taken', name })] : [];
}

function groupDescription(description: string): Problem[] {
  if (description === '') return [at('group-description', { code: 'required' })];
  return GROUP_TEXT.test(description) ? [] : [at('group-description', { code: 'ascii', most: 255 })];
}

function device(row: DeviceDraft, index: number, rows: readonly DeviceDraft[]): Problem[] {
  const field = `device-${index}` as const;
  const twice = rows.findIndex((other) => other.device === row.device) !== index;
  const named = row.device.trim() === '' ? [at(field, { code: 'required' })] : [];
  return [
    ...named,
    ...(twice && named.length === 0 ? [at(field, { code: 'device-twice', device: row.device })] : []),
    ...(row.kind === 'ebs' ? volume(row).map((trouble) => at(field, trouble)) : []),
  ];
}

function volume(row: DeviceDraft & { readonly kind: 'ebs' }): Trouble[] {
  const limits = volumeLimits[row.volumeType];
  const needsIops = row.volumeType === 'io1' || row.volumeType === 'io2';
  const checks = [
    { setting: 'size', text: row.size, limit: limits.size, needed: row.snapshotId === '' },
    {
      setting: 'iops',
      text: takesIops(row.volumeType) ? row.iops : '',
      limit: limits.iops,
      needed: needsIops,
    },
    {
      setting: 'throughput',
      text: takesThroughput(row.volumeType) ? row.throughput : '',
      limit: limits.throughput,
      needed: false,
    },
  ] as const;
  return checks.flatMap(({ setting, text, limit, needed }) => {
    if (!limit) return [];
    const value = Number(text);
    const within =
      text.trim() === '' ? !needed : Number.isInteger(value) && value >= limit.least && value <= limit.most;
    return within ? [] : [{ code: 'volume' as const, setting, limit }];
  });
}

function advanced({ advanced: draft, devices }: LaunchDraft, known: Known): Problem[] {
  const hop = Number(draft.hopLimit);
  const hopNeeded = draft.metadata === 'required' || draft.metadata === 'optional';
  return [
    ...userData(draft.userData.from, known),
    ...(hopNeeded && !(Number.isInteger(hop) && hop >= 1 && hop <= 64)
      ? [at('metadata', { code: 'hop-limit' })]
      : []),
    ...(draft.hibernation ? hibernation(devices, known) : []),
  ];
}

function userData(
  from: LaunchDraft['advanced']['userData']['from'],
  { userData: content }: Known,
): Problem[] {
  if (from === 'none') return [];
  if (content === undefined) return [at('user-data', { code: 'user-data-lost' })];
  const bytes = sizeOf(content);
  if (bytes === undefined) return [at('user-data', { code: 'user-data-base64' })];
  return bytes > MOST_USER_DATA
    ? [at('user-data', { code: 'user-data-size', bytes, most: MOST_USER_DATA })]
    : [];
}

/** Bytes of user data as EC2 counts them; undefined for what is not base64. */
export function sizeOf(content: NonNullable<Known['userData']>): number | undefined {
  if ('text' in content) return new TextEncoder().encode(content.text).length;
  try {
    return atob(content.base64).length;
  } catch {
    return undefined;
  }
}

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/hibernating-prerequisites.html */
function hibernation(devices: LaunchDraft['devices'], { image, type }: Known): Problem[] {
  const problems: Problem[] = [];
  if (type && type.HibernationSupported === false) {
    problems.push(at('hibernation', { code: 'hibernation-type', type: type.InstanceType ?? '' }));
  }
  const root = image?.RootDeviceName;
  const encrypted = devices
    ? devices.some((row) => row.kind === 'ebs' && row.device === root && row.encrypted)
    : image?.BlockDeviceMappings?.some(({ DeviceName, Ebs }) => DeviceName === root && Ebs?.Encrypted);
  if (image && !encrypted) problems.push(at('hibernation', { code: 'hibernation-root' }));
  return problems;
}
