import { action } from '../../core/action.ts';
import { newId, transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { turning } from '../../state/phase.ts';
import { ownImage } from '../images/seen-images.ts';
import { INSTANCE, LAUNCH_TEMPLATE, usageOf } from './image-usage.ts';

// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/your-ec2-ami-usage.html
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export default action('CreateImageUsageReport', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'image-usage-report');
  const { ImageId } = ownImage(call, input.ImageId ?? '');
  const asked = (input.ResourceTypes ?? []).map(({ ResourceType = '' }) => ResourceType);
  for (const type of asked) {
    if (type === INSTANCE || type === LAUNCH_TEMPLATE || type === 'all') continue;
    throw errors.invalidParameterValue(`Value (${type}) for parameter resourceType is invalid.`);
  }
  const types = asked.includes('all') ? [INSTANCE, LAUNCH_TEMPLATE] : asked;
  const report = call.region.imageUsageReports.put({
    ReportId: newId(call, 'amiur'),
    ImageId,
    ResourceTypes: input.ResourceTypes,
    AccountIds: input.AccountIds ?? [],
    CreationTime: call.now,
    ExpirationTime: new Date(call.now.getTime() + KEPT_MS),
    usage: usageOf(
      call,
      ImageId,
      types,
      input.AccountIds?.length ? input.AccountIds : [...call.accounts.keys()],
    ),
    phase: turning('pending', 'available', transitionEnd(call)),
  });
  addTags(call.region, 'image-usage-report', report.ReportId, tags);
  return { ReportId: report.ReportId };
});
