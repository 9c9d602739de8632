import { useState } from 'react';
import { common, useMessages } from '../../../i18n/index.ts';
import { Checkbox, Input, Mono } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import { useListing } from '../reads.ts';
import { networkMessages } from '../words/network.ts';
import { readMessages } from '../words/reads.ts';
import { useVpcId } from './network-section.tsx';

/** Above as many, a list is searched rather than read. */
const MANY = 8;

/** The security groups of the VPC to choose from. */
export function GroupChoice() {
  const t = useMessages(networkMessages);
  const { loading } = useMessages(common);
  const { notRead } = useMessages(readMessages);
  const { draft, setNetwork, errorOf } = useLaunch();
  const vpcId = useVpcId();
  const { rows, read } = useListing('security-groups');
  const groups = rows.filter(({ item }) => item.VpcId === vpcId);
  const [words, setWords] = useState('');
  const chosen = draft.network.groupIds;
  const found = groups.filter(({ id, item }) =>
    `${id} ${item.GroupName} ${item.Description}`.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const error = errorOf('groups');
  const toggle = (id: string) =>
    setNetwork({ groupIds: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] });

  return (
    <div className="flex flex-col gap-2">
      {groups.length > MANY && (
        <Input
          type="search"
          aria-label={t.findGroup}
          placeholder={t.findGroup}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <div className="max-h-56 overflow-y-auto rounded-md border border-line">
        {found.length === 0 && (
          <p className="px-3 py-2 text-ink-2">
            {groups.length > 0
              ? t.noGroup
              : { pending: loading, failed: notRead, done: t.noGroup }[read.state]}
          </p>
        )}
        {found.map(({ id, item }) => (
          <Checkbox
            key={id}
            className="border-b border-line px-3 py-1.5 last:border-b-0 hover:bg-hover"
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
            hint={item.Description}
          >
            <span className="font-medium">{item.GroupName}</span>{' '}
            <span className="text-ink-3">
              <Mono>{id}</Mono>
            </span>
          </Checkbox>
        ))}
      </div>
      {error && <p className="text-sm text-danger">{error}</p>}
      {chosen.length === 0 && <p className="text-sm text-ink-3">{t.noneChosen}</p>}
    </div>
  );
}
