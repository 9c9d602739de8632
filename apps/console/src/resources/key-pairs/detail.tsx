import { tagsFrom } from '@muster/ec2-model';
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { Link, useNavigate, useParams } from 'react-router';
import { explainProblem, useEc2 } from '../../api/index.ts';
import { common, useLanguage, useMessages } from '../../i18n/index.ts';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { nameOf } from '../../inventory/names.ts';
import { useInventory } from '../../inventory/use-inventory.ts';
import { paths } from '../../paths.ts';
import { regionName } from '../../scope/region-names.ts';
import { useScope } from '../../scope/scope.ts';
import {
  Button,
  buttonClass,
  CodeBlock,
  CopyButton,
  Empty,
  ErrorNotice,
  Fact,
  Facts,
  Mono,
  Page,
  Section,
  Skeleton,
  SmallTable,
} from '../../ui/index.ts';
import { TagsEditor } from '../tags/tags-editor.tsx';
import { type KeyPairRow, useKeyUsers } from './key-pair.ts';
import { messages } from './messages.ts';
import { useDeleteKeyPair } from './use-delete-key-pair.ts';

/** The page of one key pair. */
export default function KeyPairDetail() {
  const { id = '' } = useParams();
  const t = useMessages(messages);
  const language = useLanguage();
  const { connection, region, regions, placeIn } = useScope();
  const { rows, loading, problems } = useInventory('key-pairs', connection.id, regions);
  const row = rows.find((one) => one.id === id);
  if (row) return <Found row={row} />;
  if (loading) {
    return (
      <Page title={<Skeleton width="w-64" height="h-6" />}>
        <Skeleton width="w-full" height="h-40" />
      </Page>
    );
  }
  const [failed] = problems;
  if (failed) {
    return (
      <div className="p-6">
        <ErrorNotice error={explainProblem(failed.problem, language)} />
      </div>
    );
  }
  return (
    <Empty
      title={t.goneTitle}
      action={
        <Link to={paths.keyPairs(placeIn(region))} className={buttonClass()}>
          {t.backToList}
        </Link>
      }
    >
      {t.goneHint(id, regionName(region, language))}
    </Empty>
  );
}

function Found({ row }: { readonly row: KeyPairRow }) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const navigate = useNavigate();
  const { connection, place, placeIn } = useScope();
  const { item, region, id } = row;
  const users = useKeyUsers(connection.id, [region])(row);
  const remove = useDeleteKeyPair(row, () => navigate(paths.keyPairs(place)));
  return (
    <Page
      trail={
        <Link to={paths.keyPairs(place)} className="hover:text-accent hover:underline">
          {t.title}
        </Link>
      }
      title={item.KeyName}
      aside={
        <span className="flex items-center text-base">
          <Mono>{id}</Mono>
          <CopyButton text={id} label={words.copy} copiedLabel={words.copied} />
        </span>
      }
      actions={
        <Button icon={<Trash2 size={14} />} disabledReason={remove.disabledReason} onClick={remove.review}>
          {words.delete}
        </Button>
      }
    >
      <div className="mb-6">
        <Facts>
          <Fact name={t.type}>{item.KeyType?.toUpperCase()}</Fact>
          <Fact name={t.created}>{item.CreateTime && <RelativeTime at={item.CreateTime} />}</Fact>
          <Fact name={t.fingerprint}>
            <span className="break-all">
              <Mono>{item.KeyFingerprint}</Mono>
            </span>
          </Fact>
        </Facts>
      </div>
      <Section title={t.usedBy}>
        {users.length === 0 ? (
          <p className="text-ink-3">{t.noInstances}</p>
        ) : (
          <SmallTable
            label={t.usedBy}
            head={[words.name, 'ID', words.state]}
            rows={users.map((user) => ({
              key: user.id,
              cells: [
                <Link
                  key="name"
                  to={paths.instance(placeIn(user.region), user.id)}
                  className="text-accent hover:underline"
                >
                  {nameOf(user.item) ?? user.id}
                </Link>,
                <Mono key="id">{user.id}</Mono>,
                user.item.State?.Name,
              ],
            }))}
          />
        )}
      </Section>
      <PublicKey row={row} />
      <TagsEditor resource={{ id, region, tags: tagsFrom(item.Tags) }} />
    </Page>
  );
}

function PublicKey({ row: { id, region } }: { readonly row: KeyPairRow }) {
  const t = useMessages(messages);
  const { copy, copied } = useMessages(common);
  const { connection } = useScope();
  const ec2 = useEc2(connection.id, region);
  const { data } = useQuery({
    queryKey: ['public-key', connection.id, region, id],
    queryFn: async ({ signal }) => {
      const reply = await ec2.describeKeyPairs({ KeyPairIds: [id], IncludePublicKey: true }, { signal });
      return reply.KeyPairs?.[0]?.PublicKey ?? null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data === undefined) return null;
  return (
    <Section title={t.publicKey}>
      {data === null ? (
        <p className="text-ink-3">{t.noPublicKey}</p>
      ) : (
        <CodeBlock text={data} label={copy} copiedLabel={copied} />
      )}
    </Section>
  );
}
