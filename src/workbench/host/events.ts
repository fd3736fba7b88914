import { formatRange, type CellRef, type Range } from '../../sheet';
import type { ChangeSource, MemoryWorkbook, WorkbookEvent } from '../model';
import type { HostContext } from './context';
import type { Argument } from './object';
import {
  EVENT_TYPES,
  EXCEL_EVENT,
  type EventMessage,
  type EventName,
  type Json,
  type NativeBridge,
} from './protocol';

/** Target of events that are registered on the workbook or on its worksheet collection. */
export const WORKBOOK_TARGET = 'Workbook';

/** Documented: Excel tells no change for values that only calculation changed, nor for formats. */
const TOLD: Partial<Record<ChangeSource, string>> = {
  user: 'Unknown',
  undo: 'Unknown',
  pane: 'ThisLocalAddin',
};

type EventMethod<T> = (target: T, args: readonly Argument[], host: HostContext) => null;

/** The registration methods of a worksheet (whose target is its id) or of the worksheet collection. */
export function eventMethods<T>(targetId: (target: T) => string): Record<string, EventMethod<T>> {
  const methods: Record<string, EventMethod<T>> = {};
  for (const name of Object.keys(EVENT_TYPES) as EventName[]) {
    for (const [prefix, step] of [
      ['_Register', 1],
      ['_Unregister', -1],
    ] as const) {
      methods[`${prefix}${name}Event`] = (target, _args, host) => {
        host.events.register(name, targetId(target), step);
        return null;
      };
    }
  }
  return methods;
}

/** Turns events of the workbook into messages to the client, for the targets that registered. */
export class EventFeed {
  readonly #registered = new Map<string, number>();
  readonly #clients = new Set<NativeBridge>();
  #nextId = 1;

  constructor(workbook: MemoryWorkbook) {
    workbook.listen((event) => this.#tell(event));
  }

  connect(client: NativeBridge): void {
    this.#clients.add(client);
  }

  disconnect(client: NativeBridge): void {
    this.#clients.delete(client);
  }

  /** Counts a registration (1) or its end (-1). */
  register(name: EventName, target: string, step: 1 | -1): void {
    const key = `${name} ${target}`;
    this.#registered.set(key, Math.max(0, (this.#registered.get(key) ?? 0) + step));
  }

  #tell(event: WorkbookEvent): void {
    switch (event.kind) {
      case 'cells': {
        const triggerSource = TOLD[event.source];
        const address = formatRange(bounds(event.cells));
        if (!event.content) return this.#tellFormat(event.sheetId, address);
        if (!triggerSource) return;
        const payload = {
          changeType: 'RangeEdited',
          source: 'Local',
          shiftDirection: 'None',
          address,
          triggerSource,
        };
        return this.#send('DataChanged', event.sheetId, {
          ...payload,
          referenceId: '',
          worksheetId: event.sheetId,
        });
      }
      case 'rows': {
        const { sheetId, at, count } = event;
        const address = `${at + 1}:${at + Math.abs(count)}`;
        return this.#send('DataChanged', sheetId, {
          changeType: count > 0 ? 'RowInserted' : 'RowDeleted',
          source: 'Local',
          shiftDirection: count > 0 ? 'Down' : 'Up',
          address,
          triggerSource: TOLD.pane,
          referenceId: '',
          worksheetId: sheetId,
        });
      }
      case 'sheets': // The client cannot register for these here.
      case 'calculation-failed':
      case 'kept':
        return;
      case 'layout': // Assumed: merging is told as a change of format.
        return this.#tellFormat(event.sheetId, 'A1');
      case 'activated':
        this.#send('Deactivated', event.previous, { worksheetId: event.previous });
        return this.#send('Activated', event.sheetId, { worksheetId: event.sheetId });
      case 'selection': {
        const address = formatRange(event.range);
        return this.#send('SelectionChanged', event.sheetId, {
          worksheetId: event.sheetId,
          address,
          isInsideTable: false,
        });
      }
    }
  }

  #tellFormat(sheetId: string, address: string): void {
    this.#send('FormatChanged', sheetId, { worksheetId: sheetId, address, source: 'Local' });
  }

  /** Told in a turn of its own, as a real host does: never inside the request that caused it. */
  #send(name: EventName, sheetId: string, payload: { readonly [key: string]: Json }): void {
    const entries = [sheetId, WORKBOOK_TARGET]
      .filter((target) => this.#registered.get(`${name} ${target}`))
      .map((targetId) => ({
        messageCategory: EXCEL_EVENT,
        messageType: EVENT_TYPES[name],
        targetId,
        message: JSON.stringify(payload),
        id: this.#nextId++,
      }));
    if (entries.length === 0) return;
    const text = JSON.stringify({ type: 3, message: { entries } } satisfies EventMessage);
    for (const client of this.#clients) setTimeout(() => client.onMessageFromHost?.(text), 0);
  }
}

function bounds(cells: readonly CellRef[]): Range {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
}
