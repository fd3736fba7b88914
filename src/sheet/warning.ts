import type { ErrorDetails } from './errors';

/** What was passed over in reading a file, or what keeping it will change. */
export type FileWarningCode =
  // passed over in reading
  | 'stray-bytes'
  | 'sheet-left-out'
  | 'sheet-state'
  | 'rows-unsorted'
  | 'style-unknown'
  | 'styles-missing'
  | 'merge-left-out'
  | 'columns-left-out'
  | 'formula-unknown'
  | 'code-page-assumed'
  | 'code-page-unknown'
  // changed by keeping it
  | 'signed'
  | 'kept-as-xlsx'
  | 'not-kept';

/** Something that a person should know about a file that was read all the same: no value of a cell is in doubt. */
export interface FileWarning {
  readonly code: FileWarningCode;
  /** What the message names: `sheet`, `cells`, `ranges`, `count`, `what`, `page`. */
  readonly details: ErrorDetails;
}

const KEEPING: readonly FileWarningCode[] = ['signed', 'kept-as-xlsx', 'not-kept'];

/** Whether it is of no matter for a file that is only read. */
export function isAboutKeeping({ code }: FileWarning): boolean {
  return KEEPING.includes(code);
}

/** What the warning says to a person. */
export function warningText({ code, details }: FileWarning): string {
  return TEXTS[code](details);
}

/** The most places that a warning names. */
export const MOST_NAMED = 5;

const listed = (value: ErrorDetails[string] | undefined, count?: ErrorDetails[string]) => {
  const names = [value ?? ''].flat().join('、');
  return Number(count ?? 0) > MOST_NAMED ? `${names} 等 ${count} 处` : names;
};

const TEXTS: Record<FileWarningCode, (details: ErrorDetails) => string> = {
  'stray-bytes': (d) => `文件前后多出 ${d['count']} 个字节（下载或导出时常见），已略过，内容完整。`,
  'sheet-left-out': (d) => `工作表「${d['sheet']}」没有单元格内容（多为残留的宏表或对话框），没有读。`,
  'sheet-state': (d) => `工作表「${d['sheet']}」的显示状态写得不规范，按显示处理。`,
  'rows-unsorted': (d) => `工作表「${d['sheet']}」的行没有按行号排列，已按行号读；写入时会按行号排好。`,
  'style-unknown': (d) =>
    `工作表「${d['sheet']}」的 ${listed(d['cells'], d['count'])} 用了文件里没有的样式，按常规格式读；是否百分数、日期请看一眼。`,
  'styles-missing': () => '文件没有单元格样式，数字都按常规格式读；是否百分数、日期请看一眼。',
  'merge-left-out': (d) =>
    `工作表「${d['sheet']}」的合并区域 ${listed(d['ranges'], d['count'])} 写得不成区域，没有读。`,
  'columns-left-out': (d) => `工作表「${d['sheet']}」有列宽设置写得不成列，没有读；列是否隐藏请看一眼。`,
  'formula-unknown': (d) =>
    `工作表「${d['sheet']}」的 ${listed(d['cells'], d['count'])} 有公式而公式读不出来，按结果读。`,
  'code-page-assumed': () => '旧版 .xls 文件没有写明文字编码，按简体中文（GBK）读；文字请看一眼。',
  'code-page-unknown': (d) =>
    `旧版 .xls 文件的文字编码（代码页 ${d['page']}）不认得，按西文读，其他文字会是乱码；请用 Excel 或 WPS 另存为 .xlsx 后再试。`,
  signed: () => '文件带有数字签名。检查不受影响；写入并保存后签名不再有效，需要重新签名。',
  'kept-as-xlsx': () => '这是旧版 .xls 文件，可以照常检查和填写；保存时另存为 .xlsx，原文件不变。',
  'not-kept': (d) => `另存为 .xlsx 时不带这些内容：${listed(d['what'])}。需要它们时请用 Excel 或 WPS 另存。`,
};
