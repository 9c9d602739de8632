import type { Problem } from '@muster/contract';
import { common, useMessages } from '../i18n/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Button } from '../ui/index.ts';
import { DriftList } from './drift-list.tsx';
import { outcomes } from './messages.ts';

interface UndoRefusedProps {
  readonly differences: NonNullable<Problem['differences']>;
  readonly onClose: () => void;
}

/** Why an undo is refused: what has changed since the plan was applied. */
export default function UndoRefused({ differences, onClose }: UndoRefusedProps) {
  const t = useMessages(outcomes);
  const shared = useMessages(common);
  const drift = differences.map(({ operation, expected, match, found }) => ({
    check: { operation, equals: expected, match },
    found,
  }));
  return (
    <Dialog
      title={t.undoRefused}
      closeLabel={shared.close}
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          {shared.close}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <DriftList differences={drift} nameOf={(id) => id} />
        <p className="text-ink-2">{t.undoRefusedNext}</p>
      </div>
    </Dialog>
  );
}
