import { action } from '../../core/action.ts';
import { newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { turning } from '../../state/phase.ts';
import { instanceState } from '../instances/instance-view.ts';
import { shownInstance } from '../instances/shown-instances.ts';
import { describedExport } from './export-view.ts';

/** Only what was imported can be exported. https://docs.aws.amazon.com/vm-import/latest/userguide/vmexport.html */
export default action('CreateInstanceExportTask', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'export-instance-task');
  const instance = shownInstance(call, input.InstanceId);
  const { InstanceId } = instance;
  if (![...call.region.importImageTasks].some(({ ImageId }) => ImageId === instance.ImageId)) {
    throw new Ec2Error('NotExportable', 'Only imported instances can be exported.');
  }
  const state = instanceState(instance, call.now);
  if (state !== 'running' && state !== 'stopped') {
    throw new Ec2Error(
      'IncorrectState',
      `The instance '${InstanceId}' is not in a state from which it can be exported.`,
    );
  }
  const ExportTaskId = newId(call, 'export-i');
  const { S3Prefix = '', S3Bucket, ContainerFormat, DiskImageFormat = 'VMDK' } = input.ExportToS3Task ?? {};
  const task = call.region.exportInstanceTasks.put({
    ExportTaskId,
    ...(input.Description !== undefined && { Description: input.Description }),
    ExportToS3Task: {
      S3Bucket,
      ...(ContainerFormat && { ContainerFormat }),
      DiskImageFormat,
      S3Key: `${S3Prefix}${ExportTaskId}.${(ContainerFormat ?? DiskImageFormat).toLowerCase()}`,
    },
    InstanceExportDetails: { InstanceId, TargetEnvironment: input.TargetEnvironment },
    phase: turning('active', 'completed', transitionEnd(call)),
  });
  addTags(call.region, 'export-instance-task', ExportTaskId, tags);
  const Tags = tagsOf(call.region, ExportTaskId);
  return { ExportTask: { ...describedExport(task, call.now), State: 'active' as const, Tags } };
});
