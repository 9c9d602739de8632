import type { Call } from '../core/call.ts';
import { isRead } from '../core/operations.ts';
import type { Asked } from '../dispatch/dispatch.ts';
import { isResourceType, type Touched, typeOfId } from './resource-arn.ts';

/** What an operation creates, where its name does not say. */
const CREATED: Readonly<Record<string, readonly string[]>> = {
  AllocateAddress: ['elastic-ip'],
  AllocateHosts: ['dedicated-host'],
  CopyImage: ['image'],
  CopySnapshot: ['snapshot'],
  CreateImage: ['image', 'snapshot'],
  CreateManagedPrefixList: ['prefix-list'],
  CreateNatGateway: ['natgateway'],
  CreateFlowLogs: ['vpc-flow-log'],
  CreateSnapshots: ['snapshot'],
  RegisterImage: ['image'],
  RequestSpotFleet: ['spot-fleet-request'],
  RequestSpotInstances: ['spot-instances-request'],
};

/** Those that only look but are allowed or refused by what they look at. */
const READS_OF_ONE = /^(Get|Describe\w+Attribute$)/;

/** Whether an operation is allowed or refused as a whole, as listings are. */
export const isUnscoped = (operation: string): boolean => isRead(operation) && !READS_OF_ONE.test(operation);

/** What an operation makes, none of which has an id yet. */
export function createdBy(operation: string): Touched[] {
  if (isRead(operation)) return [];
  const types = Object.hasOwn(CREATED, operation) ? (CREATED[operation] ?? []) : [typeNamedBy(operation)];
  // A key pair's ARN has its name, which the request tells.
  return types
    .filter((type) => isResourceType(type) && type !== 'key-pair' && type !== 'placement-group')
    .map((type) => ({ type, id: '*' }));
}

function typeNamedBy(operation: string): string {
  const [, noun = ''] = /^(?:Create|Import)([A-Z]\w+)$/.exec(operation) ?? [];
  return noun.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
}

/** All resources that an input names, at any depth, each once. */
export function namedIn({ operation, input }: Pick<Asked, 'operation' | 'input'>, call: Call): Touched[] {
  const found = new Map<string, Touched>();
  for (const { member, text } of textsIn(input)) {
    const touched = touchedBy(call, operation.name, member, text);
    if (touched) found.set(`${touched.type}/${touched.id}`, touched);
  }
  return [...found.values()];
}

function touchedBy(call: Call, operation: string, member: string, text: string): Touched | undefined {
  const { keyPairs, securityGroups, launchTemplates } = call.region;
  switch (member) {
    case 'KeyName':
      return { type: 'key-pair', id: text };
    case 'KeyPairId':
      return { type: 'key-pair', id: keyPairs.get(text)?.KeyName ?? text };
    case 'LaunchTemplateName': {
      const template = [...launchTemplates].find(({ LaunchTemplateName }) => LaunchTemplateName === text);
      return template && { type: 'launch-template', id: template.LaunchTemplateId };
    }
    case 'SecurityGroups':
    case 'GroupName': {
      if (member === 'GroupName' && !operation.includes('SecurityGroup')) {
        return { type: 'placement-group', id: text };
      }
      const group = typeOfId(text) ? undefined : securityGroups.where('name', text)[0];
      return group && operation !== 'CreateSecurityGroup'
        ? { type: 'security-group', id: group.GroupId }
        : undefined;
    }
    default: {
      const type = typeOfId(text);
      return type === undefined ? undefined : { type, id: text };
    }
  }
}

/** The texts of an input with the member each stands under. */
function* textsIn(value: unknown, member = ''): Generator<{ member: string; text: string }> {
  if (typeof value === 'string') yield { member, text: value };
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  for (const [name, each] of Object.entries(value)) {
    if (name !== 'TagSpecifications' && name !== 'Tags')
      yield* textsIn(each, Array.isArray(value) ? member : name);
  }
}
