import { action } from '../../core/action.ts';
import { setMonitoring } from './monitoring.ts';

export default action('UnmonitorInstances', (input, call) => ({
  InstanceMonitorings: setMonitoring(call, input.InstanceIds, 'disabled'),
}));
