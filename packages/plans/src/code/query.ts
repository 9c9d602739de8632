import type { StepInput } from '@muster/contract';
import { encodeUserData } from '@muster/ec2-model';
import { isOutputRef } from '../refs.ts';
import { type CodePlace, type CodePlan, type CodeStep, placeOf, sentInput } from './plan-code.ts';
import { blobs, queryNames } from './query-names.gen.ts';
import { waitWords } from './waits.ts';

/** The version of EC2's Query API. */
export const API_VERSION = '2016-11-15';

/**
 * A plan as requests of EC2's Query API, before they are signed: for each the region and profile to sign for, the
 * address, the header and the form body, in the form that HTTP clients read (`.http` files), `###` between them. A value
 * that an earlier step puts out stands in braces: `{create-security-group.GroupId}`.
 */
export function asQuery(plan: CodePlan): string {
  return plan.steps.map((step) => request(step, placeOf(step, plan))).join('\n###\n\n');
}

function request(step: CodeStep, { region, endpoint, profile }: CodePlace): string {
  const words = waitWords(step);
  return [
    ...(words ? [`# ${words}`] : []),
    `# Sign for service ec2 in region ${region}${profile ? `, with the credentials of profile ${profile}` : ''}.`,
    `POST ${endpoint ?? amazonEndpoint(region)}`,
    'Content-Type: application/x-www-form-urlencoded; charset=utf-8',
    '',
    formBody(queryParameters(step)),
    '',
  ].join('\n');
}

/** The domains of Amazon's partitions, by the start of their regions' names (`@aws-sdk/client-ec2`, endpoint rules). */
const DOMAINS = [
  ['cn-', 'amazonaws.com.cn'],
  ['eusc-', 'amazonaws.eu'],
  ['us-isob-', 'sc2s.sgov.gov'],
  ['us-isof-', 'csp.hci.ic.gov'],
  ['us-iso-', 'c2s.ic.gov'],
  ['eu-isoe-', 'cloud.adc-e.uk'],
] as const;

/** Amazon's own endpoint of a region. */
function amazonEndpoint(region: string): string {
  const domain = DOMAINS.find(([start]) => region.startsWith(start))?.[1] ?? 'amazonaws.com';
  return `https://ec2.${region}.${domain}/`;
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
