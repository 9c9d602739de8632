import { errors } from '../core/errors.ts';

/** The listings that give what is asked for by id in one piece, with what EC2 calls the parameter for the ids. */
const IN_ONE_PIECE: Readonly<Record<string, readonly [parameter: string, name: string]>> = {
  DescribeCapacityReservationTopology: ['CapacityReservationIds', 'capacityReservationIds'],
  DescribeHosts: ['HostIds', 'hostIdSet'],
  DescribeInstanceCreditSpecifications: ['InstanceIds', 'instanceIdSet'],
  DescribeInstanceEventWindows: ['InstanceEventWindowIds', 'instanceEventWindowIds'],
  DescribeInstanceTopology: ['InstanceIds', 'instanceIds'],
  DescribeSnapshots: ['SnapshotIds', 'snapshotSet'],
  DescribeStoreImageTasks: ['ImageIds', 'imageIds'],
  DescribeVolumes: ['VolumeIds', 'volumeSet'],
};

/** Throws `InvalidParameterCombination` when such a listing is asked for ids and for pages at once. */
export function checkIdsOrPages(operation: string, input: Readonly<Record<string, unknown>>): void {
  const [parameter, name] = Object.hasOwn(IN_ONE_PIECE, operation) ? (IN_ONE_PIECE[operation] ?? []) : [];
  const ids = parameter === undefined ? undefined : input[parameter];
  if (!Array.isArray(ids) || ids.length === 0 || input.MaxResults === undefined) return;
  throw errors.invalidParameterCombination(
    `The parameter ${name} cannot be used with the parameter maxResults`,
  );
}
