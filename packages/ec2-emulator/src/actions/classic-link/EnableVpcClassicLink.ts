import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { type Cidr, contains, overlaps, parseCidr } from '../../network/cidr.ts';
import { routesOf } from '../../network/routes.ts';

/** EC2-Classic had all of 10.0.0.0/8 to itself but for two blocks, which VPCs could have. */
const CLASSIC = block('10.0.0.0/8');
const LEFT_TO_VPCS = [block('10.0.0.0/16'), block('10.1.0.0/16')];

/** Answers `false` for a VPC with routes to addresses that EC2-Classic had. */
export default action('EnableVpcClassicLink', (input, call) => {
  const { region } = call;
  const vpc = find(region.vpcs, input.VpcId);
  const conflicts = region.routeTables
    .where('vpc', vpc.VpcId)
    .flatMap((table) => routesOf(call, table))
    .flatMap(({ DestinationCidrBlock = '' }) => parseCidr(DestinationCidrBlock) ?? [])
    .some(isClassic);
  if (conflicts) return { Return: false };
  region.vpcs.put({ ...vpc, classicLink: true });
  return { Return: true };
});

function isClassic(destination: Cidr): boolean {
  const isDefault = destination.prefix === 0;
  return (
    !isDefault && overlaps(CLASSIC, destination) && !LEFT_TO_VPCS.some((each) => contains(each, destination))
  );
}

function block(text: string): Cidr {
  const cidr = parseCidr(text);
  if (!cidr) throw new Error(`${text} is no block`);
  return cidr;
}
