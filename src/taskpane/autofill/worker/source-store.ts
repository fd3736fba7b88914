import { createSourceStore, type SourceStore } from '../../../app/fill/source-store';
import { openSource } from '../../../xlsx';

/** The store with everything that reads files; far too much for the pane's first load. */
export function openSourceStore(): SourceStore {
  return createSourceStore(openSource);
}
