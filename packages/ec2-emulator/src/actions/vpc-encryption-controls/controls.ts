import type {
  VpcEncryptionControl,
  VpcEncryptionControlConfiguration,
  VpcEncryptionControlExclusions,
  VpcEncryptionControlState,
} from '@aws-sdk/client-ec2';
import { type Call, newId, transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { tagsOf } from '../../core/tags.ts';
import type { VpcEncryptionControlRecord } from '../../state/network-records.ts';
import { stateAt, turning } from '../../state/phase.ts';

type Kind = keyof VpcEncryptionControlExclusions;

/** What may be excluded from encryption, as replies name it, and as requests do. */
const EXCLUSIONS = {
  InternetGateway: 'InternetGatewayExclusion',
  EgressOnlyInternetGateway: 'EgressOnlyInternetGatewayExclusion',
  NatGateway: 'NatGatewayExclusion',
  VirtualPrivateGateway: 'VirtualPrivateGatewayExclusion',
  VpcPeering: 'VpcPeeringExclusion',
  Lambda: 'LambdaExclusion',
  VpcLattice: 'VpcLatticeExclusion',
  ElasticFileSystem: 'ElasticFileSystemExclusion',
  GlobalAccelerator: 'GlobalAcceleratorExclusion',
  ApiGatewayV2: 'ApiGatewayV2Exclusion',
} as const satisfies Record<Kind, keyof VpcEncryptionControlConfiguration>;

const EXCLUDABLE = Object.keys(EXCLUSIONS) as Kind[];

type Exclusions = Omit<VpcEncryptionControlConfiguration, 'Mode'>;

/** Makes the control of a VPC, which at first only watches. */
export function createControl(call: Call, vpcId: string): VpcEncryptionControlRecord {
  const { vpcEncryptionControls } = call.region;
  if (vpcEncryptionControls.where('vpc', vpcId).length > 0) {
    throw errors.invalidParameterValue(`The VPC ${vpcId} already has a VPC encryption control.`);
  }
  return vpcEncryptionControls.put({
    VpcEncryptionControlId: newId(call, 'vpcec'),
    VpcId: vpcId,
    Mode: 'monitor',
    excluded: [],
    phase: turning('creating', 'available', transitionEnd(call)),
  });
}

/** What is excluded once a request has its way. Throws `InvalidParameterValue` for values there are not. */
export function exclusionsAfter(before: readonly Kind[], asked: Exclusions): Kind[] {
  return EXCLUDABLE.filter((kind) => {
    const change = asked[EXCLUSIONS[kind]];
    if (change === undefined) return before.includes(kind);
    if (change === 'enable' || change === 'disable') return change === 'enable';
    throw errors.invalidParameterValue(`Value (${change}) for an exclusion is invalid.`);
  });
}

/** A control as replies show it, in the state it has come to or one on the way. */
export function shownControl(
  { region, now }: Call,
  { phase, excluded, ...control }: VpcEncryptionControlRecord,
  State: VpcEncryptionControlState = stateAt(phase, now),
): VpcEncryptionControl {
  const exclusions = EXCLUDABLE.map((kind) => [
    kind,
    { State: excluded.includes(kind) ? 'enabled' : 'disabled' },
  ]);
  return {
    ...control,
    State,
    ResourceExclusions: Object.fromEntries(exclusions),
    Tags: tagsOf(region, control.VpcEncryptionControlId),
  };
}
