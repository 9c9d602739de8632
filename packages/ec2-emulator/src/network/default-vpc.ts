import { type Call, newId } from '../core/call.ts';
import type { VpcRecord } from '../state/records.ts';
import { createSubnet, zonesOf } from './subnets.ts';
import { ATTACHED, createVpc } from './vpcs.ts';

const PREPARED = 'prepared';

/** Gives the caller's region what every account finds in one it has never used. */
export function prepareRegion(call: Call): void {
  if (call.region.settings.has(PREPARED)) return;
  call.region.settings.put({ name: PREPARED, value: true });
  createDefaultVpc(call);
}

/**
 * The VPC an account has from the start: a public subnet in every zone, reached through an internet gateway.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html
 */
export function createDefaultVpc(call: Call): VpcRecord {
  const vpc = createVpc(call, { cidrBlock: '172.31.0.0/16', isDefault: true });
  zonesOf(call.region).forEach((zone, index) => {
    createSubnet(call, vpc, { cidrBlock: `172.31.${index * 16}.0/20`, zone, isDefault: true });
  });
  attachInternet(call, vpc);
  return vpc;
}

function attachInternet(call: Call, vpc: VpcRecord): void {
  const { region } = call;
  const gateway = region.internetGateways.put({
    InternetGatewayId: newId(call, 'igw'),
    OwnerId: region.accountId,
    Attachments: [{ State: ATTACHED, VpcId: vpc.VpcId }],
  });
  for (const table of region.routeTables.where('vpc', vpc.VpcId)) {
    const route = {
      DestinationCidrBlock: '0.0.0.0/0',
      GatewayId: gateway.InternetGatewayId,
      Origin: 'CreateRoute' as const,
      State: 'active' as const,
    };
    region.routeTables.put({ ...table, Routes: [...table.Routes, route] });
  }
}
