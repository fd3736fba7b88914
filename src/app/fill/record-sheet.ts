import type { LocatedRecord } from '../../autofill/records/record';
import { filterText, methodText, recipeText, valueText } from '../../autofill/proposals/words';
import { displayText, formatCell, type NewSheetStyle, type NewSheet } from '../../sheet';
import { RECORDS_TITLE } from '../reading/forms';

const HEADINGS = [
  '工作表',
  '单元格',
  '指标',
  '填入的值',
  '原来的值',
  '来源文件',
  '来源工作表',
  '范围',
  '行',
  '条件',
  '取数方法',
  '取数时间',
  '现状',
  '文件校验值（SHA-256）',
] as const;
const WIDTHS = [14, 9, 32, 14, 14, 24, 16, 14, 20, 28, 24, 18, 16, 40];

const STATES = { kept: '与取数时相同', changed: '取数后手工改过', gone: '指标已删去' } as const;

/** Sheet 取数记录 for the auditor's folder: one row for each filled cell, the latest last. */
export function recordSheet(records: readonly LocatedRecord[], at: Date): NewSheet {
  type Row = NewSheet['rows'][number];
  const note = (text: string) => ({ text, style: 'note' as NewSheetStyle });
  const rows: Row[] = [
    [{ text: RECORDS_TITLE, style: 'title' }],
    [note(`生成时间 ${timeText(at)}，共 ${records.length} 条`)],
    [],
    HEADINGS.map((text) => ({ text, style: 'heading' })),
    ...records.map(rowOf),
  ];
  return { name: '取数记录', rows, columnWidths: WIDTHS };
}

function rowOf({ record, slot, state, isLatest }: LocatedRecord): NewSheet['rows'][number] {
  const { recipe } = record;
  const address = slot?.cell ? formatCell(slot.cell) : record.cell;
  const method = recipe.kind === 'ledger' ? methodText(recipe) : recipeText(recipe);
  const texts = [
    record.sheetName,
    address,
    record.label,
    valueText(record.value, record.unit),
    displayText(record.previous),
    record.sheet === '' ? '' : (record.file ?? '本工作簿'),
    record.sheet,
    record.range,
    record.rows,
    record.filters.map(filterText).join('，'),
    method,
    timeText(new Date(record.at)),
    isLatest ? STATES[state] : '后来又取过数',
    record.sha256 ?? '',
  ];
  const style: NewSheetStyle = state === 'kept' ? 'text' : 'warning';
  return texts.map((text, column) => ({
    text,
    ...(column === 12 && { style }),
    ...(column === 1 && slot && { link: { sheetName: record.sheetName, address } }),
  }));
}

function timeText(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}
