import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const delayMs = 350;

/**
 * Shows the `data-tooltip` of whatever is hovered or focused by keyboard. One for the whole page: a tooltip for each of
 * a table's thousand cells would cost more than the cells. What it says must also be in the element's name or
 * description.
 */
export function TooltipLayer() {
  const [target, setTarget] = useState<Element>();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = (event: Event) => {
      clearTimeout(timer);
      const found = event.target instanceof Element ? event.target.closest('[data-tooltip]') : null;
      if (!found) return setTarget(undefined);
      if (event.type === 'focusin' && !found.matches(':focus-visible')) return;
      timer = setTimeout(() => setTarget(found), event.type === 'focusin' ? 0 : delayMs);
    };
    const away = () => {
      clearTimeout(timer);
      setTarget(undefined);
    };
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && away();
    document.addEventListener('pointerover', over);
    document.addEventListener('focusin', over);
    document.addEventListener('focusout', away);
    document.addEventListener('pointerdown', away);
    document.addEventListener('scroll', away, true);
    document.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', over);
      document.removeEventListener('focusin', over);
      document.removeEventListener('focusout', away);
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('scroll', away, true);
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  useLayoutEffect(() => {
    if (!box.current || !target) return;
    const at = target.getBoundingClientRect();
    const { width, height } = box.current.getBoundingClientRect();
    const below = at.bottom + 6 + height < innerHeight;
    box.current.style.top = `${below ? at.bottom + 6 : at.top - height - 6}px`;
    box.current.style.left = `${Math.max(8, Math.min(at.left + at.width / 2 - width / 2, innerWidth - width - 8))}px`;
  }, [target]);

  const text = target?.isConnected ? target.getAttribute('data-tooltip') : null;
  if (!text) return null;
  return (
    <div
      ref={box}
      role="tooltip"
      className="pointer-events-none fixed z-50 max-w-72 rounded-md bg-ink px-2 py-1 text-sm text-canvas"
    >
      {text}
    </div>
  );
}
