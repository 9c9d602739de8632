import { decodeBytes, USER_DATA_LIMIT } from '@muster/ec2-model';
import { useState } from 'react';
import { useFormat, useMessages } from '../../../i18n/index.ts';
import { Button, Mono } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import { advancedMessages } from '../words/advanced.ts';

interface UserDataFileProps {
  readonly describedBy: string | undefined;
  readonly onFile: (file: File) => void;
}

/** A file as user data: chosen, shown by its name and size, or chosen again after a reload. */
export function UserDataFile({ describedBy, onFile }: UserDataFileProps) {
  const t = useMessages(advancedMessages);
  const format = useFormat();
  const { draft, userData, setUserData } = useLaunch();
  const [tooLarge, setTooLarge] = useState<File>();
  const { file } = userData;
  // The input forgets its file when it is drawn anew, so what was chosen is told beside it.
  const name = file?.name ?? draft.advanced.userData.fileName;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <input
        type="file"
        aria-label={t.chooseFile}
        aria-describedby={describedBy}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          const fits = chosen === undefined || chosen.size <= USER_DATA_LIMIT;
          setTooLarge(fits ? undefined : chosen);
          if (chosen && fits) onFile(chosen);
        }}
      />
      {name !== '' && (
        <span className="text-ink-2">
          <Mono>{name}</Mono>{' '}
          {file ? t.fileKept(format.number(decodeBytes(file.base64)?.length ?? 0)) : t.fileLost}
        </span>
      )}
      {tooLarge && (
        <p role="alert" className="basis-full text-sm text-danger">
          {t.fileTooLarge(tooLarge.name, format.number(tooLarge.size), format.number(USER_DATA_LIMIT))}
        </p>
      )}
      {file && (
        <Button size="small" onClick={() => setUserData({ ...userData, file: undefined })}>
          {t.removeFile}
        </Button>
      )}
    </div>
  );
}
