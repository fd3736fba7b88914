/**
 * The request protocol between the Excel client of @microsoft/office-js and a host: JSON texts over a native
 * bridge. Shapes as the client 1.1.110 sends and reads them.
 */

/** The object that the client finds as the global `_richApiNativeBridge` when its file is evaluated. */
export interface NativeBridge {
  /** Ours: takes a {@link RequestMessage} as JSON. */
  sendMessageToHost(message: string): void;
  /** Set by the client: takes a {@link ResponseMessage} or {@link EventMessage} as JSON. */
  onMessageFromHost?: (message: string) => void;
}

export interface RequestMessage {
  readonly id: number;
  readonly type: 1;
  readonly flags: number;
  readonly message: { readonly body: RequestBody | string };
}

export interface ResponseMessage {
  readonly id: number;
  readonly type: 2;
  readonly message: { readonly statusCode: number; readonly headers: object; readonly body: string };
}

export interface EventMessage {
  readonly type: 3;
  readonly message: { readonly entries: readonly EventEntry[] };
}

interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export enum PathType {
  Global = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Reference = 6,
  NullObject = 7,
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Beside Arguments: the path of an argument that is a client object, 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

export enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
}

export interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

export type Json =
  string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** Flags of a request: it writes; Excel can undo what it writes; it waits until the person has left the cell. */
export const FLAG_WRITES = 1;
export const FLAG_UNDOABLE = 16;
export const FLAG_DELAY_FOR_CELL_EDIT = 64;

/** Category of Excel's events among the messages to the client. */
export const EXCEL_EVENT = 65536;

/** Events that the client can register for, by the word in `_Register…Event`, with their message type. */
export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
  FormatChanged: 18,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** A failure that the client turns into an OfficeExtension.Error with this code. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    readonly location = '',
  ) {
    super(message);
  }
}

export type HostErrorCode =
  | 'ApiNotFound'
  | 'AccessDenied'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

const STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ItemNotFound: 404,
  GeneralException: 500,
};

export function httpStatus(code: HostErrorCode): number {
  return STATUS[code] ?? 400;
}
