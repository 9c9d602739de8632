import { encodeBytes, USER_DATA_LIMIT } from '@muster/ec2-model';
import type { ChangeEvent } from 'react';
import { useFormat, useMessages } from '../../../i18n/index.ts';
import { Choices, Radio, TextArea } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import { sizeOf } from '../model/problems.ts';
import { advancedMessages } from '../words/advanced.ts';

const origins = ['none', 'text', 'file', 'base64'] as const;

/** What the instances run at their first start: typed, from a file, or as base64. */
export function UserData() {
  const t = useMessages(advancedMessages);
  const format = useFormat();
  const { draft, known, setAdvanced, setUserData, errorOf } = useLaunch();
  const { from, fileName } = draft.advanced.userData;
  const content = known.userData;
  const size = content && sizeOf(content);
  const error = errorOf('user-data');

  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    setUserData({ base64: encodeBytes(new Uint8Array(await file.arrayBuffer())) });
    setAdvanced({ userData: { from: 'file', fileName: file.name } });
  };
  const described = error ? 'launch-user-data-error' : undefined;
  const control = {
    mono: true,
    rows: 8,
    'aria-label': t.userData,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': described,
  };

  return (
    <Choices legend={t.userData}>
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        {origins.map((origin) => (
          <Radio
            key={origin}
            name="launch-user-data"
            checked={from === origin}
            onChange={() => {
              setUserData(undefined);
              setAdvanced({ userData: { from: origin, fileName: '' } });
            }}
          >
            {t[origin]}
          </Radio>
        ))}
      </div>
      {from === 'text' && (
        <TextArea
          {...control}
          value={content && 'text' in content ? content.text : ''}
          placeholder="#!/bin/bash"
          onChange={({ target }) => setUserData({ text: target.value })}
        />
      )}
      {from === 'base64' && (
        <TextArea
          {...control}
          value={content && 'base64' in content ? content.base64 : ''}
          placeholder="IyEvYmluL2Jhc2g="
          onChange={({ target }) => setUserData({ base64: target.value })}
        />
      )}
      {from === 'file' && (
        <div className="flex flex-wrap items-center gap-3">
          <input type="file" aria-label={t.chooseFile} aria-describedby={described} onChange={readFile} />
          {fileName && <span className="text-ink-3">{fileName}</span>}
        </div>
      )}
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
