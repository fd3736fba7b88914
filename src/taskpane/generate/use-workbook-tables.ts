import { useEffect, useState } from 'react';
import { readWorkbookTables, type WorkbookTables } from '../../app/generate/tables';
import type { Session } from '../session/session';

/** The tables of the workbook, read once when the page opens; null before. */
export function useWorkbookTables(session: Session): WorkbookTables | null {
  const [read, setRead] = useState<WorkbookTables | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void session.read(async (workbook, { signal }) => {
      const tables = await readWorkbookTables(workbook, signal);
      if (isCurrent) setRead(tables);
    });
    return () => {
      isCurrent = false;
    };
  }, [session]);
  return read;
}
