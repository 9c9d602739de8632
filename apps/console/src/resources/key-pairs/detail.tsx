import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useNavigate, useParams } from 'react-router';
import { useEc2 } from '../../api/index.ts';
import { common, useLanguage, useMessages } from '../../i18n/index.ts';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { InstancesTable } from '../../inventory/instances-table.tsx';
import { OneOf } from '../../inventory/one-of.tsx';
import { useInventory } from '../../inventory/use-inventory.ts';
import { CopiedId } from '../../layouts/copied-id.tsx';
import { Trail } from '../../layouts/trail.tsx';
import { paths } from '../../paths.ts';
import { regionName } from '../../scope/region-names.ts';
import { useScope } from '../../scope/scope.ts';
import { TagsSection } from '../../tags/tags-section.tsx';
import { Button, CodeBlock, Fact, Facts, Mono, Page, Section } from '../../ui/index.ts';
import { type KeyPairRow, useKeyUsers } from './key-pair.ts';
import { messages } from './messages.ts';
import { useDeleteKeyPair } from './use-delete-key-pair.ts';

/** The page of one key pair. */
export default function KeyPairDetail() {
  const { id = '' } = useParams();
  const t = useMessages(messages);
  const language = useLanguage();
  const { connection, region, regions, placeIn } = useScope();
  const inventory = useInventory('key-pairs', connection.id, regions);
  return (
    <OneOf
      inventory={inventory}
      id={id}
      gone={{
        title: t.goneTitle,
        hint: t.goneHint(id, regionName(region, language)),
        back: { to: paths.keyPairs(placeIn(region)), label: t.backToList },
      }}
    >
      {(row) => <Found row={row} />}
    </OneOf>
  );
}

function Found({ row }: { readonly row: KeyPairRow }) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const navigate = useNavigate();
  const { connection, place } = useScope();
  const { item, region, id } = row;
  const users = useKeyUsers(connection.id, [region])(row);
  const remove = useDeleteKeyPair(row, () => navigate(paths.keyPairs(place)));
  return (
    <Page
      trail={<Trail to={paths.keyPairs(place)}>{t.title}</Trail>}
      title={item.KeyName}
      aside={<CopiedId id={id} />}
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
        <InstancesTable label={t.usedBy} instances={users} none={t.noInstances} />
      </Section>
      <PublicKey row={row} />
      <TagsSection id={id} region={region} tags={item.Tags} />
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
