import type { WorkbookError, WorkbookErrorCode } from '../../sheet';
import type { Language, PlainMessageId } from './index';

/** The heading over a problem; the others need none. */
export const PROBLEM_TITLES: Readonly<Partial<Record<WorkbookErrorCode, PlainMessageId>>> = {
  'cell-editing': 'problemEditing',
  protected: 'problemProtected',
  conflict: 'problemConflict',
  'host-too-old': 'problemTooOld',
  'sheet-missing': 'problemMissing',
  'sheet-hidden': 'problemHidden',
  'too-large': 'problemTooLarge',
  'data-too-large': 'problemDataTooLarge',
};

/** What is wrong and what to do. The error itself speaks Chinese. */
export function describeProblem(language: Language, error: WorkbookError): string {
  return language === 'zh' ? error.message : (ENGLISH[error.code] ?? UNKNOWN)(error);
}

const UNKNOWN = () =>
  'The operation was not completed and the workbook is unchanged. Try again; if it still fails, close and reopen this pane.';

const ENGLISH: Readonly<Partial<Record<WorkbookErrorCode, (error: WorkbookError) => string>>> = {
  'cell-editing': () => 'Press Enter to finish editing the cell, then try again.',
  protected: () => 'Nothing can be written to it. Remove the protection under Review, then try again.',
  conflict: ({ details }) =>
    `Cells ${[details['cells'] ?? ''].flat().join(', ')} have just been changed, so nothing was written. Check again first.`,
  'host-too-old': () => 'Upgrade to Excel 2021 or Microsoft 365, or use the browser edition.',
  'sheet-missing': () => 'The sheet was deleted or renamed. Check again.',
  'sheet-hidden': ({ details }) =>
    `The sheet “${String(details['sheet'] ?? '')}” is hidden. Unhide it to go there.`,
  'too-large': ({ details }) =>
    `Nothing was ${details['act'] === 'write' ? 'written' : 'read'}. Remove unrelated sheets or blank areas, then try again.`,
  'data-too-large': () => 'Remove ignored findings that are no longer needed, then try again.',
  cancelled: () => 'Cancelled.',
};
