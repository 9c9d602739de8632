import { action } from '../../core/action.ts';
import { PartialFailure } from '../../core/errors.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { shownInstances } from './shown-instances.ts';
import { terminateInstances } from './terminate.ts';

/** Protected instances fail the request, and save those in their zones; the others of the request are terminated. */
export default action('TerminateInstances', (input, call) => {
  const instances = shownInstances(call, input.InstanceIds);
  const guarded = instances.filter((instance) => protection(instance) !== undefined);
  const [first] = guarded;
  if (!first) return { TerminatingInstances: terminateInstances(call, instances) };
  const zones = new Set(guarded.map(({ Placement }) => Placement.AvailabilityZone));
  terminateInstances(
    call,
    instances.filter(({ Placement }) => !zones.has(Placement.AvailabilityZone)),
  );
  throw new PartialFailure(
    'OperationNotPermitted',
    `The instance '${first.InstanceId}' may not be terminated. Modify its '${protection(first)}' instance attribute and try again.`,
  );
});

/**
 * The attribute that keeps an instance. Who may not stop it may not terminate it either.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-stop-protection.html
 */
function protection({ attributes }: InstanceRecord): string | undefined {
  if (attributes.disableApiTermination) return 'disableApiTermination';
  return attributes.disableApiStop ? 'disableApiStop' : undefined;
}
