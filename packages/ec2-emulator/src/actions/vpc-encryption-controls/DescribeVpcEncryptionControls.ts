import { action } from '../../core/action.ts';
import { findAll } from '../../core/find.ts';
import { listing } from '../../core/listing.ts';
import { stateAt } from '../../state/phase.ts';
import { shownControl } from './controls.ts';

export default action('DescribeVpcEncryptionControls', (input, call) => {
  const { region } = call;
  const vpcIds = findAll(region.vpcs, input.VpcIds ?? []).map(({ VpcId }) => VpcId);
  const ofVpcs = vpcIds.length > 0 ? [{ Name: 'vpc-id', Values: vpcIds }] : [];
  const { items, ...rest } = listing(
    region,
    region.vpcEncryptionControls,
    { ...input, Filters: [...(input.Filters ?? []), ...ofVpcs] },
    {
      ids: input.VpcEncryptionControlIds,
      // The reference names no filters; these are those of its other describe operations.
      filters: {
        mode: (control) => control.Mode,
        state: (control) => stateAt(control.phase, call.now),
        'vpc-encryption-control-id': (control) => control.VpcEncryptionControlId,
        'vpc-id': (control) => control.VpcId,
      },
    },
  );
  return {
    VpcEncryptionControls: items.map(({ Tags: _, ...record }) => shownControl(call, record)),
    ...rest,
  };
});
