/** Why a workbook or a file of one could not be read or written. */
export type WorkbookErrorCode =
  // a file
  | 'not-a-workbook'
  | 'empty'
  | 'encrypted'
  | 'legacy-xls'
  | 'html-workbook'
  | 'csv'
  | 'damaged'
  | 'too-large'
  | 'not-found'
  | 'unreadable'
  // a live workbook
  | 'cell-editing'
  | 'protected'
  | 'conflict'
  | 'merged-cell'
  | 'array-formula'
  | 'structure'
  | 'host-too-old'
  | 'sheet-missing'
  | 'sheet-hidden'
  | 'sheet-edited'
  | 'data-too-large'
  | 'cancelled'
  | 'unknown';

/** Details that a message names: the damaged part, the cells in conflict, a limit, the kinds of files that can be read. */
export type ErrorDetails = Readonly<Record<string, string | number | readonly string[]>>;

/** The one error type that crosses module borders. `message` is Chinese and says what to do. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(MESSAGES[code](details), options);
    this.name = 'WorkbookError';
  }

  /** Also knows an error that another window made, as the pane in its frame gets them from the browser edition. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return (
      typeof value === 'object' &&
      value !== null &&
      'name' in value &&
      value.name === 'WorkbookError' &&
      'code' in value
    );
  }
}

const MESSAGES: Record<WorkbookErrorCode, (details: ErrorDetails) => string> = {
  'not-a-workbook': (d) =>
    `这不是 Excel 工作簿。请选择 ${d['kinds'] ?? '.xlsx'} 文件；如果是其他格式，请先用 Excel 或 WPS 另存为 .xlsx。`,
  empty: () => '文件是空的（0 字节）。可能没有下载或复制完整，请重新取得这个文件。',
  encrypted: () => '文件设有打开密码。请在 Excel 中打开，取消密码后另存，再试一次。',
  'legacy-xls': () => '这是旧版 .xls 文件。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再试。',
  'html-workbook': () =>
    '这个文件的内容是网页（系统导出时常见），不是真正的工作簿。请用 Excel 打开，另存为 .xlsx 后再试。',
  csv: () => '这是文本（CSV）文件，没有表格版式。请用 Excel 打开，另存为 .xlsx 后再试。',
  damaged: (d) =>
    `文件已损坏：${d['part'] ?? '压缩包'} 读不出来。请用 Excel 打开并修复，或向发件人重新索取。`,
  'too-large': tooLarge,
  'not-found': () => '找不到这个文件。请检查路径和文件名。',
  unreadable: () => '没有权限读取这个文件，或它正被其他程序占用。请关闭占用它的程序后再试。',
  'cell-editing': () => '有单元格正在编辑。请按回车结束编辑，再试一次。',
  protected: () => '工作表受保护，不能写入。请先在“审阅”中取消保护，再试一次。',
  conflict: (d) =>
    `单元格 ${[d['cells'] ?? ''].flat().join('、')} 刚才被改过，为免覆盖没有写入。请重新检查后再试。`,
  'merged-cell': (d) =>
    `单元格 ${[d['cells'] ?? ''].flat().join('、')} 被合并单元格盖住，不能写入。请改写合并区域左上角的单元格。`,
  'array-formula': (d) =>
    `单元格 ${[d['cells'] ?? ''].flat().join('、')} 属于一个数组公式，不能单独改写。请在 Excel 中选中整个数组再改。`,
  structure: (d) =>
    `这里不能插入或删除行列：${d['what'] ?? ''}跨在这一处，移动后会出错，所以没有改动。请先在 Excel 里处理好再试。`,
  'host-too-old': () =>
    '这个版本的 Excel 太旧，不能使用本功能。请升级到 Excel 2021 或 Microsoft 365，或使用浏览器版。',
  'sheet-missing': () => '工作表已被删除或改名。请重新检查。',
  'sheet-hidden': (d) => `工作表「${d['sheet'] ?? ''}」已隐藏，无法跳转。请先取消隐藏。`,
  'sheet-edited': (d) =>
    `工作表「${d['sheet'] ?? ''}」写好以后又填过内容，没有撤销。不再需要的，请在工作表标签上删除。`,
  'data-too-large': (d) =>
    `要随工作簿保存的内容太多（超过 ${d['limit'] ?? ''}），没有保存。请先减少忽略记录或自定义内容，再试一次。`,
  cancelled: () => '已取消。',
  unknown: () => '操作没有完成，工作簿没有改动。请再试一次；如仍不行，请关闭后重新打开本窗格。',
};

/** `act` is what was not done: "open" a file unless told otherwise, "read" or "write" cells. `part` has `size`. */
function tooLarge({ part, size, limit, act = 'open' }: ErrorDetails): string {
  const over = limit === undefined ? '' : `超过 ${limit}`;
  if (act === 'write')
    return `要写入的内容太多${over && `（${size === undefined ? over : `共 ${size}，${over}`}）`}，没有写入，工作簿没有改动。请分几次写入，或先删去无关的工作表、多余的行列再试。`;
  const what = part === undefined ? over : `${part} 解压后，内容共 ${size}，${over}`;
  const done = act === 'read' ? '没有读取' : '为防止死机没有打开';
  return `${act === 'read' ? '内容' : '文件'}太大${what && `（${what}）`}，${done}。请删去无关的工作表、多余的行列或空白区域后再试。`;
}
