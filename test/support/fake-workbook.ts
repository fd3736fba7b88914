import {
  BLANK,
  formatCell,
  freeSheetName,
  invert,
  sameContent,
  WorkbookError,
  type Cell,
  type CellChange,
  type ChangePlan,
  type DataKey,
  type Mark,
  type Range,
  type Receipt,
  type ReadScope,
  type NewSheet,
  type Snapshot,
  type Workbook,
} from '../../src/sheet';
import { readWorkbook } from '../../src/xlsx';

type Listener = Parameters<Workbook['onChange']>[0];

/** A workbook in memory behind the port, with what a test wants to see and to upset. */
export interface FakeWorkbook extends Workbook {
  /** What was asked of it, in order. */
  readonly calls: {
    readonly reads: ReadScope[];
    readonly selections: { readonly sheetId: string; readonly range: Range }[];
    readonly newSheets: NewSheet[];
    readonly opened: string[];
    readonly markings: (readonly Mark[])[];
  };
  /** Rejects the next call of the method with this. */
  failNext(
    method:
      | 'read'
      | 'commit'
      | 'select'
      | 'writeSheet'
      | 'insertSheet'
      | 'mark'
      | 'readData'
      | 'writeData'
      | 'open',
    error: Error,
  ): void;
  /** Holds every read back until released. */
  holdReads(): () => void;
  /** As if a person typed. */
  edit(sheetId: string, row: number, column: number, cell: Partial<Cell> | null): void;
  /** As if a person clicked on a sheet tab. */
  activate(sheetId: string): void;
  cellAt(sheetId: string, row: number, column: number): Cell | undefined;
  lock(sheetId: string, row: number, column: number): void;
  /** Puts the sheet under protection, or takes it away. */
  protect(sheetId: string, isProtected: boolean): void;
  /** What is marked now. */
  readonly marks: Mark[];
  /** The documents kept inside, as text. */
  readonly data: Map<DataKey, string>;
}

/** Starts with these sheets, the first in front. */
export function fakeWorkbook(sheets: readonly Snapshot[]): FakeWorkbook {
  const snapshots = new Map(sheets.map((snapshot) => [snapshot.sheetId, snapshot]));
  const listeners = new Set<Listener>();
  const failures = new Map<string, Error>();
  const locked = new Set<string>();
  const marks: Mark[] = [];
  const data = new Map<DataKey, string>();
  let front = sheets[0]!.sheetId;
  let gate: Promise<void> = Promise.resolve();
  const calls: FakeWorkbook['calls'] = { reads: [], selections: [], newSheets: [], opened: [], markings: [] };

  function fail(method: string): void {
    const error = failures.get(method);
    failures.delete(method);
    if (error) throw error;
  }

  function tell(sheetId: string, kind: 'cells' | 'activated'): void {
    listeners.forEach((listener) => listener({ sheetId, kind }));
  }

  function write(change: Pick<CellChange, 'sheetId' | 'row' | 'column'>, cell: Cell): void {
    const snapshot = snapshots.get(change.sheetId)!;
    const cells = snapshot.cells.map((row) => [...(row ?? [])]);
    while (cells.length <= change.row) cells.push([]);
    cells[change.row]![change.column] = cell.value === null && cell.formula === null ? undefined : cell;
    snapshots.set(change.sheetId, { ...snapshot, cells });
  }

  function cellAt(sheetId: string, row: number, column: number): Cell | undefined {
    return snapshots.get(sheetId)?.cells[row]?.[column];
  }

  return {
    calls,
    data,
    marks,
    cellAt,
    failNext: (method, error) => void failures.set(method, error),
    holdReads() {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    edit(sheetId, row, column, cell) {
      write({ sheetId, row, column }, { ...BLANK, ...cell });
      tell(sheetId, 'cells');
    },
    activate(sheetId) {
      front = sheetId;
      tell(sheetId, 'activated');
    },
    protect: (sheetId, isProtected) =>
      void snapshots.set(sheetId, { ...snapshots.get(sheetId)!, protected: isProtected }),
    lock: (sheetId, row, column) => void locked.add(`${sheetId}!${formatCell({ row, column })}`),
    async read(scope) {
      calls.reads.push(scope);
      fail('read');
      await gate;
      if (scope === 'all') return [...snapshots.values()];
      const snapshot = snapshots.get(scope === 'active' ? front : scope.sheetId);
      if (!snapshot) throw new WorkbookError('sheet-missing');
      return [snapshot];
    },
    async commit(plan: ChangePlan): Promise<Receipt> {
      fail('commit');
      const conflicts = plan.changes.filter(
        ({ sheetId, row, column, before }) => !sameContent(cellAt(sheetId, row, column) ?? BLANK, before),
      );
      if (conflicts.length > 0) throw new WorkbookError('conflict', { cells: conflicts.map(formatCell) });
      const isLocked = (change: CellChange) => locked.has(`${change.sheetId}!${formatCell(change)}`);
      const done = plan.changes.filter((change) => !isLocked(change));
      done.forEach((change) => write(change, change.after));
      new Set(done.map((change) => change.sheetId)).forEach((sheetId) => tell(sheetId, 'cells'));
      return {
        undo: invert({ ...plan, changes: done }),
        skipped: plan.changes.filter(isLocked).map((change) => ({ change, reason: 'locked' })),
      };
    },
    async select(sheetId, range) {
      fail('select');
      calls.selections.push({ sheetId, range });
      if (front === sheetId) return;
      front = sheetId;
      tell(sheetId, 'activated');
    },
    async selection() {
      const last = calls.selections.at(-1);
      if (last?.sheetId === front) return last;
      return { sheetId: front, range: { top: 0, left: 0, bottom: 0, right: 0 } };
    },
    async onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async writeSheet(sheet) {
      fail('writeSheet');
      calls.newSheets.push(sheet);
    },
    async insertSheet({ bytes, sheetName }) {
      fail('insertSheet');
      const source = readWorkbook(bytes).snapshots.find((one) => one.sheetName === sheetName)!;
      const names = [...snapshots.values()].map((one) => one.sheetName);
      const sheet = { sheetId: `inserted-${snapshots.size}`, sheetName: freeSheetName(sheetName, names) };
      snapshots.set(sheet.sheetId, { ...source, ...sheet });
      front = sheet.sheetId;
      tell(sheet.sheetId, 'activated');
      return sheet;
    },
    async removeSheet(sheetId) {
      snapshots.delete(sheetId);
      if (front === sheetId) front = [...snapshots.keys()][0]!;
    },
    insertRows: () => Promise.reject(new Error('The fake workbook does not move rows.')),
    removeRows: () => Promise.reject(new Error('The fake workbook does not move rows.')),
    async mark(wanted) {
      fail('mark');
      calls.markings.push(wanted);
      const isProtected = ({ sheetId }: Mark) => snapshots.get(sheetId)?.protected === true;
      const held = marks.find(isProtected);
      if (held) throw new WorkbookError('protected', { sheet: snapshots.get(held.sheetId)!.sheetName });
      marks.splice(0, marks.length, ...wanted.filter((mark) => !isProtected(mark)));
      return [...new Set(wanted.filter(isProtected).map(({ sheetId }) => snapshots.get(sheetId)!.sheetName))];
    },
    async readData(key) {
      fail('readData');
      return JSON.parse(data.get(key) ?? 'null') as unknown;
    },
    async writeData(key, document) {
      fail('writeData');
      if (document === null) data.delete(key);
      else data.set(key, JSON.stringify(document));
    },
    async open(_bytes, name) {
      fail('open');
      calls.opened.push(name);
    },
  };
}
