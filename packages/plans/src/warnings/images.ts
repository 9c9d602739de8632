import type { FactsById, ImageWarningFacts } from './facts.ts';
import { type StepWarning, type WarnedStep, when } from './step-warning.ts';

interface Entry {
  readonly Group?: string;
  readonly UserId?: string;
}

/** Who gains and who loses an AMI, and what stands in the way of those who gain it. */
export function imageWarnings({ operation, input, target: id }: WarnedStep, facts: FactsById): StepWarning[] {
  if (operation !== 'ModifyImageAttribute') return [];
  const { Add = [], Remove = [] } = (input.LaunchPermission ?? {}) as { Add?: Entry[]; Remove?: Entry[] };
  const image = facts.images.get(id);
  const strangers = outside(Add, facts);
  return [
    ...when(
      Add.some(({ Group }) => Group === 'all'),
      { code: 'makes-image-public', severity: 'danger', values: { id } },
    ),
    ...when(strangers.length > 0, {
      code: 'shares-outside-organization',
      severity: 'caution',
      values: { id, count: strangers.length, accounts: strangers.join(', ') },
    }),
    ...when(Remove.length > 0, {
      code: 'revokes-image-access',
      severity: 'caution',
      values: { id, count: Remove.length },
    }),
    ...(Add.length > 0 && image ? obstacles(id, image) : []),
  ];
}

/** The accounts that are not of our organization, where it is known. */
function outside(entries: readonly Entry[], { organizationAccounts: ours }: FactsById): string[] {
  if (!ours) return [];
  return entries.flatMap(({ UserId }) => (UserId !== undefined && !ours.has(UserId) ? [UserId] : []));
}

function obstacles(id: string, image: ImageWarningFacts): StepWarning[] {
  const encrypted = image.BlockDeviceMappings?.some(({ Ebs }) => Ebs?.Encrypted) ?? false;
  const codes = image.ProductCodes?.flatMap(({ ProductCodeId }) => ProductCodeId ?? []) ?? [];
  return [
    ...when(encrypted, { code: 'shares-encrypted-snapshot', severity: 'caution', values: { id } }),
    ...when(codes.length > 0, {
      code: 'shares-product-code',
      severity: 'caution',
      values: { id, codes: codes.join(', ') },
    }),
  ];
}
