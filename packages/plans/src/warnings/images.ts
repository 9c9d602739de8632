import type { ImageWarningFacts, PlanFacts } from './facts.ts';
import type { StepWarning, WarnedStep } from './warnings.ts';

interface Entry {
  readonly Group?: string;
  readonly UserId?: string;
  readonly OrganizationArn?: string;
  readonly OrganizationalUnitArn?: string;
}

/** Who gains and who loses an AMI, and what stands in the way of those who gain it. */
export function imageWarnings({ operation, input, target }: WarnedStep, facts: PlanFacts): StepWarning[] {
  if (operation !== 'ModifyImageAttribute') return [];
  const { Add = [], Remove = [] } = (input.LaunchPermission ?? {}) as { Add?: Entry[]; Remove?: Entry[] };
  const image = facts.images?.find(({ ImageId }) => ImageId === target);
  const strangers = facts.organizationAccounts
    ? Add.flatMap(({ UserId }) => (UserId && !facts.organizationAccounts?.has(UserId) ? [UserId] : []))
    : [];
  return [
    ...(Add.some(({ Group }) => Group === 'all')
      ? [{ code: 'makes-image-public' as const, severity: 'danger' as const, values: { id: target } }]
      : []),
    ...(strangers.length > 0
      ? [
          {
            code: 'shares-outside-organization' as const,
            severity: 'caution' as const,
            values: { id: target, count: strangers.length, accounts: strangers.join(', ') },
          },
        ]
      : []),
    ...(Remove.length > 0
      ? [
          {
            code: 'revokes-image-access' as const,
            severity: 'caution' as const,
            values: { id: target, count: Remove.length },
          },
        ]
      : []),
    ...(Add.length > 0 && image ? obstacles(target, image) : []),
  ];
}

function obstacles(id: string, image: ImageWarningFacts): StepWarning[] {
  const encrypted = image.BlockDeviceMappings?.some(({ Ebs }) => Ebs?.Encrypted) ?? false;
  const codes = image.ProductCodes?.flatMap(({ ProductCodeId }) => ProductCodeId ?? []) ?? [];
  return [
    ...(encrypted
      ? [{ code: 'shares-encrypted-snapshot' as const, severity: 'caution' as const, values: { id } }]
      : []),
    ...(codes.length > 0
      ? [
          {
            code: 'shares-product-code' as const,
            severity: 'caution' as const,
            values: { id, codes: codes.join(', ') },
          },
        ]
      : []),
  ];
}
