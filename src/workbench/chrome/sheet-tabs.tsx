import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ModelSheet } from '../model';

export interface SheetTabsProps {
  readonly sheets: readonly ModelSheet[];
  readonly active: ModelSheet;
  onActivate(sheet: ModelSheet): void;
}

/** The names of the sheets under the grid; arrow keys walk them. */
export function SheetTabs({ sheets, active, onActivate }: SheetTabsProps) {
  const visible = sheets.filter((sheet) => sheet.visibility === 'visible');
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  function onKeyDown(event: KeyboardEvent): void {
    const at = visible.indexOf(active);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: visible.length - 1 }[event.key];
    const next = to === undefined ? undefined : visible[to];
    if (!next) return;
    event.preventDefault();
    onActivate(next);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[visible.indexOf(next)]?.focus();
  }

  return (
    <div className="tabs" role="tablist" aria-label="工作表" ref={list} onKeyDown={onKeyDown}>
      {visible.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          className="tab"
          aria-selected={sheet === active}
          tabIndex={sheet === active ? 0 : -1}
          onClick={() => onActivate(sheet)}
        >
          {sheet.name}
          {sheet.protected && <span className="tab-note">（受保护）</span>}
        </button>
      ))}
    </div>
  );
}
