import { deregisterImage } from '@muster/plans';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { common, useMessages } from '../../../i18n/index.ts';
import { paths } from '../../../paths.ts';
import { usePlanReview } from '../../../plans/review.ts';
import { useScope } from '../../../scope/scope.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Banner, Button, Checkbox } from '../../../ui/index.ts';
import { titleOf } from '../image.ts';
import type { DescribedImage } from '../use-image.ts';
import { useInstancesOf } from '../use-instances-of.ts';
import { messages } from './messages.ts';

interface DeregisterProps {
  readonly id: string;
  readonly image: DescribedImage;
  readonly onClose: () => void;
}

/** Asks what is to become of the snapshots, then reviews the deregistration. */
export default function Deregister({ id, image, onClose }: DeregisterProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const navigate = useNavigate();
  const review = usePlanReview();
  const { connection, region, placeIn } = useScope();
  const [deleteSnapshots, setDeleteSnapshots] = useState(false);
  const instances = useInstancesOf(id);
  const snapshots = (image.BlockDeviceMappings ?? []).filter(({ Ebs }) => Ebs?.SnapshotId).length;
  const onReview = () => {
    onClose();
    review({
      ...deregisterImage({ imageId: id, name: titleOf(image) }, { deleteSnapshots }),
      connection: connection.id,
      region,
      onApplied: () => void navigate(paths.images(placeIn(region))),
    });
  };
  return (
    <Dialog
      title={t.deregisterTitle(titleOf(image))}
      description={t.deregisterHint}
      closeLabel={words.close}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" onClick={onReview}>
            {t.review}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {instances.length > 0 && <Banner kind="info" title={t.inUse(instances.length)} />}
        {snapshots > 0 && (
          <Checkbox
            checked={deleteSnapshots}
            onChange={({ target }) => setDeleteSnapshots(target.checked)}
            hint={t.deleteSnapshotsHint}
          >
            {t.deleteSnapshots(snapshots)}
          </Checkbox>
        )}
      </div>
    </Dialog>
  );
}
