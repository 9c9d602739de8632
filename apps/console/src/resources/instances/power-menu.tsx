import { Moon, Play, Power, RotateCw, Square, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/index.ts';
import { Button, MenuButton } from '../../ui/index.ts';
import { messages } from './power-messages.ts';
import type { PowerActionName, PowerChoice } from './use-power.ts';

const icons: Readonly<Record<PowerActionName, ReactNode>> = {
  start: <Play size={14} aria-hidden />,
  stop: <Square size={14} aria-hidden />,
  reboot: <RotateCw size={14} aria-hidden />,
  hibernate: <Moon size={14} aria-hidden />,
  terminate: <Trash2 size={14} aria-hidden />,
};

/** The power actions, each a button where there is room, and all of them a menu where there is not. */
export function PowerMenu({ choices }: { readonly choices: readonly PowerChoice[] }) {
  const t = useMessages(messages);
  return (
    <>
      <div className="hidden items-center gap-1 xl:flex">
        {choices.map((choice) => (
          <Button
            key={choice.name}
            variant="quiet"
            icon={icons[choice.name]}
            disabledReason={choice.disabledReason}
            aria-description={choice.disabledReason ?? choice.caution}
            data-tooltip={choice.caution}
            onClick={choice.run}
          >
            {choice.label}
          </Button>
        ))}
      </div>
      <div className="xl:hidden">
        <MenuButton
          label={t.group}
          icon={<Power size={14} aria-hidden />}
          align="end"
          groups={[
            {
              items: choices.map((choice) => ({
                label: choice.label,
                icon: icons[choice.name],
                danger: choice.name === 'terminate',
                disabledReason: choice.disabledReason,
                onSelect: choice.run,
              })),
            },
          ]}
        />
      </div>
    </>
  );
}
