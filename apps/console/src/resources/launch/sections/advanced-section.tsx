import { useMessages } from '../../../i18n/index.ts';
import { Checkbox, Choices, Field, Input, Select } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import type { AdvancedDraft } from '../model/draft.ts';
import { advancedMessages } from '../words/advanced.ts';
import { LaunchSection } from './launch-section.tsx';
import { UserData } from './user-data.tsx';

/** Everything that has a good value without anybody choosing. */
export function AdvancedSection() {
  const t = useMessages(advancedMessages);
  const { draft, setAdvanced, errorOf } = useLaunch();
  const { advanced } = draft;
  return (
    <LaunchSection id="advanced" title={t.title} hint={t.hint}>
      <div className="flex flex-col gap-6">
        <UserData />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t.role} hint={t.roleHint} error={errorOf('instance-profile')}>
            {(control) => (
              <Input
                {...control}
                mono
                value={advanced.instanceProfile}
                onChange={({ target }) => setAdvanced({ instanceProfile: target.value })}
              />
            )}
          </Field>
          <Field label={t.placementGroup} error={errorOf('placement')}>
            {(control) => (
              <Input
                {...control}
                value={advanced.placementGroup}
                onChange={({ target }) => setAdvanced({ placementGroup: target.value })}
              />
            )}
          </Field>
          <Pick
            field="tenancy"
            label={t.tenancy}
            options={{ default: t.shared, dedicated: t.dedicated, host: t.host }}
          />
          <Pick
            field="shutdown"
            label={t.shutdown}
            options={{ stop: t.stop, terminate: t.terminate }}
            hint={advanced.shutdown === 'terminate' ? t.terminateHint : undefined}
          />
          <CpuCredits />
        </div>
        <Metadata />
        <Protection />
      </div>
    </LaunchSection>
  );
}

type ChoiceField = 'tenancy' | 'shutdown' | 'metadata' | 'cpuCredits';

interface PickProps<F extends ChoiceField> {
  readonly field: F;
  readonly label: string;
  readonly options: Readonly<Record<AdvancedDraft[F], string>>;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

/** One of a few values of a field of the draft. */
function Pick<F extends ChoiceField>({ field, label, options, hint, error, disabled }: PickProps<F>) {
  const { draft, setAdvanced } = useLaunch();
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Select
          {...control}
          disabled={disabled}
          value={draft.advanced[field]}
          onChange={({ target }) => setAdvanced({ [field]: target.value })}
        >
          {/* A value that this version does not know, out of an instance like this one, stays as it is. */}
          {!(draft.advanced[field] in options) && <option>{draft.advanced[field]}</option>}
          {Object.entries<string>(options).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function CpuCredits() {
  const t = useMessages(advancedMessages);
  const { draft, known, errorOf } = useLaunch();
  const burstable = known.type?.BurstablePerformanceSupported ?? true;
  const hint = draft.advanced.cpuCredits === 'unlimited' ? t.unlimitedHint : undefined;
  return (
    <Pick
      field="cpuCredits"
      label={t.credits}
      options={{ type: t.typeDefault, standard: t.standard, unlimited: t.unlimited }}
      hint={burstable ? hint : t.notBurstable}
      error={errorOf('cpu-credits')}
      disabled={!burstable}
    />
  );
}

function Metadata() {
  const t = useMessages(advancedMessages);
  const { draft, setAdvanced, errorOf } = useLaunch();
  const { metadata, hopLimit, instanceTags } = draft.advanced;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Pick
        field="metadata"
        label={t.metadata}
        options={{ image: t.metadataImage, required: t.required, optional: t.optional, disabled: t.disabled }}
        hint={metadata === 'optional' ? t.optionalHint : undefined}
      />
      {(metadata === 'required' || metadata === 'optional') && (
        <>
          <Field label={t.hopLimit} hint={t.hopLimitHint} error={errorOf('metadata')}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={hopLimit}
                onChange={({ target }) => setAdvanced({ hopLimit: target.value })}
              />
            )}
          </Field>
          <Checkbox
            checked={instanceTags}
            onChange={({ target }) => setAdvanced({ instanceTags: target.checked })}
          >
            {t.instanceTags}
          </Checkbox>
        </>
      )}
    </div>
  );
}

function Protection() {
  const t = useMessages(advancedMessages);
  const { draft, known, setAdvanced, errorOf } = useLaunch();
  const { advanced } = draft;
  const alwaysOptimized = known.type?.EbsInfo?.EbsOptimizedSupport === 'default';
  const hibernation = errorOf('hibernation');
  const ticks = [
    ['terminationProtection', t.terminationProtection, undefined],
    ['stopProtection', t.stopProtection, undefined],
    ['monitoring', t.monitoring, t.monitoringHint],
    ['hibernation', t.hibernation, t.hibernationHint],
  ] as const;
  return (
    <Choices legend={t.protection}>
      {ticks.map(([field, label, hint]) => (
        <Checkbox
          key={field}
          checked={advanced[field]}
          onChange={({ target }) => setAdvanced({ [field]: target.checked })}
          hint={hint}
        >
          {label}
        </Checkbox>
      ))}
      {hibernation && <p className="text-sm text-danger">{hibernation}</p>}
      <Checkbox
        checked={alwaysOptimized || advanced.ebsOptimized === 'yes'}
        disabled={alwaysOptimized}
        onChange={({ target }) => setAdvanced({ ebsOptimized: target.checked ? 'yes' : 'type' })}
        hint={alwaysOptimized ? t.ebsAlready : undefined}
      >
        {t.ebsOptimized}
      </Checkbox>
    </Choices>
  );
}
