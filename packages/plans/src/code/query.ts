import type { StepInput } from '@muster/contract';
import { encodeUserData } from '@muster/ec2-model';
import { isOutputRef } from '../refs.ts';
import { type CodePlan, type CodeStep, regionOf, regionsOf, sentInput } from './plan-code.ts';
import { blobs, queryNames } from './query-names.gen.ts';

/** The version of EC2's Query API. */
export const API_VERSION = '2016-11-15';

/**
 * A plan as the form bodies of EC2's Query API, one line for each request, before it is signed. A value that an
 * earlier step puts out stands in braces: `{create-security-group.GroupId}`. Where they go to several regions, a comment
 * before each line names its own.
 */
export function asQuery(plan: Pick<CodePlan, 'region' | 'steps'>): string {
  const several = regionsOf(plan).length > 1;
  return plan.steps
    .map((step) => {
      const line = `${formBody(queryParameters(step))}\n`;
      return several ? `# ${regionOf(step, plan)}\n${line}` : line;
    })
    .join('');
}

/** The parameters of one request, by EC2's own names, in the order of the input. */
export function queryParameters(step: CodeStep): [name: string, value: string][] {
  return [
    ['Action', step.operation],
    ['Version', API_VERSION],
    ...members(sentInput(step), step.operation, ''),
  ];
}

function members(value: StepInput, within: string, prefix: string): [string, string][] {
  return Object.entries(value).flatMap(([name, member]): [string, string][] => {
    const path = prefix + (queryNames[`${within}.${name}`] ?? queryNames[name] ?? name);
    if (blobs.has(`${within}.${name}`)) return [[path, encodeUserData(String(member))]];
    return values(member, name, path);
  });
}

function values(value: StepInput[string], within: string, path: string): [string, string][] {
  if (isOutputRef(value)) return [[path, `{${value.$from}.${value.pick}}`]];
  if (Array.isArray(value))
    return value.flatMap((item, index) => values(item, within, `${path}.${index + 1}`));
  if (typeof value === 'object' && value !== null) return members(value, within, `${path}.`);
  return value === null ? [] : [[path, String(value)]];
}

/** Percent-encoded as Signature V4 wants it: all but letters, digits and `-_.~`. */
function formBody(parameters: readonly [string, string][]): string {
  return parameters.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
