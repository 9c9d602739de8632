import { common, type Spoken, useMessages } from '../../../i18n/index.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Button } from '../../../ui/index.ts';
import type { Reset } from '../model/image-change.ts';
import { imageMessages } from '../words/image.ts';
import { misfitMessages } from '../words/troubles.ts';

interface ChangeImageProps {
  readonly name: string;
  readonly resets: readonly Reset[];
  readonly onChange: () => void;
  readonly onClose: () => void;
}

/** Says what another AMI takes back of what was typed, before it does. */
export default function ChangeImage({ name, resets, onChange, onClose }: ChangeImageProps) {
  const t = useMessages(imageMessages);
  const misfits = useMessages(misfitMessages);
  const { close } = useMessages(common);
  return (
    <Dialog
      title={t.changeTitle}
      description={t.changeHint(name)}
      closeLabel={close}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.keep}</Button>
          <Button variant="primary" onClick={onChange}>
            {t.change}
          </Button>
        </>
      }
    >
      <ul className="flex list-disc flex-col gap-1.5 pl-4">
        {resets.map((reset) => (
          <li key={reset.what}>{sayReset(reset, t, misfits)}</li>
        ))}
      </ul>
    </Dialog>
  );
}

function sayReset(
  reset: Reset,
  t: Spoken<typeof imageMessages>,
  misfits: Spoken<typeof misfitMessages>,
): string {
  switch (reset.what) {
    case 'devices':
      return t.resetDevices(reset.count);
    case 'type':
      return t.resetType(reset.type, misfits[reset.misfit]);
    case 'hibernation':
      return t.resetHibernation;
    case 'user-data':
      return t.resetUserData;
    default:
      throw new TypeError(`unknown reset ${JSON.stringify(reset satisfies never)}`);
  }
}
