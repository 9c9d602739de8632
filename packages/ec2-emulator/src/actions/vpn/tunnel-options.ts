import type { TunnelOption, VpnTunnelOptionsSpecification } from '@aws-sdk/client-ec2';
import { errors } from '../../core/errors.ts';
import { contains, formatCidr, parseCidr } from '../../network/cidr.ts';

type Asked = VpnTunnelOptionsSpecification;

/** The bounds of numbers, as the reference documents them. */
const RANGES: Partial<Record<keyof Asked, readonly [number, number]>> = {
  Phase1LifetimeSeconds: [900, 28_800],
  Phase2LifetimeSeconds: [900, 3600],
  RekeyFuzzPercentage: [0, 100],
  ReplayWindowSize: [64, 2048],
  DPDTimeoutSeconds: [30, Number.MAX_SAFE_INTEGER],
};

const ENCRYPTION = ['AES128', 'AES256', 'AES128-GCM-16', 'AES256-GCM-16'];
const INTEGRITY = ['SHA1', 'SHA2-256', 'SHA2-384', 'SHA2-512'];
const GROUPS = ['14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24'];

/** The values that are accepted, as the reference documents them. */
const VALUES: Partial<Record<keyof Asked, readonly string[]>> = {
  DPDTimeoutAction: ['clear', 'none', 'restart'],
  StartupAction: ['add', 'start'],
  Phase1EncryptionAlgorithms: ENCRYPTION,
  Phase2EncryptionAlgorithms: ENCRYPTION,
  Phase1IntegrityAlgorithms: INTEGRITY,
  Phase2IntegrityAlgorithms: INTEGRITY,
  Phase1DHGroupNumbers: ['2', ...GROUPS],
  Phase2DHGroupNumbers: ['2', '5', ...GROUPS],
  IKEVersions: ['ikev1', 'ikev2'],
};

/** What options of a tunnel replies name otherwise than requests. */
const RENAMED: Partial<Record<keyof Asked, keyof TunnelOption>> = {
  DPDTimeoutSeconds: 'DpdTimeoutSeconds',
  DPDTimeoutAction: 'DpdTimeoutAction',
  IKEVersions: 'IkeVersions',
};

/** The options a request has for a tunnel, as replies show them. Throws for one that can't be. */
export function requestedTunnel(asked: Asked, before: TunnelOption = {}): TunnelOption {
  checkRanges(asked);
  checkValues(asked);
  const { Phase1LifetimeSeconds: phase1 = before.Phase1LifetimeSeconds ?? 28_800 } = asked;
  const { Phase2LifetimeSeconds: phase2 = before.Phase2LifetimeSeconds ?? 3600 } = asked;
  if (phase2 >= phase1) {
    throw errors.invalidParameterValue('Phase 2 lifetime must be less than the phase 1 lifetime.');
  }
  const { RekeyMarginTimeSeconds: margin } = asked;
  if (margin !== undefined && (margin < 60 || margin > phase2 / 2)) {
    throw invalid('RekeyMarginTimeSeconds', margin);
  }
  const { PreSharedKey: key } = asked;
  if (key !== undefined && !/^(?!0)[\w.]{8,64}$/.test(key)) {
    throw errors.invalidParameterValue(
      `Value (${key}) for parameter PreSharedKey is invalid. It must be 8 to 64 letters, digits, periods or underscores and must not start with 0.`,
    );
  }
  const renamed = Object.entries(asked).map(([name, value]) => [RENAMED[name as keyof Asked] ?? name, value]);
  return {
    ...before,
    ...Object.fromEntries(renamed),
    ...(asked.TunnelInsideCidr !== undefined && { TunnelInsideCidr: insideBlock(asked.TunnelInsideCidr) }),
  };
}

function checkRanges(asked: Asked): void {
  for (const [name, [min, max]] of Object.entries(RANGES)) {
    const value = asked[name as keyof Asked];
    if (typeof value === 'number' && (value < min || value > max)) throw invalid(name, value);
  }
}

function checkValues(asked: Asked): void {
  for (const [name, accepted] of Object.entries(VALUES)) {
    const value = asked[name as keyof Asked];
    const values = Array.isArray(value) ? value.map((each) => each.Value) : [value ?? accepted[0]];
    const wrong = values.find((each) => !accepted.includes(String(each)));
    if (wrong !== undefined) throw invalid(name, String(wrong));
  }
}

const invalid = (name: string, value: string | number) =>
  errors.invalidParameterValue(`Value (${value}) for parameter ${name} is invalid.`);

/** Blocks of the link-local range that EC2 keeps. */
const KEPT = ['0.0', '1.0', '2.0', '3.0', '4.0', '5.0', '169.252'].map((end) => `169.254.${end}/30`);

/** The block inside of a tunnel: a /30 of the link-local range that EC2 does not keep. */
function insideBlock(text: string): string {
  const cidr = parseCidr(text);
  const linkLocal = parseCidr('169.254.0.0/16');
  const block = cidr && formatCidr(cidr);
  if (
    !cidr ||
    !block ||
    !linkLocal ||
    cidr.prefix !== 30 ||
    !contains(linkLocal, cidr) ||
    KEPT.includes(block)
  ) {
    throw errors.invalidParameterValue(
      `Value (${text}) for parameter TunnelInsideCidr is invalid. It must be a size /30 CIDR block from the 169.254.0.0/16 range that is not reserved.`,
    );
  }
  return block;
}
