import { createDesk, type SourceDesk } from '../../../app/fill/source-store';
import { openSource } from '../../../xlsx';

/** The desk with everything that reads files; far too much for the pane's first load. */
export function createSourceDesk(): SourceDesk {
  return createDesk(openSource);
}
