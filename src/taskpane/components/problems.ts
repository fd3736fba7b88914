import type { WorkbookError, WorkbookErrorCode } from '../../sheet';
import { defineTexts, type Language } from '../text/texts';

/** The heading over a problem, by its code; the others need none. */
const TITLES = defineTexts({
  'cell-editing': ['单元格正在编辑', 'A cell is being edited'],
  protected: ['工作表受保护', 'The sheet is protected'],
  conflict: ['内容已被改过', 'The contents have changed'],
  'host-too-old': ['Excel 版本太旧', 'This Excel is too old'],
  'sheet-missing': ['找不到工作表', 'The sheet is gone'],
  'sheet-hidden': ['工作表已隐藏', 'The sheet is hidden'],
  'sheet-edited': ['工作表已填过内容', 'The sheet has been filled in'],
  'too-large': ['表格太大', 'The table is too large'],
  'data-too-large': ['记录太多，没有保存', 'Too many records, nothing was kept'],
});

export function problemTitle(language: Language, code: WorkbookErrorCode): string | null {
  return hasTitle(code) ? TITLES[language](code) : null;
}

function hasTitle(code: WorkbookErrorCode): code is WorkbookErrorCode & keyof typeof TITLES.pairs {
  return Object.hasOwn(TITLES.pairs, code);
}

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
  'sheet-edited': ({ details }) =>
    `Something was entered on “${String(details['sheet'] ?? '')}” since, so it stays. Delete it by its tab if it is not wanted.`,
  'too-large': () => 'Remove unrelated sheets or blank areas, then try again.',
  'data-too-large': () => 'Remove ignored findings that are no longer needed, then try again.',
  cancelled: () => 'Cancelled.',
};
