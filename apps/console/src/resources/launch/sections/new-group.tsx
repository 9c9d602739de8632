import { isEverybody, RULE_PRESETS, sensitiveServices, tryCidr } from '@muster/ec2-model';
import { Plus, X } from 'lucide-react';
import { useMessages } from '../../../i18n/index.ts';
import { Banner, Button, Field, IconButton, Input, Select } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import type { NewGroupDraft, OpenDraft } from '../model/draft.ts';
import { openingRule } from '../model/to-launch-form.ts';
import { networkMessages } from '../words/network.ts';

/** A security group made with the launch: a name and the services it lets in. */
export function NewGroup() {
  const t = useMessages(networkMessages);
  const { draft, known, setNetwork, errorOf } = useLaunch();
  const { newGroup } = draft.network;
  const change = (part: Partial<NewGroupDraft>) => setNetwork({ newGroup: { ...newGroup, ...part } });
  const usual = known.image?.Platform?.toLowerCase() === 'windows' ? 'rdp' : 'ssh';
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.groupName} error={errorOf('group-name')}>
          {(control) => (
            <Input
              {...control}
              value={newGroup.name}
              onChange={({ target }) => change({ name: target.value })}
            />
          )}
        </Field>
        <Field label={t.groupDescription} error={errorOf('group-description')} hint={t.descriptionHint}>
          {(control) => (
            <Input
              {...control}
              value={newGroup.description}
              onChange={({ target }) => change({ description: target.value })}
            />
          )}
        </Field>
      </div>
      <div className="flex flex-col gap-2">
        <span className="font-medium">{t.allow}</span>
        {newGroup.rules.length === 0 && <p className="text-sm text-ink-3">{t.noRules}</p>}
        {newGroup.rules.map((rule, index) => (
          <OpenRow
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else of their own, and are not reordered
            key={index}
            rule={rule}
            index={index}
            onChange={(next) => change({ rules: newGroup.rules.with(index, next) })}
            onRemove={() => change({ rules: newGroup.rules.toSpliced(index, 1) })}
          />
        ))}
        <Button
          size="small"
          className="self-start"
          icon={<Plus size={14} />}
          onClick={() => change({ rules: [...newGroup.rules, { preset: usual, from: '' }] })}
        >
          {t.addRule}
        </Button>
      </div>
    </div>
  );
}

interface OpenRowProps {
  readonly rule: OpenDraft;
  readonly index: number;
  readonly onChange: (rule: OpenDraft) => void;
  readonly onRemove: () => void;
}

function OpenRow({ rule, index, onChange, onRemove }: OpenRowProps) {
  const t = useMessages(networkMessages);
  const { errorOf } = useLaunch();
  const service = RULE_PRESETS.find(({ id }) => id === rule.preset)?.name ?? rule.preset;
  const error = errorOf(`group-rule-${index}`);
  const errorId = `launch-rule-${index}-error`;
  const opened = tryCidr(rule.from) && openingRule(rule);
  const exposed = opened && isEverybody(opened.peer) && sensitiveServices(opened).length > 0;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label={t.service(index + 1)}
          className="w-44"
          value={rule.preset}
          onChange={({ target }) => onChange({ ...rule, preset: target.value })}
        >
          {RULE_PRESETS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <span className="text-ink-3">{t.from}</span>
        <Input
          mono
          className="w-48 flex-1"
          aria-label={t.fromWhere(service)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && errorId}
          placeholder={t.fromPlaceholder}
          value={rule.from}
          onChange={({ target }) => onChange({ ...rule, from: target.value })}
        />
        <Button size="small" onClick={() => onChange({ ...rule, from: '0.0.0.0/0' })}>
          {t.anywhere}
        </Button>
        <IconButton size="small" label={t.removeRule(service)} icon={<X size={14} />} onClick={onRemove} />
      </div>
      {error && (
        <p id={errorId} className="text-sm text-danger">
          {error}
        </p>
      )}
      {exposed && <Banner kind="caution" title={t.worldOpen(service)} />}
    </div>
  );
}
