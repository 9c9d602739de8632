import {
  GROUP_TEXT_LIMIT,
  type GroupTextProblem,
  groupDescriptionProblem,
  groupNameProblem,
} from '@muster/ec2-model';
import type { Spoken } from '../../i18n/index.ts';
import type { EditorRow } from './editor/row.ts';
import type { createMessages } from './messages.ts';

/** What the form that makes a group holds. */
export interface CreateForm {
  readonly name: string;
  readonly description: string;
  /** Empty until somebody chooses; the default VPC is then meant. */
  readonly vpcId: string;
  readonly rows: readonly EditorRow[];
}

interface BasicProblem {
  readonly text: string;
  /** Nothing was given yet: told only when somebody wants to go on. */
  readonly missing: boolean;
}

/**
 * What EC2 would refuse of a new group's name, description and place.
 *
 * @param taken the names of the groups that the VPC has
 */
export function basicsProblems(
  { name, description, vpcId }: CreateForm,
  taken: readonly string[],
  t: Spoken<typeof createMessages>,
): ReadonlyMap<'name' | 'description' | 'vpcId', BasicProblem> {
  const problems = new Map<'name' | 'description' | 'vpcId', BasicProblem>();
  const told = (field: 'name' | 'description', problem: GroupTextProblem | undefined) => {
    if (problem) problems.set(field, { text: textOf(problem, field, t), missing: problem === 'empty' });
  };
  told('name', groupNameProblem(name));
  told('description', groupDescriptionProblem(description));
  if (!problems.has('name') && taken.includes(name)) {
    problems.set('name', { text: t.nameTaken(vpcId), missing: false });
  }
  if (vpcId === '') problems.set('vpcId', { text: t.vpcMissing, missing: true });
  return problems;
}

function textOf(
  problem: GroupTextProblem,
  field: 'name' | 'description',
  t: Spoken<typeof createMessages>,
): string {
  switch (problem) {
    case 'empty':
      return field === 'name' ? t.nameMissing : t.descriptionMissing;
    case 'reserved':
      return t.nameReserved;
    case 'too-long':
      return t.tooLong(GROUP_TEXT_LIMIT);
    case 'characters':
      return t.characters;
  }
}
