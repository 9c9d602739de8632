import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { InstanceEventWindowRecord } from '../../state/task-records.ts';
import { describedWindow } from './event-windows.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceEventWindows.html */
const FILTERS: FilterTable<InstanceEventWindowRecord> = {
  'dedicated-host-id': ({ AssociationTarget: target }) => target?.DedicatedHostIds ?? [],
  'event-window-name': ({ Name }) => Name,
  'instance-id': ({ AssociationTarget: target }) => target?.InstanceIds ?? [],
  'instance-tag': ({ AssociationTarget: target }) =>
    target?.Tags?.map(({ Key, Value }) => `${Key}=${Value}`) ?? [],
  'instance-tag-key': ({ AssociationTarget: target }) => target?.Tags?.map(({ Key }) => Key) ?? [],
  'instance-tag-value': ({ AssociationTarget: target }) => target?.Tags?.map(({ Value }) => Value) ?? [],
};

export default action('DescribeInstanceEventWindows', (input, call) => {
  const { items, ...rest } = listing(call.region, call.region.instanceEventWindows, input, {
    ids: input.InstanceEventWindowIds,
    filters: FILTERS,
    limits: { min: 20, max: 500 },
  });
  return {
    InstanceEventWindows: items.map(({ Tags: _tags, ...window }) => describedWindow(call, window)),
    ...rest,
  };
});
