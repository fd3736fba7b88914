import { useState, type KeyboardEvent, type PointerEvent } from 'react';

export interface SplitterProps {
  /** Width of the pane on its right, in pixels. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  onChange(width: number): void;
}

const KEY_STEP = 16;

/** The bar between sheet and pane; drag it, or move it with the arrow keys. */
export function Splitter({ width, least, most, onChange }: SplitterProps) {
  const [dragging, setDragging] = useState(false);
  const change = (wanted: number) => onChange(Math.min(most, Math.max(least, Math.round(wanted))));

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (!dragging) return;
    const bounds = event.currentTarget.parentElement!.getBoundingClientRect();
    change(bounds.right - event.clientX);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: KEY_STEP,
      ArrowRight: -KEY_STEP,
      Home: most,
      End: -most,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    change(width + step);
  }

  return (
    <>
      <div
        className={`splitter${dragging ? ' splitter-dragging' : ''}`}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label="窗格宽度"
        aria-valuenow={width}
        aria-valuemin={least}
        aria-valuemax={most}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => setDragging(false)}
        onLostPointerCapture={() => setDragging(false)}
        onKeyDown={onKeyDown}
      />
      {/* Keeps the pane from swallowing the pointer while the bar is dragged over it. */}
      {dragging && <div className="drag-shield" />}
    </>
  );
}
