import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

/** Puts a subnet under another ACL of its VPC: every subnet is under one. */
export default action('ReplaceNetworkAclAssociation', (input, call) => {
  const { networkAcls } = call.region;
  const { AssociationId } = input;
  const isAsked = ({ NetworkAclAssociationId }: { NetworkAclAssociationId?: string | undefined }) =>
    NetworkAclAssociationId === AssociationId;
  const before = [...networkAcls].find((acl) => acl.Associations.some(isAsked));
  const association = before?.Associations.find(isAsked);
  if (!before || !association) {
    throw new Ec2Error(
      'InvalidAssociationID.NotFound',
      `The association ID '${AssociationId}' does not exist`,
    );
  }
  const { NetworkAclId, VpcId } = find(networkAcls, input.NetworkAclId);
  if (VpcId !== before.VpcId) {
    throw errors.invalidParameterValue(
      `Network ACL ${NetworkAclId} and subnet ${association.SubnetId} belong to different networks`,
    );
  }
  networkAcls.put({ ...before, Associations: before.Associations.filter((each) => !isAsked(each)) });
  const now = find(networkAcls, NetworkAclId);
  const NewAssociationId = newId(call, 'aclassoc');
  const moved = { NetworkAclAssociationId: NewAssociationId, NetworkAclId, SubnetId: association.SubnetId };
  networkAcls.put({ ...now, Associations: [...now.Associations, moved] });
  return { NewAssociationId };
});
