/**
 * The embedded Excel host: answers the unmodified Excel client of @microsoft/office-js on the workbook in memory.
 *
 *   const host = new ExcelHost(workbook, { onOpen: (bytes) => … });
 *   window._richApiNativeBridge = host.connect();     // before the client's file is evaluated
 *   host.faults.editing = true;                       // as if the person were typing in a cell
 *   host.traffic                                      // syncs and bytes so far
 *
 * It checks how the API is used, not what Excel does with it. Behaviours in it are marked "documented" (Microsoft's
 * documentation says so) or "assumed". What it does not know it refuses with ApiNotFound and tells `onRefusal`.
 */
import type { MemoryWorkbook } from '../model';
import type { HostContext, HostOptions } from './context';
import { dispatch, References } from './dispatcher';
import { EventFeed } from './events';
import type { HostObject } from './object';
import { workbookObject } from './objects/workbook';
import {
  ActionType,
  FLAG_DELAY_FOR_CELL_EDIT,
  FLAG_UNDOABLE,
  FLAG_WRITES,
  HostError,
  httpStatus,
  type NativeBridge,
  type RequestBody,
  type RequestMessage,
  type ResponseBody,
} from './protocol';

/** Documented: 5 MB for a request and for a response on Excel on the web. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Faults that a test or a developer switches on. */
export interface Faults {
  /** A cell is being edited: requests are refused, or wait if they ask to. */
  editing: boolean;
  /** The highest ExcelApi requirement set that the host says it has. */
  requirement: string;
  payloadLimit: number;
}

/** What went over the bridge. A request that only lets go of references is no sync of the caller. */
export interface Traffic {
  syncs: number;
  /** Syncs that the client marks as writing, without the mark that Excel can undo them: they take Ctrl+Z away. */
  undoLost: number;
  requestBytes: number;
  responseBytes: number;
  /** The bodies of the requests, kept when `keepLog` is set. */
  log: RequestBody[];
  keepLog: boolean;
}

export class ExcelHost implements HostContext {
  readonly root: HostObject;
  readonly faults: Faults = { editing: false, requirement: '1.15', payloadLimit: PAYLOAD_LIMIT };
  readonly traffic: Traffic = {
    syncs: 0,
    undoLost: 0,
    requestBytes: 0,
    responseBytes: 0,
    log: [],
    keepLog: false,
  };
  readonly events: EventFeed;
  readonly references = new References();
  readonly #editingDone: (() => void)[] = [];
  /** Requests are answered one after the other. */
  #queue: Promise<void> = Promise.resolve();

  constructor(
    readonly workbook: MemoryWorkbook,
    readonly options: HostOptions = {},
  ) {
    this.root = workbookObject(workbook, this);
    this.events = new EventFeed(workbook);
  }

  /** A bridge for one client page. */
  connect(): NativeBridge {
    const bridge: NativeBridge = {
      sendMessageToHost: (text) => {
        this.#queue = this.#queue.then(async () => bridge.onMessageFromHost?.(await this.#answer(text)));
      },
    };
    this.events.connect(bridge);
    return bridge;
  }

  /** The page is gone: it gets no more events. */
  disconnect(bridge: NativeBridge): void {
    this.events.disconnect(bridge);
  }

  /** The person left the cell: requests that waited go on. */
  endEditing(): void {
    this.faults.editing = false;
    for (const resume of this.#editingDone.splice(0)) resume();
  }

  /** Whether the host says it has the requirement set; a version of 1.4 as a number means "1.4". */
  supports(set: string, version: string | number = '1.1'): boolean {
    if (set === 'DelayForCellEdit') return true;
    return set === 'ExcelApi' && compareVersions(String(version), this.faults.requirement) <= 0;
  }

  /** Starts counting anew. */
  resetTraffic(): void {
    Object.assign(this.traffic, { syncs: 0, undoLost: 0, requestBytes: 0, responseBytes: 0, log: [] });
  }

  async #answer(text: string): Promise<string> {
    const { id, flags, message } = JSON.parse(text) as RequestMessage;
    const body = (typeof message.body === 'string' ? JSON.parse(message.body) : message.body) as RequestBody;
    const size = byteLength(JSON.stringify(body));
    this.#count(body, size, flags);
    let response: ResponseBody;
    try {
      if (size > this.faults.payloadLimit) {
        throw new HostError(
          'RequestPayloadSizeLimitExceeded',
          'The request payload size has exceeded the limit.',
        );
      }
      if (this.faults.editing && !isCleanup(body)) await this.#leaveCell(flags);
      response = await dispatch(body, this.root, this.references);
    } catch (error) {
      response = failed(error as HostError);
    }
    if (response.Error?.Code === 'ApiNotFound') this.options.onRefusal?.(response.Error.Location);
    let answer = JSON.stringify(response);
    if (byteLength(answer) > this.faults.payloadLimit) {
      answer = JSON.stringify(
        failed(
          new HostError(
            'ResponsePayloadSizeLimitExceeded',
            'The response payload size has exceeded the limit.',
          ),
        ),
      );
    }
    this.traffic.responseBytes += byteLength(answer);
    return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: answer } });
  }

  /** Documented: InvalidOperationInCellEditMode, or with delayForCellEdit the request waits. */
  async #leaveCell(flags: number): Promise<void> {
    if ((flags & FLAG_DELAY_FOR_CELL_EDIT) === 0) {
      throw new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    }
    await new Promise<void>((resume) => this.#editingDone.push(resume));
  }

  #count(body: RequestBody, size: number, flags: number): void {
    this.traffic.requestBytes += size;
    if (!isCleanup(body)) this.traffic.syncs++;
    if (flags & FLAG_WRITES && !(flags & FLAG_UNDOABLE)) this.traffic.undoLost++;
    if (this.traffic.keepLog) this.traffic.log.push(body);
  }
}

/** Whether the client only lets go of references, as it does by itself after Excel.run. */
function isCleanup({ Actions }: RequestBody): boolean {
  return (
    Actions.length > 0 &&
    Actions.every(
      ({ Name, ActionType: type }) => Name === '_RemoveReference' || type === ActionType.Instantiate,
    ) &&
    Actions.some(({ Name }) => Name === '_RemoveReference')
  );
}

function failed({ code, message, location }: HostError): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: code,
      Message: message,
      HttpStatusCode: httpStatus(code),
      ActionIndex: -1,
      Location: location,
    },
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** "1.9" is before "1.13". */
function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
