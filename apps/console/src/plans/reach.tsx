import { Link } from 'react-router';
import { useMessages } from '../i18n/index.ts';
import { nameOf } from '../inventory/names.ts';
import { paths } from '../paths.ts';
import { messages } from './messages.ts';
import type { KnownFacts } from './plan-facts.ts';

const shown = 8;

interface ReachProps {
  readonly reach: NonNullable<KnownFacts['reach']>;
  readonly connection: string;
}

/** The instances that a change of a group or an AMI concerns. */
export function Reach({ reach, connection }: ReachProps) {
  const t = useMessages(messages);
  const { of, instances } = reach;
  if (instances.length === 0) return <p className="text-ink-2">{t.reachNone}</p>;
  return (
    <>
      <p className="mb-1">
        {of === 'groups' ? t.reachGroups(instances.length) : t.reachImages(instances.length)}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {instances.slice(0, shown).map(({ id, item, region }) => (
          <li key={id}>
            <Link to={paths.instance({ connection, region }, id)} className="text-accent hover:underline">
              {nameOf(item) || id}
            </Link>
          </li>
        ))}
        {instances.length > shown && <li className="text-ink-3">{t.moreLines(instances.length - shown)}</li>}
      </ul>
    </>
  );
}
