import { encodeBytes, USER_DATA_LIMIT } from '@muster/ec2-model';
import type { ChangeEvent } from 'react';
import { useFormat, useMessages } from '../../../i18n/index.ts';
import { Choices, Radio, TextArea } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import { isBinary, sizeOf, switched } from '../model/user-data.ts';
import { advancedMessages } from '../words/advanced.ts';
import { UserDataFile } from './user-data-file.tsx';

const origins = ['none', 'text', 'file', 'base64'] as const;

/** What the instances run at their first start: typed, from a file, or as base64. Each way keeps what it was given. */
export function UserData() {
  const t = useMessages(advancedMessages);
  const format = useFormat();
  const { draft, known, userData, setUserData, errorOf } = useLaunch();
  const { from } = draft.advanced.userData;
  const size = known.userData && sizeOf(known.userData);
  const error = errorOf('user-data');
  const described = error ? 'launch-user-data-error' : undefined;
  const control = (field: 'text' | 'base64', placeholder: string) => ({
    mono: true,
    rows: 8,
    'aria-label': t.userData,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': described,
    placeholder,
    value: userData[field],
    onChange: ({ target }: ChangeEvent<HTMLTextAreaElement>) =>
      setUserData({ ...userData, [field]: target.value }),
  });
  const onFile = async (file: File) =>
    setUserData(
      {
        ...userData,
        file: { name: file.name, base64: encodeBytes(new Uint8Array(await file.arrayBuffer())) },
      },
      'file',
    );

  return (
    <Choices legend={t.userData}>
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        {origins.map((origin) => (
          <Radio
            key={origin}
            name="launch-user-data"
            checked={from === origin}
            onChange={() => setUserData(switched(userData, from, origin), origin)}
          >
            {t[origin]}
          </Radio>
        ))}
      </div>
      {from === 'text' && <TextArea {...control('text', '#!/bin/bash')} />}
      {from === 'text' && isBinary(userData) && <p className="text-sm text-ink-2">{t.notText}</p>}
      {from === 'base64' && <TextArea {...control('base64', 'IyEvYmluL2Jhc2g=')} />}
      {from === 'file' && <UserDataFile describedBy={described} onFile={onFile} />}
      {error && (
        <p id="launch-user-data-error" className="text-sm text-danger">
          {error}
        </p>
      )}
      {from !== 'none' && (
        <p className="text-sm text-ink-3">
          {size !== undefined && `${t.bytes(format.number(size), format.number(USER_DATA_LIMIT))}. `}
          {t.userDataKept}
        </p>
      )}
    </Choices>
  );
}
