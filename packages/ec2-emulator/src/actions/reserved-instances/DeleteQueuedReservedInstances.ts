import type {
  DeleteQueuedReservedInstancesErrorCode,
  FailedQueuedPurchaseDeletion,
} from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { reservedState } from './reserved-view.ts';

export default action('DeleteQueuedReservedInstances', ({ ReservedInstancesIds: ids = [] }, call) => {
  const SuccessfulQueuedPurchaseDeletions: { ReservedInstancesId: string }[] = [];
  const FailedQueuedPurchaseDeletions: FailedQueuedPurchaseDeletion[] = [];
  const failed = (
    ReservedInstancesId: string,
    Code: DeleteQueuedReservedInstancesErrorCode,
    Message: string,
  ) => FailedQueuedPurchaseDeletions.push({ ReservedInstancesId, Error: { Code, Message } });
  for (const ReservedInstancesId of ids) {
    const record = call.region.reservedInstances.get(ReservedInstancesId);
    if (!record) {
      failed(
        ReservedInstancesId,
        'reserved-instances-id-invalid',
        `The ID '${ReservedInstancesId}' does not exist`,
      );
    } else if (reservedState(call, record) !== 'queued') {
      failed(
        ReservedInstancesId,
        'reserved-instances-not-in-queued-state',
        `The Reserved Instances '${ReservedInstancesId}' are not queued`,
      );
    } else {
      call.region.reservedInstances.put({ ...record, queueDeleted: true });
      SuccessfulQueuedPurchaseDeletions.push({ ReservedInstancesId });
    }
  }
  return { SuccessfulQueuedPurchaseDeletions, FailedQueuedPurchaseDeletions };
});
