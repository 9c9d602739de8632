/** What of an SDK `Instance` decides what can be done with it. */
export interface InstanceFacts {
  readonly InstanceId?: string | undefined;
  readonly State?: { readonly Name?: string | undefined } | undefined;
  readonly RootDeviceType?: string | undefined;
  readonly RootDeviceName?: string | undefined;
  readonly InstanceLifecycle?: string | undefined;
  readonly HibernationOptions?: { readonly Configured?: boolean | undefined } | undefined;
  readonly Platform?: string | undefined;
}

export type InstanceAction =
  | 'start'
  | 'stop'
  | 'hibernate'
  | 'reboot'
  | 'terminate'
  | 'connect'
  | 'create-image'
  | 'change-type'
  | 'change-user-data'
  | 'change-security-groups'
  | 'change-role'
  | 'get-password';

/** Why an action is not permitted; the console says it in words. */
export type InstanceRefusal =
  | 'must-be-running'
  | 'must-be-stopped'
  | 'must-be-running-or-stopped'
  | 'already-terminated'
  | 'instance-store-root-cannot-stop'
  | 'instance-store-root-cannot-be-imaged'
  | 'not-launched-for-hibernation'
  | 'only-windows-has-a-password';

export type Can =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: InstanceRefusal; readonly see: string };

interface Condition {
  readonly holds: (instance: InstanceFacts) => boolean;
  readonly reason: InstanceRefusal;
  /** The documentation that says so. */
  readonly see: string;
}

const GUIDE = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/';
const ROOT_DEVICES = `${GUIDE}RootDeviceStorage.html`;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceState.html */
const STATES: ReadonlySet<string> = new Set([
  'pending',
  'running',
  'stopping',
  'stopped',
  'shutting-down',
  'terminated',
]);

/** A state that EC2 does not document, as another cloud may report it, says nothing against an action. */
function inState(reason: InstanceRefusal, states: readonly string[], page: string): Condition {
  return {
    holds: ({ State: { Name = '' } = {} }) => states.includes(Name) || !STATES.has(Name),
    reason,
    see: page,
  };
}

const alive = inState(
  'already-terminated',
  ['pending', 'running', 'stopping', 'stopped'],
  `${GUIDE}terminating-instances.html`,
);
const running = (page: string) => inState('must-be-running', ['running'], `${GUIDE}${page}`);
const stopped = (page: string) => inState('must-be-stopped', ['stopped'], `${GUIDE}${page}`);
const settled = (page: string) =>
  inState('must-be-running-or-stopped', ['running', 'stopped'], `${GUIDE}${page}`);
const ebsRoot = (reason: InstanceRefusal): Condition => ({
  holds: ({ RootDeviceType }) => RootDeviceType !== 'instance-store',
  reason,
  see: ROOT_DEVICES,
});
const hibernatable: Condition = {
  holds: ({ HibernationOptions }) => HibernationOptions?.Configured !== false,
  reason: 'not-launched-for-hibernation',
  see: `${GUIDE}enabling-hibernation.html`,
};

/**
 * What each action asks of an instance. The root device comes before the state: it says what no change of state will
 * mend.
 */
const CONDITIONS: Record<InstanceAction, readonly Condition[]> = {
  start: [ebsRoot('instance-store-root-cannot-stop'), stopped('Stop_Start.html')],
  stop: [ebsRoot('instance-store-root-cannot-stop'), running('Stop_Start.html')],
  hibernate: [
    ebsRoot('instance-store-root-cannot-stop'),
    hibernatable,
    running('hibernating-prerequisites.html'),
  ],
  reboot: [running('ec2-instance-reboot.html')],
  terminate: [alive],
  connect: [running('connect.html')],
  'create-image': [ebsRoot('instance-store-root-cannot-be-imaged'), settled('creating-an-ami-ebs.html')],
  'change-type': [
    ebsRoot('instance-store-root-cannot-stop'),
    stopped('change-instance-type-of-ebs-backed-instance.html'),
  ],
  'change-user-data': [ebsRoot('instance-store-root-cannot-stop'), stopped('user-data.html')],
  'change-security-groups': [settled('changing-security-group.html')],
  'change-role': [settled('attach-iam-role.html')],
  'get-password': [
    {
      holds: ({ Platform }) => Platform?.toLowerCase() === 'windows',
      reason: 'only-windows-has-a-password',
      see: `${GUIDE}connect-rdp.html`,
    },
    running('connect-rdp.html'),
  ],
};

/**
 * Whether EC2 permits an action on an instance as it is now; if not, why, and where that is documented. What is not
 * known of the instance is no reason to refuse: EC2 then answers itself.
 */
export function instanceCan(instance: InstanceFacts, action: InstanceAction): Can {
  const broken = CONDITIONS[action].find((condition) => !condition.holds(instance));
  return broken ? { ok: false, reason: broken.reason, see: broken.see } : { ok: true };
}
