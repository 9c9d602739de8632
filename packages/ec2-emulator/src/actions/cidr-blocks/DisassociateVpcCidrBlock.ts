import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { contains, parseCidr } from '../../network/cidr.ts';
import { ipv6BlockOf } from '../../network/subnet-ipv6.ts';
import { ipv4BlockOf } from '../../network/subnets.ts';
import type { RegionState } from '../../state/world.ts';

/** Takes a block away from a VPC, unless it is its first of IPv4 or a subnet lies in it. */
export default action('DisassociateVpcCidrBlock', (input, { region }) => {
  const { AssociationId } = input;
  const isAsked = (association: { AssociationId?: string | undefined }) =>
    association.AssociationId === AssociationId;
  for (const vpc of region.vpcs) {
    const { VpcId, CidrBlockAssociationSet: four = [], Ipv6CidrBlockAssociationSet: six = [] } = vpc;
    const ofFour = four.find(isAsked);
    if (ofFour) {
      checkNotFirst(ofFour.CidrBlock === vpc.CidrBlock, AssociationId);
      checkEmpty(region, VpcId, ofFour.CidrBlock);
      region.vpcs.put({ ...vpc, CidrBlockAssociationSet: four.filter((each) => each !== ofFour) });
      return { VpcId, CidrBlockAssociation: { ...ofFour, CidrBlockState: DISASSOCIATING } };
    }
    const ofSix = six.find(isAsked);
    if (ofSix) {
      checkEmpty(region, VpcId, ofSix.Ipv6CidrBlock);
      region.vpcs.put({ ...vpc, Ipv6CidrBlockAssociationSet: six.filter((each) => each !== ofSix) });
      return { VpcId, Ipv6CidrBlockAssociation: { ...ofSix, Ipv6CidrBlockState: DISASSOCIATING } };
    }
  }
  throw new Ec2Error(
    'InvalidVpcCidrBlockAssociationID.NotFound',
    `The vpc CIDR block association ID '${AssociationId}' does not exist`,
  );
});

const DISASSOCIATING = { State: 'disassociating' } as const;

function checkNotFirst(isFirst: boolean, associationId: string | undefined): void {
  if (!isFirst) return;
  throw errors.operationNotPermitted(
    `The vpc CIDR block with association ID ${associationId} may not be disassociated. It is the primary IPv4 CIDR block of the VPC`,
  );
}

function checkEmpty(region: RegionState, vpcId: string, text = ''): void {
  const block = parseCidr(text);
  const used = region.subnets.where('vpc', vpcId).some((subnet) => {
    const own = block?.family === 6 ? ipv6BlockOf(subnet) : ipv4BlockOf(subnet);
    return block !== undefined && own !== undefined && contains(block, own);
  });
  if (!used) return;
  throw new Ec2Error(
    'InvalidCidrBlock.InUse',
    `The vpc ${vpcId} currently has a subnet within CIDR block ${text}`,
  );
}
