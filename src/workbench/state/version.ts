import { useRef, useSyncExternalStore } from 'react';
import type { MemoryWorkbook } from '../model';

/** A number that grows with every change of the workbook, so that views draw it again. */
export function useVersion(workbook: MemoryWorkbook): number {
  const version = useRef(0);
  return useSyncExternalStore(
    (redraw) =>
      workbook.listen(() => {
        version.current++;
        redraw();
      }),
    () => version.current,
  );
}
