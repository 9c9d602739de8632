import { Select } from '../../ui/index.ts';

interface FilterSelectProps {
  /** What is chosen: the accessible name, and the text while nothing is. */
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One condition of a list. A value from the address that is not among the options is shown as it stands. */
export function FilterSelect({ label, value = '', options, onChange }: FilterSelectProps) {
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`w-full sm:w-auto ${value === '' ? '' : 'font-medium'}`}
    >
      <option value="">{label}</option>
      {!known && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
