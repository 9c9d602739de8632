import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

export default action('DeleteImageUsageReport', (input, call) => {
  const { ReportId } = find(call.region.imageUsageReports, input.ReportId);
  call.region.imageUsageReports.delete(ReportId);
  call.region.tags.delete(ReportId);
  return { Return: true };
});
