import { z } from 'zod';
import { MAX_PLAN_STEPS } from './limits.ts';
import { Problem } from './problem.ts';

const Json = z.json();
const OperationName = z.string().regex(/^[A-Z][A-Za-z0-9]{2,80}$/);

/**
 * The input of an operation in the SDK's shape. Anywhere in it, `{ $from: 'step-id', pick: 'GroupId' }` stands for a
 * value out of an earlier step's output (in an undo, also out of the undone step's own); `pick` is JMESPath, as in
 * the AWS CLI's `--query`.
 */
export const StepInput = z.record(z.string().max(80), Json);
export type StepInput = z.infer<typeof StepInput>;

/** A reference to an earlier step's output, inside a `StepInput`. */
export const OutputRef = z.strictObject({ $from: z.string(), pick: z.string() });
export type OutputRef = z.infer<typeof OutputRef>;

/** Where a call is sent: a connection and one of its regions. */
export const Place = z.strictObject({
  connection: z.string(),
  region: z.string().regex(/^[a-z0-9-]{2,40}$/),
});
export type Place = z.infer<typeof Place>;

/**
 * A read and what it must show. Arrays compare as sets and absent fields as absent, so that the order in which EC2
 * lists things never matters.
 */
export const Check = z.strictObject({
  operation: z.string().regex(/^(Describe|Get|List|Search)[A-Za-z0-9]+$/),
  input: StepInput,
  /** JMESPath into the output. */
  pick: z.string().max(400),
  equals: Json,
  /**
   * How `equals` compares with what was picked. `equal`, the default: both are the same. `includes`: every member of
   * `equals` is among what was picked. `excludes`: none is.
   */
  match: z.enum(['equal', 'includes', 'excludes']).optional(),
  /** Where it is read, when that is not where the step or the plan is. */
  place: Place.optional(),
});
export type Check = z.infer<typeof Check>;

/** Why a step can't be undone; the console says it in words. */
export const NoUndoReason = z.enum([
  'terminated-instances-are-gone',
  'deleted-resources-are-gone',
  'reboot-has-no-opposite',
  'nothing-to-restore',
  'made-again-under-new-ids',
]);
export type NoUndoReason = z.infer<typeof NoUndoReason>;

const stepCore = {
  /** Unique in the plan: `authorize-ingress-1`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  operation: OperationName,
  input: StepInput,
  /** The resource acted on, by id, or the name of the one being made. */
  target: z.string().max(300),
  /** What must still be true when the step starts: the fingerprint of what the person saw. */
  expects: Check.optional(),
  /** What is true once the step has happened: resolves an unknown outcome, and guards the undo. */
  done: Check.optional(),
  /** What must come true before the step begins; the runner waits for it, for ten minutes at most. */
  waits: Check.optional(),
  /** Where the step is sent, when that is not where the plan is: one plan may stop instances of several regions. */
  place: Place.optional(),
};

export const UndoStep = z.strictObject(stepCore);
export const Undo = z.union([
  z.strictObject({ steps: z.array(UndoStep).min(1).max(50) }),
  z.strictObject({ none: NoUndoReason }),
]);
export type Undo = z.infer<typeof Undo>;

/** One EC2 call of a plan. */
export const PlanStep = z.strictObject({ ...stepCore, undo: Undo });
export type PlanStep = z.infer<typeof PlanStep>;

