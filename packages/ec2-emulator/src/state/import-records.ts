import type {
  ExportImageTask,
  ExportTask,
  ImportImageTask,
  ImportSnapshotTask,
  SnapshotDetail,
  SnapshotTaskDetail,
} from '@aws-sdk/client-ec2';
import type { Phase } from './phase.ts';
import type { Known } from './records.ts';

/** How far the import or export of a virtual machine has got. */
export type TaskPhase = Phase<'active' | 'completed' | 'deleting' | 'deleted'>;

/** A disk's snapshot, there from the start and named once it is completed. */
type Disk<Detail> = Omit<Detail, 'Progress' | 'Status' | 'StatusMessage'>;

export type ImportImageTaskRecord = Omit<
  Known<ImportImageTask, 'ImportTaskId' | 'ImageId'>,
  'Status' | 'StatusMessage' | 'Progress' | 'SnapshotDetails' | 'Tags'
> & {
  readonly startedAt: Date;
  readonly phase: TaskPhase;
  readonly disks: readonly Disk<SnapshotDetail>[];
};

export type ImportSnapshotTaskRecord = Omit<
  Known<ImportSnapshotTask, 'ImportTaskId'>,
  'SnapshotTaskDetail' | 'Tags'
> & {
  readonly startedAt: Date;
  readonly phase: TaskPhase;
  readonly disk: Disk<SnapshotTaskDetail>;
};

export type ExportImageTaskRecord = Omit<
  Known<ExportImageTask, 'ExportImageTaskId' | 'ImageId'>,
  'Status' | 'StatusMessage' | 'Progress' | 'Tags'
> & { readonly startedAt: Date; readonly phase: TaskPhase };

export type ExportInstanceTaskRecord = Omit<
  Known<ExportTask, 'ExportTaskId'>,
  'State' | 'StatusMessage' | 'Tags'
> & { readonly phase: Phase<'active' | 'completed' | 'cancelled'> };
