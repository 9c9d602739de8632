import type { ReadablePlanRow } from '@muster/contract';

/** One resource that a change is about. */
export interface TargetWords {
  readonly id: string;
  /** What people call it, where that is known and not the id itself. */
  readonly name: string | undefined;
}

/**
 * The resources of a plan by name and id. The plan's own summary knows the name of what it is about; other names are
 * known where the console has listed the resources.
 */
export function targetsOf(
  { targets, summary: { values } }: Pick<ReadablePlanRow, 'targets' | 'summary'>,
  nameOf: (id: string) => string | undefined,
): TargetWords[] {
  const about = typeof values.id === 'string' && typeof values.name === 'string' ? values : undefined;
  return targets.map((id) => {
    const name = about?.id === id ? String(about.name) : nameOf(id);
    return { id, name: name === '' || name === id ? undefined : name };
  });
}
