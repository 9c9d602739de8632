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

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
const accepted = /^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{0,255}$/;

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
  const wrong = (field: 'name' | 'description', text: string) =>
    problems.set(field, { text, missing: false });
  if (name.trim() === '') problems.set('name', { text: t.nameMissing, missing: true });
  else if (/^sg-/i.test(name)) wrong('name', t.nameReserved);
  else if (!accepted.test(name)) wrong('name', t.characters);
  else if (taken.includes(name)) wrong('name', t.nameTaken(vpcId));
  if (description.trim() === '') problems.set('description', { text: t.descriptionMissing, missing: true });
  else if (!accepted.test(description)) wrong('description', t.characters);
  if (vpcId === '') problems.set('vpcId', { text: t.vpcMissing, missing: true });
  return problems;
}
