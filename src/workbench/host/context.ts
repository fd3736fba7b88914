import type { MemoryWorkbook } from '../model';
import type { EventName } from './protocol';

export interface HostOptions {
  /** A workbook file that the add-in asks to open in a window of its own. */
  readonly onOpen?: (bytes: Uint8Array) => void;
  /** A member that this host does not have, such as "Range.Style". */
  readonly onRefusal?: (member: string) => void;
}

/** What the objects of the object model see of the host that they belong to. */
export interface HostContext {
  readonly workbook: MemoryWorkbook;
  readonly options: HostOptions;
  readonly events: {
    /** Counts a registration of the client for an event of the target (1) or its end (-1). */
    register(name: EventName, target: string, step: 1 | -1): void;
  };
}
