import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { ControlProps } from './field.tsx';
import { controlClass } from './inputs.tsx';
import { itemClass, popupClass } from './popup.ts';

/** One choice of a combobox. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A second line, searched too. */
  readonly detail?: string;
  readonly disabled?: boolean;
}

interface ComboboxProps {
  readonly control?: ControlProps;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  /** Shown when nothing matches what was typed. */
  readonly empty: ReactNode;
}

const matches = (choice: Choice, query: string) =>
  `${choice.label} ${choice.detail ?? ''} ${choice.value}`.toLowerCase().includes(query.trim().toLowerCase());

/** A choice of many, found by typing. Import a file that uses it lazily from a list page. */
export function Combobox({ control, choices, value, onChange, placeholder, empty }: ComboboxProps) {
  return (
    <Base.Root
      items={choices}
      value={choices.find((choice) => choice.value === value) ?? null}
      onValueChange={(choice) => onChange(choice?.value ?? null)}
      filter={matches}
      autoHighlight
    >
      <div className="relative w-full min-w-0">
        <Base.Input
          {...control}
          placeholder={placeholder}
          className={classes(controlClass, 'h-8 pr-7 pl-2.5')}
        />
        <ChevronsUpDown
          size={14}
          aria-hidden
          className="pointer-events-none absolute top-2.25 right-2 text-ink-3"
        />
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-40 outline-none">
          <Base.Popup className={classes(popupClass, 'max-h-80 w-(--anchor-width) min-w-56 p-1')}>
            <Base.Empty className="px-2 py-1.5 text-ink-3 empty:hidden">{empty}</Base.Empty>
            <Base.List>
              {(choice: Choice) => (
                <Base.Item key={choice.value} value={choice} disabled={choice.disabled} className={itemClass}>
                  <span className="min-w-0 flex-1">
                    {choice.label}
                    {choice.detail && <span className="block text-sm text-ink-3">{choice.detail}</span>}
                  </span>
                  <Base.ItemIndicator>
                    <Check size={14} aria-hidden className="text-accent" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
