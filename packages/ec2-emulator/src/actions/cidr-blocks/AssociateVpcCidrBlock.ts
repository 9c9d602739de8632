import type { AssociateVpcCidrBlockRequest, VpcCidrBlockAssociation } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type Call, newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { formatCidr, overlaps, parseCidr } from '../../network/cidr.ts';
import { checkIpamPools } from '../../network/ipam-pools.ts';
import { requestedCidr } from '../../network/requested-cidr.ts';
import { requestedIpv6Block } from '../../network/requested-ipv6.ts';
import { allowIpv6ByDefault } from '../../network/vpc-ipv6.ts';
import { checkPeerings, checkRoutes } from '../../network/vpc-neighbours.ts';
import { checkAddable } from '../../network/vpc-ranges.ts';
import { defaultSecurityGroup } from '../../network/vpcs.ts';
import type { VpcRecord } from '../../state/records.ts';

/** Blocks of either family. https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-vpcs-subnets */
const MAX_BLOCKS = 5;
/** Of Amazon's IPv6 blocks a VPC has one in each network border group, and a region's own zones are one of these. */
const MAX_AMAZON_BLOCKS = 1;

/** Gives a VPC another block, of IPv4 or of IPv6; every route table gets a local route for it. */
export default action('AssociateVpcCidrBlock', (input, call) => {
  const { region } = call;
  const vpc = find(region.vpcs, input.VpcId);
  const { VpcId } = vpc;
  const six = requestedIpv6(call, input);
  if (six) {
    const before = vpc.Ipv6CidrBlockAssociationSet ?? [];
    if (six.Ipv6Pool === 'Amazon') {
      const ofAmazon = before.filter((each) => each.Ipv6Pool === 'Amazon');
      checkCount(VpcId, ofAmazon, MAX_AMAZON_BLOCKS);
    }
    checkCount(VpcId, before, MAX_BLOCKS);
    region.vpcs.put({ ...vpc, Ipv6CidrBlockAssociationSet: [...before, six] });
    if (before.length === 0) allowIpv6ByDefault(call, vpc, defaultSecurityGroup(region, VpcId));
    return { VpcId, Ipv6CidrBlockAssociation: { ...six, Ipv6CidrBlockState: ASSOCIATING } };
  }
  const before = vpc.CidrBlockAssociationSet ?? [];
  const added = ipv4Block(call, vpc, input.CidrBlock);
  checkCount(VpcId, before, MAX_BLOCKS);
  region.vpcs.put({ ...vpc, CidrBlockAssociationSet: [...before, added] });
  return { VpcId, CidrBlockAssociation: { ...added, CidrBlockState: ASSOCIATING } };
});

/** The reply tells the way, as EC2's does; the block can be used at once. */
const ASSOCIATING = { State: 'associating' } as const;

function requestedIpv6(call: Call, input: AssociateVpcCidrBlockRequest) {
  checkIpamPools(input);
  const block = requestedIpv6Block(call, input);
  if (!block || input.CidrBlock === undefined) return block;
  throw errors.invalidParameterCombination('IPv4 and IPv6 CIDR blocks cannot be associated together.');
}

function ipv4Block(call: Call, vpc: VpcRecord, text: string | undefined): VpcCidrBlockAssociation {
  const cidr = requestedCidr(text, 'InvalidVpc.Range');
  const blocks = vpc.CidrBlockAssociationSet?.flatMap((each) => parseCidr(each.CidrBlock ?? '') ?? []) ?? [];
  const CidrBlock = formatCidr(cidr);
  if (blocks.some((each) => overlaps(each, cidr))) {
    throw new Ec2Error(
      'InvalidVpc.Conflict',
      `The CIDR '${CidrBlock}' conflicts with another CIDR of the VPC`,
    );
  }
  const [first = cidr] = blocks;
  checkAddable(first, blocks, cidr);
  checkRoutes(call, vpc, cidr);
  checkPeerings(call, vpc, cidr);
  return { AssociationId: newId(call, 'vpc-cidr-assoc'), CidrBlock, CidrBlockState: { State: 'associated' } };
}

function checkCount(vpcId: string, blocks: readonly unknown[], most: number): void {
  if (blocks.length < most) return;
  throw new Ec2Error(
    'CidrLimitExceeded',
    `This network ${vpcId} has met its maximum number of allowed CIDRs: ${most}`,
  );
}
