import { warningText, type FileWarning, type FileWarningCode } from '../../../src/sheet';
import { describeWarning } from '../../../src/taskpane/components/warnings';

const DETAILS = {
  sheet: 'Cover',
  cells: ['B2', 'B3'],
  ranges: ['C4:D5'],
  count: 2,
  what: ['charts'],
  page: 10029,
};
/** Every code; the compiler sees that none is missing. */
const CODES: Readonly<Record<FileWarningCode, readonly string[]>> = {
  'stray-bytes': ['2'],
  'sheet-left-out': ['Cover'],
  'sheet-state': ['Cover'],
  'rows-unsorted': ['Cover'],
  'style-unknown': ['Cover', 'B2', 'B3'],
  'styles-missing': [],
  'merge-left-out': ['Cover', 'C4:D5'],
  'columns-left-out': ['Cover'],
  'formula-unknown': ['Cover', 'B2', 'B3'],
  'code-page-assumed': [],
  'code-page-unknown': ['10029'],
  signed: [],
  'kept-as-xlsx': [],
  'not-kept': ['charts'],
};

test.each(Object.entries(CODES))('%s is a sentence in both languages and names the same', (code, names) => {
  const warning: FileWarning = { code: code as FileWarningCode, details: DETAILS };
  expect(describeWarning('zh', warning)).toBe(warningText(warning));
  const english = describeWarning('en', warning);
  expect(english).toMatch(/^[A-Z].*\.$/);
  expect(english).not.toMatch(/[\u4e00-\u9fff]|undefined|!/);
  for (const name of names) {
    expect(english).toContain(name);
    expect(warningText(warning)).toContain(name);
  }
});

test('says how many there are when it does not name all', () => {
  const details = { sheet: 'Cover', cells: ['A1', 'A2'], count: 9 };
  expect(describeWarning('en', { code: 'style-unknown', details })).toContain('A1, A2 … (9)');
});
