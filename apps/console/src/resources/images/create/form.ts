import { type Tag, tagProblems } from '@muster/ec2-model';
import type { CreateImageForm } from '@muster/plans';

/** The page as it stands. */
export interface CreateImageDraft {
  readonly name: string;
  readonly description: string;
  readonly noReboot: boolean;
  /** Devices whose volumes stay out. */
  readonly without: readonly string[];
  readonly tags: readonly Tag[];
}

export const emptyImage = (): CreateImageDraft => ({
  name: '',
  description: '',
  noReboot: false,
  without: [],
  tags: [],
});

/** A kept draft, if it is one. */
export function restoreImage(kept: unknown): CreateImageDraft | undefined {
  const draft = kept as Partial<CreateImageDraft> | null;
  const whole = typeof draft?.name === 'string' && Array.isArray(draft.without) && Array.isArray(draft.tags);
  return whole ? { ...emptyImage(), ...draft } : undefined;
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateImage.html */
const NAME = /^[a-zA-Z0-9()[\] ./\-'@_]{3,128}$/;

export type ImageProblem = 'name' | 'name-taken' | 'description' | 'tags';

/** Everything that EC2 would refuse of the draft. */
export function imageProblems(draft: CreateImageDraft, taken: ReadonlySet<string>): ImageProblem[] {
  const name = draft.name.trim();
  return [
    ...(NAME.test(name) ? [] : ['name' as const]),
    ...(taken.has(name) ? ['name-taken' as const] : []),
    ...(draft.description.length > 255 ? ['description' as const] : []),
    ...(tagProblems(draft.tags).length > 0 ? ['tags' as const] : []),
  ];
}

/** The page as the plan builder takes it. */
export function toCreateImage(draft: CreateImageDraft, instanceId: string): CreateImageForm {
  return { ...draft, instanceId, name: draft.name.trim(), description: draft.description.trim() };
}
