import type { Check, PlanStep } from '@muster/contract';
import { canonicalRule, type RuleDraft, ruleKey, ruleToIpPermission, tagsTo } from '@muster/ec2-model';
import type { PlanParts } from '../parts.ts';
import { call, check, from, jmespathLiteral, type Planned, step } from '../step.ts';
import { carryTags } from '../tag-checks.ts';
import { canCompare, groupAllows, groupExcludes, groupIncludes } from './fingerprint.ts';
import type { SecurityGroupForm } from './form.ts';
import { authorizeSteps } from './rule-steps.ts';

const CREATE = 'create-security-group';

/** The egress rule that EC2 puts into every new group of a VPC. */
export const ALL_EGRESS: RuleDraft = {
  direction: 'egress',
  protocol: '-1',
  fromPort: -1,
  toPort: -1,
  peer: { kind: 'ipv4', cidr: '0.0.0.0/0' },
};

/** Makes a security group with its rules and tags. */
export function securityGroupCreate(form: SecurityGroupForm): PlanParts {
  const { steps, shows } = createGroupSteps(form);
  return {
    summary: { kind: 'security-group-create', values: { name: form.name, rules: form.rules.length } },
    mode: 'ordered',
    steps,
    result: { applied: shows, undone: form.vpcId ? [groupsNamed(form, form.vpcId, [])] : [] },
  };
}

/** What it takes to make a security group. */
export interface GroupSteps {
  /** The reference by which later steps name the group. */
  readonly groupId: Planned<string>;
  readonly steps: PlanStep[];
  /** What is there once the steps are done. */
  readonly shows: Check[];
}

/** The steps of `securityGroupCreate`. */
export function createGroupSteps(form: SecurityGroupForm): GroupSteps {
  const groupId = from(CREATE, 'GroupId');
  const isDefault = (rule: RuleDraft) =>
    ruleKey(rule) === ruleKey(ALL_EGRESS) && !rule.description && !rule.tags?.length;
  const keepsDefault = form.noEgress
    ? false
    : form.rules.some(isDefault) || form.rules.every((rule) => rule.direction === 'ingress');
  const rules = keepsDefault ? form.rules.filter((rule) => !isDefault(rule)) : form.rules;
  const all = (keepsDefault ? [...rules, ALL_EGRESS] : rules).map(canonicalRule);
  return {
    groupId,
    steps: [
      createStep(form),
      ...(keepsDefault ? [] : [dropDefaultEgress(groupId)]),
      ...authorizeSteps(groupId, rules),
    ],
    shows: [
      ...(canCompare(groupId, all) ? [groupAllows(groupId, all)] : []),
      carryTags([groupId], form.tags),
    ],
  };
}

function createStep(form: SecurityGroupForm): PlanStep {
  const tags = tagsTo(form.tags);
  return step({
    id: CREATE,
    operation: 'CreateSecurityGroup',
    input: {
      GroupName: form.name,
      Description: form.description,
      VpcId: form.vpcId,
      ...(tags.length > 0 && {
        TagSpecifications: [{ ResourceType: 'security-group' as const, Tags: tags }],
      }),
    },
    target: form.name,
    ...(form.vpcId && {
      expects: groupsNamed(form, form.vpcId, []),
      done: groupsNamed(form, form.vpcId, [form.name]),
    }),
    undo: {
      steps: [
        call({
          id: 'delete-security-group',
          operation: 'DeleteSecurityGroup',
          input: { GroupId: from(CREATE, 'GroupId') },
          target: form.name,
          done: check(
            'DescribeSecurityGroups',
            { Filters: [{ Name: 'group-id', Values: [from(CREATE, 'GroupId')] }] },
            'length(SecurityGroups)',
            0,
          ),
        }),
      ],
    },
  });
}

function groupsNamed(form: SecurityGroupForm, vpcId: string, equals: readonly string[]): Check {
  // Only the VPC by filter: a name may contain the filters' wildcards.
  return check(
    'DescribeSecurityGroups',
    { Filters: [{ Name: 'vpc-id', Values: [vpcId] }] },
    `SecurityGroups[?GroupName==${jmespathLiteral(form.name)}].GroupName`,
    equals,
  );
}

function dropDefaultEgress(groupId: Planned<string>): PlanStep {
  const input = { GroupId: groupId, IpPermissions: [ruleToIpPermission(ALL_EGRESS)] };
  return step({
    id: 'revoke-default-egress',
    operation: 'RevokeSecurityGroupEgress',
    input,
    target: 'new security group',
    done: groupExcludes(groupId, [ALL_EGRESS]),
    undo: {
      steps: [
        call({
          id: 'authorize-default-egress',
          operation: 'AuthorizeSecurityGroupEgress',
          input,
          target: 'new security group',
          done: groupIncludes(groupId, [ALL_EGRESS]),
        }),
      ],
    },
  });
}
