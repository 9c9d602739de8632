import type { Check, PlanStep } from '@muster/contract';
import type { PlanParts } from './parts.ts';
import { elsewhere, inPlace } from './places.ts';
import { type PowerInstance, type PowerOptions, power, terminate } from './power.ts';
import { call, check, step } from './step.ts';

/**
 * What keeps an instance from being stopped or terminated through the API. Stop protection keeps it from being
 * terminated too.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-stop-protection.html
 */
export type Protection = 'termination' | 'stop';

/** An instance with the protections that are to be turned off. */
export interface ProtectedInstance extends PowerInstance {
  readonly protections: readonly Protection[];
}

const attributes = {
  termination: { name: 'disableApiTermination', field: 'DisableApiTermination' },
  stop: { name: 'disableApiStop', field: 'DisableApiStop' },
} as const;

/**
 * Turns protections off and then stops or terminates each instance: one instance after the other, so that none is
 * without its protection longer than need be. What was turned off and then not terminated is turned on again by an
 * undo.
 */
export function liftProtection(
  instances: readonly ProtectedInstance[],
  action: 'stop' | 'terminate',
  options: PowerOptions = {},
): PlanParts {
  const plan = action === 'stop' ? power(instances, 'stop', options) : terminate(instances, options);
  const steps = instances.flatMap((instance, n) => {
    const id = instance.InstanceId ?? '';
    const last = instance.protections.at(-1);
    return [
      ...instance.protections.map((protection) =>
        inPlace(turnOff(id, protection), elsewhere(instance.place, options.at)),
      ),
      // Until then EC2 refuses it: a permission check beforehand would say so.
      ...plan.steps
        .slice(n, n + 1)
        .map((acting) => (last ? { ...acting, waits: isOn(id, last, false) } : acting)),
    ];
  });
  return {
    ...plan,
    summary: { kind: 'protection', values: { ...plan.summary.values, action } },
    mode: 'ordered',
    steps,
  };
}

function turnOff(InstanceId: string, protection: Protection): PlanStep {
  const { field } = attributes[protection];
  return step({
    id: `unprotect-${protection}-${InstanceId}`,
    operation: 'ModifyInstanceAttribute',
    input: { InstanceId, [field]: { Value: false } },
    target: InstanceId,
    expects: isOn(InstanceId, protection, true),
    done: isOn(InstanceId, protection, false),
    undo: {
      steps: [
        call({
          id: `protect-${protection}-${InstanceId}`,
          operation: 'ModifyInstanceAttribute',
          input: { InstanceId, [field]: { Value: true } },
          target: InstanceId,
          done: isOn(InstanceId, protection, true),
        }),
      ],
    },
  });
}

function isOn(InstanceId: string, protection: Protection, on: boolean): Check {
  const { name, field } = attributes[protection];
  return check('DescribeInstanceAttribute', { InstanceId, Attribute: name }, `${field}.Value`, on);
}
