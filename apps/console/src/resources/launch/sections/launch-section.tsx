import type { ReactNode } from 'react';
import { Section } from '../../../ui/index.ts';
import type { SectionId } from '../model/section-of.ts';

interface LaunchSectionProps {
  readonly id: SectionId;
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the launch page that the summary's list of things to do can jump to. */
export function LaunchSection({ id, ...section }: LaunchSectionProps) {
  return (
    <div
      id={`launch-${id}`}
      tabIndex={-1}
      className="scroll-mt-4 border-t border-line pt-5 outline-none first:border-t-0 first:pt-0"
    >
      <Section {...section} />
    </div>
  );
}

/** Brings a section into view and moves the focus to what is wrong in it, if anything is. */
export function goToSection(id: SectionId): void {
  const section = document.getElementById(`launch-${id}`);
  section?.scrollIntoView({ block: 'start' });
  const wrong = section?.querySelector<HTMLElement>('[aria-invalid]');
  (wrong ?? section)?.focus({ preventScroll: true });
}
