import type { CustomerGateway, VpcAttachment, VpnGateway } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { tagsOf } from '../../core/tags.ts';
import { stateAt } from '../../state/phase.ts';
import type { CustomerGatewayRecord, VpnGatewayRecord } from '../../state/vpn-records.ts';

/** A virtual private gateway as replies show it. */
export function describedVpnGateway({ region, now }: Call, record: VpnGatewayRecord): VpnGateway {
  const { phase, attachment, ...gateway } = record;
  return {
    ...gateway,
    State: stateAt(phase, now),
    VpcAttachments: attachment ? [describedVpcAttachment(attachment, now)] : [],
    Tags: tagsOf(region, record.VpnGatewayId),
  };
}

/** A gateway's VPC as replies show it: that of a gateway that is detached stays, with its state. */
export function describedVpcAttachment(
  { VpcId, phase }: NonNullable<VpnGatewayRecord['attachment']>,
  now: Date,
): VpcAttachment {
  return { VpcId, State: stateAt(phase, now) };
}

/** A customer gateway as replies show it. */
export function describedCustomerGateway(
  { region, now }: Call,
  { phase, ...gateway }: CustomerGatewayRecord,
): CustomerGateway {
  return { ...gateway, State: stateAt(phase, now), Tags: tagsOf(region, gateway.CustomerGatewayId) };
}
