import {
  GROUP_TEXT_LIMIT,
  groupDescriptionProblem,
  groupNameProblem,
  tagProblems,
  tryCidr,
  USER_DATA_LIMIT,
  volumeProblems,
} from '@muster/ec2-model';
import { MOST_INSTANCES, MOST_NUMBERED } from '@muster/plans';
import { devicesOf, launchDevice } from './devices.ts';
import type { DeviceDraft, LaunchDraft, NetworkDraft } from './draft.ts';
import type { Known } from './known.ts';
import type { LaunchField, Problem, Trouble } from './trouble.ts';
import { misfitOf } from './type-fits.ts';
import { sizeOf } from './user-data.ts';

/** Everything that keeps the draft from being launched, in the order of the page. */
export function problemsOf(draft: LaunchDraft, known: Known): Problem[] {
  return [
    ...countAndTags(draft),
    ...imageAndType(draft, known),
    ...keyPair(draft, known),
    ...network(draft.network, Number(draft.count), known),
    ...devices(draft.devices ?? [], known),
    ...advanced(draft, known),
  ];
}

const at = (field: LaunchField, trouble: Trouble): Problem => ({ field, trouble });

function countAndTags({ count, name, naming, tags }: LaunchDraft): Problem[] {
  const wanted = Number(count);
  const valid = Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_INSTANCES;
  // The name is one of an instance's tags, and may be there a second time among them.
  const all = name.trim() === '' ? tags : [...tags, { key: 'Name', value: name.trim() }];
  const [first] = tagProblems(all);
  const numbered = name.trim() !== '' && naming === 'numbered';
  return [
    ...(valid ? [] : [at('count', { code: 'count', most: MOST_INSTANCES })]),
    ...(valid && numbered && wanted > MOST_NUMBERED
      ? [at('count', { code: 'numbered', most: MOST_NUMBERED })]
      : []),
    ...(first ? [at('tags', { code: 'tag', problem: first.code, key: all[first.index]?.key ?? '' })] : []),
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
  { subnet, groupNames, defaultVpcId, freeAddresses }: Known,
): Problem[] {
  const free = subnet ? subnet.AvailableIpAddressCount : freeAddresses;
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

function groupName(name: string, taken: ReadonlySet<string> | undefined): Problem[] {
  const problem = groupNameProblem(name);
  if (problem === 'empty') return [at('group-name', { code: 'required' })];
  if (problem === 'reserved') return [at('group-name', { code: 'group-name' })];
  if (problem) return [at('group-name', { code: 'ascii', most: GROUP_TEXT_LIMIT })];
  return taken?.has(name) ? [at('group-name', { code: 'group-name-taken', name })] : [];
}

function groupDescription(description: string): Problem[] {
  const problem = groupDescriptionProblem(description);
  if (problem === 'empty') return [at('group-description', { code: 'required' })];
  return problem ? [at('group-description', { code: 'ascii', most: GROUP_TEXT_LIMIT })] : [];
}

function devices(rows: readonly DeviceDraft[], { image }: Known): Problem[] {
  const own = new Map((image ? devicesOf(image) : []).map((row) => [row.device, row]));
  return rows.flatMap((row, index) => {
    const field = `device-${index}` as const;
    const name = row.device.trim();
    if (name === '') return [at(field, { code: 'required' })];
    const twice = rows.findIndex((other) => other.device.trim() === name) !== index;
    return [
      ...(twice ? [at(field, { code: 'device-twice', device: name })] : []),
      ...volume(row, own.get(name), name === image?.RootDeviceName).map((trouble) => at(field, trouble)),
    ];
  });
}

function volume(row: DeviceDraft, own: DeviceDraft | undefined, root: boolean): Trouble[] {
  const device = launchDevice(row);
  if (device.kind !== 'ebs') return [];
  const ofSnapshot = own?.kind === 'ebs' && own.snapshotId !== '' && own.snapshotId === device.snapshotId;
  const snapshotSize = ofSnapshot ? Number(own.size) : undefined;
  return volumeProblems(device, { root, snapshotSize }).map((problem) => ({ code: 'volume', problem }));
}

function advanced({ advanced: draft, devices }: LaunchDraft, known: Known): Problem[] {
  const hop = Number(draft.hopLimit);
  const hopNeeded = draft.metadata === 'required' || draft.metadata === 'optional';
  return [
    ...userData(draft.userData, known),
    ...(hopNeeded && !(Number.isInteger(hop) && hop >= 1 && hop <= 64)
      ? [at('metadata', { code: 'hop-limit' })]
      : []),
    ...(draft.hibernation ? hibernation(devices, known) : []),
  ];
}

function userData(
  { from, given }: LaunchDraft['advanced']['userData'],
  { userData: content }: Known,
): Problem[] {
  if (from === 'none') return [];
  if (content === undefined) return [at('user-data', { code: given ? 'user-data-lost' : 'user-data-empty' })];
  const bytes = sizeOf(content);
  if (bytes === undefined) return [at('user-data', { code: 'user-data-base64' })];
  return bytes > USER_DATA_LIMIT
    ? [at('user-data', { code: 'user-data-size', bytes, most: USER_DATA_LIMIT })]
    : [];
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
