import { action } from '../../core/action.ts';
import { shownInstances } from './shown-instances.ts';

/** A report is for Amazon; it changes nothing about the instance. */
export default action('ReportInstanceStatus', (input, call) => {
  shownInstances(call, input.Instances);
  return {};
});
