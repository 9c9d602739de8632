import { action } from '../../core/action.ts';
import { setMonitoring } from './monitoring.ts';

export default action('MonitorInstances', (input, call) => ({
  InstanceMonitorings: setMonitoring(call, input.InstanceIds, 'enabled'),
}));
