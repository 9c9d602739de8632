import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { checkOutpost } from '../../core/outposts.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { requestedZone } from '../../network/requested-zone.ts';
import { hardwareFor } from './host-hardware.ts';
import { liveHosts } from './live-hosts.ts';

/** Hosts of one family in a region. https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-quotas.html */
const MAX_PER_FAMILY = 10;

export default action('AllocateHosts', (input, call) => {
  const { hosts } = call.region;
  const tags = requestedTags(input.TagSpecifications, 'dedicated-host');
  checkOutpost('outpostArn', input.OutpostArn);
  if (input.AssetIds?.length) {
    throw errors.invalidParameterCombination('The parameter assetIds requires outpostArn.');
  }
  const zone = requestedZone(call, input.AvailabilityZone, input.AvailabilityZoneId);
  const HostProperties = hardwareFor(input.InstanceType, input.InstanceFamily);
  const { Quantity = 1 } = input;
  if (Quantity < 1)
    throw errors.invalidParameterValue(`Value (${Quantity}) for parameter quantity is invalid.`);
  const family = HostProperties.InstanceFamily;
  const held = liveHosts(call).filter((host) => host.HostProperties.InstanceFamily === family).length;
  if (held + Quantity > MAX_PER_FAMILY) {
    throw new Ec2Error(
      'HostLimitExceeded',
      `You can have at most ${MAX_PER_FAMILY} Dedicated Hosts of the family ${family}.`,
    );
  }
  const HostIds = Array.from({ length: Quantity }, () => {
    const { HostId } = hosts.put({
      HostId: newId(call, 'h'),
      OwnerId: call.account.id,
      ...zone,
      HostProperties,
      AutoPlacement: input.AutoPlacement ?? 'off',
      HostRecovery: input.HostRecovery ?? 'off',
      HostMaintenance: input.HostMaintenance ?? 'on',
      AllowsMultipleInstanceTypes: input.InstanceFamily ? 'on' : 'off',
      AllocationTime: call.now,
      ClientToken: input.ClientToken,
      MemberOfServiceLinkedResourceGroup: false,
    });
    addTags(call.region, 'dedicated-host', HostId, tags);
    return HostId;
  });
  return { HostIds };
});
