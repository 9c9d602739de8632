import { action } from '../../core/action.ts';
import { findAll } from '../../core/find.ts';

export default action('DeleteFlowLogs', (input, { region }) => {
  for (const { FlowLogId } of findAll(region.flowLogs, input.FlowLogIds ?? [])) {
    region.flowLogs.delete(FlowLogId);
    region.tags.delete(FlowLogId);
  }
  return { Unsuccessful: [] };
});
