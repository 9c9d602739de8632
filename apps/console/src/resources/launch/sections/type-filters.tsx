import { useMessages } from '../../../i18n/index.ts';
import { Checkbox, Input, Select } from '../../../ui/index.ts';
import type { TypeFilter } from '../model/type-facts.ts';
import { typeMessages } from '../words/type.ts';

type Filter = TypeFilter & { readonly fitting: boolean };

const steps = {
  vcpus: [1, 2, 4, 8, 16, 32, 48, 64, 96, 128, 192],
  memory: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
};

interface TypeFiltersProps {
  readonly filter: Filter;
  /** The AMI's; then there is nothing to choose. */
  readonly architecture: string | undefined;
  readonly onChange: (filter: Filter) => void;
}

/** What the types listed must have. */
export function TypeFilters({ filter, architecture, onChange }: TypeFiltersProps) {
  const t = useMessages(typeMessages);
  const change = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  const ticks = [
    ['gpu', t.withGpu],
    ['disks', t.withDisks],
    ['current', t.current],
    ['fitting', t.fitting],
  ] as const;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Input
        type="search"
        aria-label={t.find}
        placeholder={t.find}
        value={filter.words}
        onChange={(event) => change({ words: event.target.value })}
        className="min-w-40 flex-1"
      />
      {(['vcpus', 'memory'] as const).map((fact) => {
        const label = fact === 'vcpus' ? t.atLeastVcpus : t.atLeastMemory;
        return (
          <Select
            key={fact}
            aria-label={label}
            className="w-auto"
            value={filter[fact]}
            onChange={(event) => change({ [fact]: Number(event.target.value) })}
          >
            <option value={0}>
              {t[fact]}: {t.any}
            </option>
            {steps[fact].map((least) => (
              <option key={least} value={least}>
                {t[fact]} ≥ {least}
                {fact === 'memory' && ' GiB'}
              </option>
            ))}
          </Select>
        );
      })}
      {architecture === undefined && (
        <Select
          aria-label={t.architecture}
          className="w-auto"
          value={filter.architecture}
          onChange={(event) => change({ architecture: event.target.value })}
        >
          <option value="">{t.anyArchitecture}</option>
          {['x86_64', 'arm64', 'i386', 'arm64_mac', 'x86_64_mac'].map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      )}
      <div className="flex basis-full flex-wrap gap-x-4 gap-y-1.5">
        {ticks.map(([fact, label]) => (
          <Checkbox
            key={fact}
            checked={filter[fact]}
            onChange={(event) => change({ [fact]: event.target.checked })}
          >
            {label}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