/** What the plan is about, as a code with values; the console puts it into words. */
export const PlanSummary = z.strictObject({
  kind: z.enum([
    'launch',
    'start',
    'stop',
    'reboot',
    'terminate',
    'protection',
    'image-permissions',
    'create-image',
    'deregister-image',
    'security-group-create',
    'security-group-delete',
    'security-group-rules',
    'key-pair-import',
    'key-pair-delete',
    'tags',
    'undo',
    'other',
  ]),
  /** Values for the words: `{ name: 'web-1', count: 3 }`. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

/** What is read once more after the last step, to tell what others changed meanwhile. */
export const PlanResult = z.strictObject({
  /** What is there once the plan is applied. */
  applied: z.array(Check).max(200),
  /** What is there once the plan is undone. */
  undone: z.array(Check).max(200),
});
export type PlanResult = z.infer<typeof PlanResult>;

export const PlanDraft = z.strictObject({
  /** Chosen by the browser and kept with its draft: the same key always names the same plan, so a resend is safe. */
  key: z.uuid(),
  connection: z.string(),
  region: z.string().regex(/^[a-z0-9-]{2,40}$/),
  summary: PlanSummary,
  /** Why, in the person's words; kept in the audit log. */
  reason: z.string().max(500).default(''),
  /** `ordered` stops at the first step that fails; `independent` goes on, with a result per step. */
  mode: z.enum(['ordered', 'independent']),
  /** What must be there before the first step, beyond what the steps expect themselves. */
  expects: z.array(Check).max(200).optional(),
  steps: z.array(PlanStep).min(1).max(MAX_PLAN_STEPS),
  result: PlanResult.optional(),
});
export type PlanDraft = z.infer<typeof PlanDraft>;
export type NewPlanDraft = z.input<typeof PlanDraft>;

/** Something to know before applying, as a code with values. */
export const Warning = z.object({
  code: z.enum([
    'opens-port-to-world',
    'opens-all-to-world',
    'makes-image-public',
    'shares-outside-organization',
    'revokes-image-access',
    'stops-instance',
    'loses-instance-store',
    'terminates-instance',
    'deletes-volume-with-instance',
    'keeps-volume-after-instance',
    'reboots-for-image',
    'deletes-resource',
    'changes-public-address',
    'unencrypted-admin-port',
    'shares-encrypted-snapshot',
    'shares-product-code',
    'interrupts-traffic',
    'blocks-all-outbound',
  ]),
  severity: z.enum(['info', 'caution', 'danger']),
  step: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Warning = z.infer<typeof Warning>;

export const StepState = z.enum(['pending', 'sending', 'done', 'failed', 'unknown', 'conflict', 'skipped']);
export type StepState = z.infer<typeof StepState>;

/** What a denied call lacks. */
export const MissingPermission = z.object({
  /** The IAM action that EC2 named, or every action that the call needs when EC2 named none. */
  actions: z.array(z.string()).min(1),
  /** The ARN that EC2 refused the action on. */
  resource: z.string().optional(),
  /** A policy denies it: no policy that allows it helps. */
  explicitlyDenied: z.boolean(),
});
export type MissingPermission = z.infer<typeof MissingPermission>;

/** An identity-based IAM policy, as it is pasted into IAM. */
export const PolicyDocument = z.object({
  Version: z.literal('2012-10-17'),
  Statement: z.array(
    z.object({
      Effect: z.literal('Allow'),
      Action: z.array(z.string()),
      Resource: z.array(z.string()),
      Condition: z.record(z.string(), z.record(z.string(), z.string())).optional(),
    }),
  ),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/** One permission check: the same call with `DryRun`. */
export const Preflight = z.object({
  step: z.string(),
  outcome: z.enum(['allowed', 'denied', 'refused', 'unsupported', 'depends-on-earlier-step']),
  ec2Code: z.string().optional(),
  message: z.string().optional(),
  /**
   * What the call was tried without, because an earlier step only makes it. `security-group`: with the VPC's default
   * group in its place. `key-pair`: without a key pair.
   */
  substituted: z.array(z.enum(['security-group', 'key-pair'])).optional(),
  missing: MissingPermission.optional(),
});
export type Preflight = z.infer<typeof Preflight>;

/** Resources that a plan touches beside its targets, of one kind and for one reason. */
export const Affected = z.object({
  /**
   * `in-group`: in a security group whose rules change or that is deleted. `from-image`: launched from an AMI that
   * changes. `uses-key-pair`: launched with a key pair that is deleted. `deleted-with`: deleted with what the plan
   * deletes. `kept-after`: volumes that stay when their instance is terminated.
   */
  why: z.enum(['in-group', 'from-image', 'uses-key-pair', 'deleted-with', 'kept-after']),
  kind: z.enum(['instances', 'network-interfaces', 'volumes', 'snapshots']),
  count: z.int().min(1),
  /** The first of them, with the region where it is not the plan's. */
  first: z.array(z.object({ id: z.string(), name: z.string().optional(), place: Place.optional() })).max(20),
});
export type Affected = z.infer<typeof Affected>;

/** What a plan touches beyond its targets, as it was when the plan was made. */
export const Affects = z.object({
  /** `partial`: there is more than was read. `failed`: EC2 could not be read, in part or at all. */
  read: z.enum(['complete', 'partial', 'failed']),
  found: z.array(Affected),
  /** How many resources are destroyed in all: the targets and what is deleted with them, as far as it was read. */
  destroyed: z.int().min(0),
});
export type Affects = z.infer<typeof Affects>;

/** Why a step has not gone on yet, while a plan is applied. */
export const Waiting = z.object({
  /**
   * `another-change`: another plan is changing the same resource, or has just changed it. `not-visible-yet`: EC2 does
   * not show yet what an earlier step made or changed. `precondition`: what the step waits for is not true yet.
   * `outcome`: whether the step has happened is being looked up.
   */
  reason: z.enum(['another-change', 'not-visible-yet', 'precondition', 'outcome']),
  since: z.string(),
  /** The plan that is changing the same resource. */
  plan: z.string().optional(),
});
export type Waiting = z.infer<typeof Waiting>;

export const StepRecord = z.object({
  ...PlanStep.shape,
  state: StepState,
  waiting: Waiting.optional(),
  /** The client token chosen before the send, for operations that take one. */
  clientToken: z.string().optional(),
  requestId: z.string().optional(),
  output: Json.optional(),
  problem: Problem.optional(),
  /** The check that did not hold, of a step in conflict, and what was found instead: the third side of a three-way difference. */
  unmet: Check.optional(),
  found: Json.optional(),
  startedAt: z.string().optional(),
  endedAt: z.string().optional(),
});
export type StepRecord = z.infer<typeof StepRecord>;

export const PlanStatus = z.enum([
  'checked',
  'applying',
  /** Nothing is sent until the connection has usable credentials again and somebody goes on. */
  'paused',
  'applied',
  'partly-applied',
  'failed',
  'conflict',
  'unknown',
  'cancelled',
]);
export type PlanStatus = z.infer<typeof PlanStatus>;

/** What the resources of a plan looked like when they were read once more after its last step. */
export const FinalState = z.object({
  /** `changed`: somebody else has changed something meanwhile. `not-read`: EC2 did not answer. */
  state: z.enum(['as-reviewed', 'changed', 'not-read']),
  /** The checks that did not hold, with what was found instead. */
  differences: z.array(z.object({ check: Check, found: Json })),
});
export type FinalState = z.infer<typeof FinalState>;

/** What can be done with a plan now. */
export const PlanAction = z.enum([
  'apply',
  'cancel',
  /** Looks again at what is unknown. */
  'check-again',
  /** Runs the steps that are left, and those that were refused, each with its checks first. */
  'go-on',
  /** Makes the plan that takes back what was done. */
  'undo',
]);
export type PlanAction = z.infer<typeof PlanAction>;

/** A plan as the BFF keeps it. */
export const Plan = z.object({
  id: z.string(),
  connection: z.string(),
  region: z.string(),
  summary: PlanSummary,
  reason: z.string(),
  mode: z.enum(['ordered', 'independent']),
  status: PlanStatus,
  createdBy: z.string(),
  createdAt: z.string(),
  appliedAt: z.string().optional(),
  endedAt: z.string().optional(),
  expects: z.array(Check).optional(),
  steps: z.array(StepRecord),
  result: PlanResult.optional(),
  finalState: FinalState.optional(),
  /** Why a paused plan is paused. */
  paused: Problem.optional(),
  warnings: z.array(Warning),
  preflight: z.array(Preflight).optional(),
  /** Allows every call of the plan and nothing else; there when the preflight found a permission missing. */
  policy: PolicyDocument.optional(),
  /** What is touched beyond the targets; absent in plans that were made before it was kept. */
  affects: Affects.optional(),
  /** What must be typed to apply a plan that destroys: a resource id, or `terminate 3`. Absent where nothing is. */
  confirmation: z.string().optional(),
  /** Whether every done step can be undone, and by which plan it was. */
  undoable: z.boolean(),
  actions: z.array(PlanAction),
  undoOf: z.string().optional(),
  undoneBy: z.string().optional(),
});
export type Plan = z.infer<typeof Plan>;
