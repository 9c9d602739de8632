import type { EnaSrdSpecification, ModifyNetworkInterfaceAttributeRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { notFound } from '../../core/find.ts';
import { associationFor } from '../../network/addresses.ts';
import { connectionTracking } from '../../network/connection-tracking.ts';
import { groupsFor } from '../../network/interface-groups.ts';
import { withAssociation } from '../../network/network-interfaces.ts';
import { noPublicAddress } from '../../network/subnet-addresses.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import { ownInterface } from './own-interface.ts';

/** One attribute at a time, as in EC2. */
export default action('ModifyNetworkInterfaceAttribute', (input, call) => {
  const networkInterface = ownInterface(call.region, input.NetworkInterfaceId);
  const [change, ...more] = changesIn(input);
  if (!change) {
    throw new Ec2Error('InvalidParameterCombination', 'No attributes specified.');
  }
  if (more.length > 0) {
    throw errors.invalidParameterCombination('Only one attribute can be modified in the same request.');
  }
  call.region.networkInterfaces.put(change(call, networkInterface));
  return {};
});

type Change = (call: Call, networkInterface: NetworkInterfaceRecord) => NetworkInterfaceRecord;

function changesIn(input: ModifyNetworkInterfaceAttributeRequest): Change[] {
  const { Description, SourceDestCheck, Groups, Attachment, AssociatePublicIpAddress, EnablePrimaryIpv6 } =
    input;
  const { ConnectionTrackingSpecification, EnaSrdSpecification } = input;
  const changes: (Change | undefined)[] = [
    Description && ((_call, eni) => ({ ...eni, Description: Description.Value ?? '' })),
    SourceDestCheck && ((_call, eni) => ({ ...eni, SourceDestCheck: SourceDestCheck.Value ?? true })),
    Groups?.length ? (call, eni) => withGroups(call, eni, Groups) : undefined,
    Attachment && ((_call, eni) => withAttachment(eni, Attachment)),
    AssociatePublicIpAddress === undefined
      ? undefined
      : (call, eni) => withPublicAddress(call, eni, AssociatePublicIpAddress),
    EnablePrimaryIpv6 === undefined
      ? undefined
      : (_call, eni) => (EnablePrimaryIpv6 ? withPrimaryIpv6(eni) : withoutPrimaryIpv6(eni)),
    ConnectionTrackingSpecification &&
      ((_call, eni) => ({
        ...eni,
        ConnectionTrackingConfiguration: {
          ...eni.ConnectionTrackingConfiguration,
          ...connectionTracking(ConnectionTrackingSpecification),
        },
      })),
    EnaSrdSpecification && ((_call, eni) => withEnaExpress(eni, EnaSrdSpecification)),
  ];
  return changes.filter((each) => each !== undefined);
}

/** Whatever is no group's id, a name among others, names a group that does not exist. */
function withGroups(call: Call, eni: NetworkInterfaceRecord, ids: readonly string[]): NetworkInterfaceRecord {
  const { securityGroups } = call.region;
  const missing = ids.filter((id) => !securityGroups.has(id));
  if (missing.length > 0) throw notFound(securityGroups.idFormat, missing);
  return { ...eni, Groups: groupsFor(call, eni, ids) };
}

function withAttachment(
  eni: NetworkInterfaceRecord,
  { AttachmentId, DeleteOnTermination }: NonNullable<ModifyNetworkInterfaceAttributeRequest['Attachment']>,
): NetworkInterfaceRecord {
  if (!eni.Attachment || eni.Attachment.AttachmentId !== AttachmentId) {
    throw new Ec2Error(
      'InvalidAttachmentID.NotFound',
      `The attachment '${AttachmentId}' does not exist on the network interface '${eni.NetworkInterfaceId}'`,
    );
  }
  return {
    ...eni,
    Attachment: {
      ...eni.Attachment,
      DeleteOnTermination: DeleteOnTermination ?? eni.Attachment.DeleteOnTermination,
    },
  };
}

/** An Elastic IP address is left where it is: only one of Amazon's comes and goes so. */
function withPublicAddress(call: Call, eni: NetworkInterfaceRecord, wanted: boolean): NetworkInterfaceRecord {
  if (eni.Association?.AllocationId || wanted === (eni.Association !== undefined)) return eni;
  if (eni.PrivateIpAddress === undefined) throw noPublicAddress();
  return withAssociation(eni, eni.PrivateIpAddress, wanted ? associationFor(call, eni) : undefined);
}

function withPrimaryIpv6(eni: NetworkInterfaceRecord): NetworkInterfaceRecord {
  const [first, ...others] = eni.Ipv6Addresses ?? [];
  if (!first) {
    throw errors.invalidParameterCombination(
      `The network interface '${eni.NetworkInterfaceId}' has no IPv6 address to make its primary one.`,
    );
  }
  return { ...eni, Ipv6Addresses: [{ ...first, IsPrimaryIpv6: true }, ...others] };
}

/** A primary IPv6 address is one for good. */
function withoutPrimaryIpv6(eni: NetworkInterfaceRecord): NetworkInterfaceRecord {
  if (!eni.Ipv6Addresses?.some((address) => address.IsPrimaryIpv6)) return eni;
  throw errors.invalidParameterCombination(
    `The primary IPv6 address of the network interface '${eni.NetworkInterfaceId}' cannot be disabled.`,
  );
}

function withEnaExpress(eni: NetworkInterfaceRecord, asked: EnaSrdSpecification): NetworkInterfaceRecord {
  if (!eni.Attachment) {
    throw errors.invalidParameterCombination(
      `The network interface '${eni.NetworkInterfaceId}' is not attached to an instance.`,
    );
  }
  return { ...eni, Attachment: { ...eni.Attachment, EnaSrdSpecification: asked } };
}
