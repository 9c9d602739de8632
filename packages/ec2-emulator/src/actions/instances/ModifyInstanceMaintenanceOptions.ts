import { action } from '../../core/action.ts';
import { shownInstance } from './shown-instances.ts';

export default action('ModifyInstanceMaintenanceOptions', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const { AutoRecovery, RebootMigration } = input;
  const MaintenanceOptions = {
    ...instance.MaintenanceOptions,
    ...(AutoRecovery && { AutoRecovery }),
    ...(RebootMigration && { RebootMigration }),
  };
  call.region.instances.put({ ...instance, MaintenanceOptions });
  return { InstanceId: instance.InstanceId, ...MaintenanceOptions };
});
