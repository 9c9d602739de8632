import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { managedByService } from '../../network/network-interfaces.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

/**
 * The caller's interface of an id that the caller may change.
 * Throws `AuthFailure` for one that a service of Amazon's manages, such as a NAT gateway's.
 */
export function ownInterface(region: RegionState, id: string | undefined): NetworkInterfaceRecord {
  const networkInterface = find(region.networkInterfaces, id);
  if (!networkInterface.RequesterManaged) return networkInterface;
  throw managedByService();
}

/**
 * The caller's attached interface of an attachment's id. Throws `InvalidAttachmentID.NotFound` or `Malformed`, and
 * `OperationNotPermitted` for what a service has attached.
 */
export function attachedInterface(region: RegionState, attachmentId = ''): NetworkInterfaceRecord {
  if (attachmentId.startsWith('ela-attach-')) {
    throw errors.operationNotPermitted("You are not allowed to manage 'ela-attach' attachments.");
  }
  if (!/^eni-attach-([0-9a-f]{8}|[0-9a-f]{17})$/.test(attachmentId)) {
    throw new Ec2Error(
      'InvalidNetworkInterfaceAttachmentId.Malformed',
      `Invalid id: "${attachmentId}" (expecting "eni-attach-...")`,
    );
  }
  const [found] = region.networkInterfaces.where('attachment', attachmentId);
  if (!found) {
    throw new Ec2Error(
      'InvalidAttachmentID.NotFound',
      `The network interface attachment ID '${attachmentId}' does not exist`,
    );
  }
  return ownInterface(region, found.NetworkInterfaceId);
}
