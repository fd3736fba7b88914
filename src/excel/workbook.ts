import type { Workbook } from '../sheet';
import { base64 } from './base64';
import { readData, writeData } from './data';
import { toWorkbookError } from './errors';
import { markCells } from './mark';
import { ReadMemory } from './memory';
import { listen, selectedRange, selectRange } from './navigate';
import { readSnapshots } from './read';
import { writeSheet } from './report';
import { insertRows, insertSheet, removeRows, removeSheet } from './sheets';
import { commitPlan } from './write';

/** The workbook that Excel has open, through Office.js. */
export function excelWorkbook(): Workbook {
  const memory = new ReadMemory();
  return {
    read: (scope, signal) => readSnapshots(scope, memory, signal),
    commit: commitPlan,
    select: selectRange,
    selection: selectedRange,
    onChange: (listener) => listen(memory, listener),
    writeSheet,
    insertSheet,
    removeSheet,
    insertRows: (rows) => insertRows(rows, memory),
    removeRows: (rows) => removeRows(rows, memory),
    mark: markCells,
    readData,
    writeData: oneAtATime(writeData),
    open: openWorkbook,
  };
}

/** Two writings at once would both begin from what stands there before either, and one would be lost. */
function oneAtATime<A extends readonly unknown[]>(write: (...args: A) => Promise<void>) {
  let last: Promise<unknown> = Promise.resolve();
  return (...args: A): Promise<void> => {
    const next = last.then(() => write(...args));
    last = next.catch(() => undefined);
    return next;
  };
}

/** Excel opens the file in a new window, as an unsaved workbook without the name. */
async function openWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64(bytes));
  } catch (error) {
    throw toWorkbookError(error);
  }
}
