import { formatRange, type Range } from '../sheet';

/**
 * What the gateway keeps between reads. Two questions to Excel count as writing and take Ctrl+Z away on a desktop: which
 * cells are merged, and the date system. So they are asked again only when the answer may have changed.
 */
export class ReadMemory {
  /** Never changes in practice. */
  dateSystem: 1900 | 1904 | undefined;
  readonly #merges = new Map<string, { readonly extent: string; readonly merges: readonly Range[] }>();
  #followers = 0;
  #version = 0;

  /** The merges of the sheet as read last, while Excel's events say that they are still so. */
  merges(sheetId: string, extent: Range): readonly Range[] | undefined {
    const kept = this.#merges.get(sheetId);
    return kept?.extent === formatRange(extent) ? kept.merges : undefined;
  }

  /** Grows with everything that may change merges. */
  get version(): number {
    return this.#version;
  }

  /** Keeps merges that were asked for at this version; not without events, and not when one came meanwhile. */
  keepMerges(sheetId: string, extent: Range, merges: readonly Range[], version: number): void {
    if (this.#followers === 0 || version !== this.#version) return;
    this.#merges.set(sheetId, { extent: formatRange(extent), merges });
  }

  /** Something other than content changed on the sheet. */
  forget(sheetId: string): void {
    this.#version++;
    this.#merges.delete(sheetId);
  }

  /** Events come from now on; gives the way to say that they end. */
  follow(): () => void {
    this.#followers++;
    return () => {
      this.#version++;
      if (--this.#followers === 0) this.#merges.clear();
    };
  }
}
