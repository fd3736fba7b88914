import { useEffect, useState } from 'react';
import type { Range } from '../../../sheet';
import type { Session } from '../../session/session';

/** Often enough to seem at once, seldom enough to cost nothing. */
const LOOK_MS = 600;

/** What is selected in the sheet; null until it is known. */
export function useSelection(session: Session): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isOpen = true;
    const look = async () => {
      const found = document.visibilityState === 'visible' ? await session.selection() : null;
      if (!isOpen) return;
      if (found) setSelected((known) => (isSame(known, found) ? known : found));
      timer = setTimeout(() => void look(), LOOK_MS);
    };
    void look();
    return () => {
      isOpen = false;
      clearTimeout(timer);
    };
  }, [session]);
  return selected;
}

export interface Selected {
  readonly sheetId: string;
  readonly range: Range;
}

function isSame(a: Selected | null, b: Selected): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
