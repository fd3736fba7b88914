/** Choices of opening a file. */
export interface OpenOptions {
  /** Stops between two sheets, or pieces of a big one; the promise then rejects with code "cancelled". */
  readonly signal?: AbortSignal;
  /** Called after each sheet, or piece of a big one, with the part done, up to 1. */
  readonly onProgress?: (done: number) => void;
}
