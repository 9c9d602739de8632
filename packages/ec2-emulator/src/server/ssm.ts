import {
  type ImageParameter,
  imageParameter,
  imageParameters,
  type ParameterVersion,
} from '../catalogue/images/parameters.ts';
import { Ec2Error } from '../core/errors.ts';
import { notAuthorized, refusalOf } from '../rights/authorize.ts';
import type { Context } from '../rights/context.ts';
import type { Caller } from '../sigv4/verify.ts';
import { SsmInput, validation } from './ssm-input.ts';

/** Who asks, and what conditions of its policies can ask about the request. */
export interface SsmCaller extends Pick<Caller, 'account' | 'principal' | 'region'> {
  readonly context: Context;
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html */
const MAX_RESULTS = 10;

const OPERATIONS: Readonly<Record<string, (input: SsmInput, caller: SsmCaller) => unknown>> = {
  GetParameter(input, caller) {
    const Name = input.name('Name');
    allow(caller, 'ssm:GetParameter', Name);
    const found = imageParameter(caller.region, Name);
    if (!found) throw new Ec2Error('ParameterNotFound', '');
    if (!found.version) throw versionNotFound(found);
    return { Parameter: shown(found, found.version) };
  },

  GetParameters(input, caller) {
    const names = input.names('Names', MAX_RESULTS);
    for (const name of names) allow(caller, 'ssm:GetParameters', name);
    const found = names.map((name) => ({ name, parameter: imageParameter(caller.region, name) }));
    return {
      Parameters: found.flatMap(({ parameter }) =>
        parameter?.version ? [shown(parameter, parameter.version)] : [],
      ),
      InvalidParameters: found.filter(({ parameter }) => !parameter?.version).map(({ name }) => name),
    };
  },

  GetParametersByPath(input, caller) {
    const path = input.path('Path');
    const recursive = input.flag('Recursive');
    const size = input.size('MaxResults', MAX_RESULTS);
    const after = input.token('NextToken');
    const passes = input.filters('ParameterFilters');
    allow(caller, 'ssm:GetParametersByPath', path);
    const below = `${path.replace(/\/$/, '')}/`;
    const names = [...imageParameters(caller.region).keys()].filter(
      (name) =>
        passes &&
        name.startsWith(below) &&
        name > after &&
        (recursive || !name.slice(below.length).includes('/')),
    );
    const page = names.slice(0, size);
    const last = page.at(-1);
    return {
      Parameters: page.flatMap((name) => {
        const found = imageParameter(caller.region, name);
        return found?.version ? [shown(found, found.version)] : [];
      }),
      ...(last !== undefined && page.length < names.length && { NextToken: input.tokenAfter(last) }),
    };
  },
};

/**
 * Answers a request to Systems Manager with its document: the operations that read parameters, over the public ones
 * that name images. Throws an `Ec2Error`, which `ssmError` puts in Systems Manager's words.
 */
export function ssm(target: string, body: Buffer, caller: SsmCaller): string {
  const [, name = ''] = /^AmazonSSM\.(\w+)$/.exec(target) ?? [];
  const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
  if (!operation) throw new Ec2Error('UnknownOperationException', '');
  return JSON.stringify(operation(new SsmInput(body), caller));
}

/** A parameter as it is answered. */
const shown = ({ name, arn, selector }: ImageParameter, { number, imageId, modified }: ParameterVersion) => ({
  ARN: arn,
  DataType: 'aws:ec2:image',
  LastModifiedDate: modified.getTime() / 1000,
  Name: name,
  ...(selector && { Selector: selector }),
  Type: 'String',
  Value: imageId,
  Version: number,
});

function allow({ principal, region, account, context }: SsmCaller, action: string, name: string): void {
  const owner = name.startsWith('/aws/service') ? '' : account.id;
  const [path = ''] = name.startsWith('arn:') ? [name] : name.split(':');
  const resource = path.startsWith('arn:')
    ? path
    : `arn:aws:ssm:${region}:${owner}:parameter/${path.replace(/^\//, '')}`;
  const refusal = refusalOf(principal, { action, resource, context });
  if (!refusal) return;
  throw new Ec2Error('AccessDeniedException', notAuthorized(principal, action, resource, refusal));
}

function versionNotFound({ name, selector }: ImageParameter): Ec2Error {
  const asked = selector.slice(1);
  if (!/^\d+$/.test(asked) && !/^[A-Za-z_][\w.-]*$/.test(asked)) {
    return validation(`Invalid parameter selector ${selector}`);
  }
  return new Ec2Error(
    'ParameterVersionNotFound',
    /^\d+$/.test(asked)
      ? `Systems Manager could not find version ${asked} of ${name}. Verify the version and try again.`
      : `Systems Manager could not find label ${asked} of ${name}. Verify the label and try again.`,
  );
}
