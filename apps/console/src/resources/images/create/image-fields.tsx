import { common, useMessages } from '../../../i18n/index.ts';
import type { Row } from '../../../inventory/kinds.ts';
import { TagRows } from '../../../tags/tag-rows.tsx';
import { Badge, Checkbox, Choices, Field, Input, Mono, Radio } from '../../../ui/index.ts';
import type { CreateImageDraft, ImageProblem } from './form.ts';
import { messages } from './messages.ts';

interface ImageFieldsProps {
  readonly instance: Row<'instances'>['item'];
  readonly draft: CreateImageDraft;
  readonly problems: readonly ImageProblem[];
  readonly onChange: (draft: CreateImageDraft) => void;
}

/** Name, interruption, volumes and tags of the image to be made. */
export function ImageFields({ instance, draft, problems, onChange }: ImageFieldsProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const change = (part: Partial<CreateImageDraft>) => onChange({ ...draft, ...part });
  const wrong = (problem: ImageProblem) => problems.includes(problem);
  const running = instance.State?.Name === 'running';
  const devices = (instance.BlockDeviceMappings ?? []).flatMap(({ DeviceName, Ebs }) =>
    DeviceName && Ebs ? [{ device: DeviceName, volume: Ebs.VolumeId }] : [],
  );
  const toggle = (device: string) =>
    change({
      without: draft.without.includes(device)
        ? draft.without.filter((one) => one !== device)
        : [...draft.without, device],
    });
  return (
    <>
      <Field
        label={t.name}
        hint={t.nameHint}
        error={wrong('name-taken') ? t.nameTaken : wrong('name') && t.nameHint}
      >
        {(control) => (
          <Input {...control} value={draft.name} onChange={({ target }) => change({ name: target.value })} />
        )}
      </Field>
      <Field label={t.description} aside={words.optional} error={wrong('description') && t.tooLong}>
        {(control) => (
          <Input
            {...control}
            value={draft.description}
            onChange={({ target }) => change({ description: target.value })}
          />
        )}
      </Field>
      {running ? (
        <Choices legend={t.reboot}>
          {[false, true].map((noReboot) => (
            <Radio
              key={String(noReboot)}
              name="create-image-reboot"
              checked={draft.noReboot === noReboot}
              onChange={() => change({ noReboot })}
              hint={noReboot ? t.withoutRebootHint : t.withRebootHint}
            >
              {noReboot ? t.withoutReboot : t.withReboot}
            </Radio>
          ))}
        </Choices>
      ) : (
        <p className="text-ink-2">{t.notRunning}</p>
      )}
      <Choices legend={t.devices}>
        {devices.map(({ device, volume }) => {
          const root = device === instance.RootDeviceName;
          return (
            <Checkbox
              key={device}
              checked={root || !draft.without.includes(device)}
              disabled={root}
              onChange={() => toggle(device)}
            >
              <span className="inline-flex items-center gap-2">
                <Mono>{device}</Mono> <Mono>{volume}</Mono>
                {root && <Badge tone="accent">{t.root}</Badge>}
              </span>
            </Checkbox>
          );
        })}
        <p className="text-sm text-ink-3">{t.devicesHint}</p>
      </Choices>
      <div>
        <h2 className="mb-2 font-medium">{t.tags}</h2>
        <TagRows
          tags={draft.tags}
          onChange={(tags) => change({ tags })}
          attempted={wrong('tags')}
          hint={t.tagsHint}
        />
      </div>
    </>
  );
}
