import { action } from '../../core/action.ts';
import { type Call, newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { ENDED } from '../../network/transit-attachments.ts';
import { checkReady, reachableGateway } from '../../network/transit-gateways.ts';
import { joinDefaultTables } from '../../network/transit-joining.ts';
import { stateAt, turning } from '../../state/phase.ts';
import type { RegionState } from '../../state/world.ts';
import { addInterfaces, requestedSubnets } from './attachment-subnets.ts';
import { checkSwitches } from './gateway-options.ts';
import { changedVpcAttachment } from './vpc-attachment-view.ts';

const DEFAULTS = {
  DnsSupport: 'enable',
  SecurityGroupReferencingSupport: 'enable',
  Ipv6Support: 'disable',
  ApplianceModeSupport: 'disable',
} as const;

/**
 * The gateway of another account is taken to be shared with the caller; its owner has to accept, unless it accepts by
 * itself.
 */
export default action('CreateTransitGatewayVpcAttachment', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'transit-gateway-attachment');
  const { gateway, home } = reachableGateway(call, input.TransitGatewayId);
  const { TransitGatewayId, OwnerId } = gateway;
  checkReady(call, TransitGatewayId, gateway.phase, ['available', 'modifying']);
  const { VpcId } = find(region.vpcs, input.VpcId);
  const subnets = requestedSubnets(region, VpcId, input.SubnetIds ?? []);
  const Options = { ...DEFAULTS, ...input.Options };
  checkSwitches(Options, Object.keys(DEFAULTS));
  checkNew(call, home, TransitGatewayId, VpcId);
  const accepted = OwnerId === region.accountId || gateway.Options.AutoAcceptSharedAttachments === 'enable';
  const at = transitionEnd(call);
  const attachment = home.transitGatewayAttachments.put({
    TransitGatewayAttachmentId: newId(call, 'tgw-attach'),
    TransitGatewayId,
    TransitGatewayOwnerId: OwnerId,
    ResourceType: 'vpc',
    ResourceId: VpcId,
    ResourceOwnerId: region.accountId,
    CreationTime: now,
    vpc: { SubnetIds: subnets.map(({ SubnetId }) => SubnetId), Options },
    phase: accepted ? turning('pending', 'available', at) : { state: 'pendingAcceptance' },
  });
  addInterfaces(call, attachment.TransitGatewayAttachmentId, subnets);
  if (accepted) joinDefaultTables(home, gateway, attachment, at);
  addTags(region, 'transit-gateway-attachment', attachment.TransitGatewayAttachmentId, tags);
  return { TransitGatewayVpcAttachment: changedVpcAttachment(call, { attachment, home }) };
});

function checkNew({ now }: Call, home: RegionState, gatewayId: string, vpcId: string): void {
  const live = home.transitGatewayAttachments
    .where('resource', vpcId)
    .filter((each) => each.TransitGatewayId === gatewayId)
    .some(({ phase }) => !ENDED.includes(stateAt(phase, now)));
  if (!live) return;
  throw new Ec2Error(
    'DuplicateTransitGatewayAttachment',
    `${gatewayId} has non-deleted Transit Gateway Attachments with same VPC ID.`,
  );
}
