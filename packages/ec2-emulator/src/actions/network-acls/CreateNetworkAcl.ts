import type { NetworkAclEntry } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { find } from '../../core/find.ts';
import { checkQuota } from '../../core/quota.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';

/** A new ACL lets nothing through: all it has is the last rule, shown as `*`. */
export default action('CreateNetworkAcl', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'network-acl');
  const { VpcId, Ipv6CidrBlockAssociationSet } = find(region.vpcs, input.VpcId);
  checkQuota('networkAcls', { size: region.networkAcls.where('vpc', VpcId).length });
  const blocks: NetworkAclEntry[] = [
    { CidrBlock: '0.0.0.0/0', RuleNumber: 32767 },
    ...(Ipv6CidrBlockAssociationSet?.length ? [{ Ipv6CidrBlock: '::/0', RuleNumber: 32768 }] : []),
  ];
  const acl = region.networkAcls.put({
    NetworkAclId: newId(call, 'acl'),
    VpcId,
    OwnerId: region.accountId,
    IsDefault: false,
    Associations: [],
    Entries: [true, false].flatMap((Egress) =>
      blocks.map((block) => ({ ...block, Egress, Protocol: '-1', RuleAction: 'deny' as const })),
    ),
  });
  addTags(region, 'network-acl', acl.NetworkAclId, tags);
  return {
    NetworkAcl: { ...acl, Tags: tagsOf(region, acl.NetworkAclId) },
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
});
