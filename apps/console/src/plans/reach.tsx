import type { Affected, Affects, Place, Plan } from '@muster/contract';
import { Link } from 'react-router';
import { useMessages } from '../i18n/index.ts';
import { paths } from '../paths.ts';
import { Mono } from '../ui/index.ts';
import { messages } from './messages.ts';
import { affectedKinds, affectedReasons, reachMessages } from './reach-messages.ts';

const shown = 8;
const changesShared =
  /SecurityGroup(Ingress|Egress|Rules)?$|^(DeregisterImage|ModifyImageAttribute|DeleteKeyPair)$/;

/** Whether a plan changes something that other resources use, or is known to touch others. */
export function reaches({ affects, steps }: Pick<Plan, 'affects' | 'steps'>): boolean {
  if (!affects) return false;
  if (affects.found.length > 0 || affects.read !== 'complete') return true;
  const ids = ['GroupId', 'ImageId', 'KeyName', 'KeyPairId'];
  return steps.some(
    ({ operation, input }) =>
      changesShared.test(operation) && ids.some((id) => typeof input[id] === 'string'),
  );
}

interface ReachProps {
  readonly affects: Affects;
  /** Where the plan is. */
  readonly place: Place;
}

/** What a plan touches beyond its targets, as it was read when the plan was made. */
export function Reach({ affects: { found, read, destroyed }, place }: ReachProps) {
  const t = useMessages(reachMessages);
  return (
    <div className="flex flex-col gap-3">
      {found.map((one) => (
        <Group key={`${one.why} ${one.kind}`} affected={one} place={place} />
      ))}
      {found.length === 0 && read === 'complete' && <p className="text-ink-2">{t.none}</p>}
      {read !== 'complete' && <p className="text-warn">{t[read]}</p>}
      {destroyed > 0 && <p className="text-ink-2">{t.destroyed(destroyed)}</p>}
    </div>
  );
}

function Group({ affected, place }: { readonly affected: Affected; readonly place: Place }) {
  const { why, kind, count, first } = affected;
  const { moreLines } = useMessages(messages);
  const kinds = useMessages(affectedKinds);
  const reasons = useMessages(affectedReasons);
  const some = first.slice(0, shown);
  return (
    <div>
      <p className="mb-1">{reasons[why](kinds[kind](count))}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {some.map(({ id, name, place: own = place }) => (
          <li key={id} className="wrap-anywhere">
            {kind === 'instances' ? (
              <Link to={paths.instance(own, id)} className="text-accent hover:underline">
                {name || id}
              </Link>
            ) : (
              <Mono>{name ? `${name} (${id})` : id}</Mono>
            )}
          </li>
        ))}
        {count > some.length && <li className="text-ink-3">{moreLines(count - some.length)}</li>}
      </ul>
    </div>
  );
}
