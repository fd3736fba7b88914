import ExcelJS from 'exceljs';
import { FUND_SOURCES, type Form, type Indicator } from '../../src/form';
import type { Sheet } from '../../src/sheet';
import type { CellInput } from './sheet';

/** A sum of money of a self-evaluation table, in 万元. */
export interface EvaluatedMoney {
  readonly label: string;
  /** 年初预算数 and 全年预算数. */
  readonly budget: number | null;
  readonly executed?: number | null;
}

export interface EvaluatedIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: CellInput;
  /** For tables with a column 计量单位. */
  readonly unit?: string;
  readonly actual?: CellInput;
}

/** What a self-evaluation table asks; what is reached is left blank unless it is given. */
export interface Evaluation {
  readonly title: string;
  readonly year: number;
  readonly organisation: string;
  /** Makes it the table of a project. */
  readonly project?: string;
  readonly money: readonly EvaluatedMoney[];
  readonly goal: string;
  readonly indicators: readonly EvaluatedIndicator[];
}

/** The self-evaluation table for the indicators of an approval table, one indicator a row, nothing filled in. */
export function selfEvaluationOf({
  form,
  sheet,
}: {
  readonly form: Form;
  readonly sheet: Sheet;
}): Evaluation {
  const amountOf = (...roles: readonly string[]) =>
    form.money.find(({ role, amounts }) => roles.includes(role) && amounts.amount?.value)?.amounts.amount!
      .value ?? null;
  const total = amountOf('total', 'income-total', ...FUND_SOURCES);
  const [basic, project] = [amountOf('basic-expenditure'), amountOf('project-expenditure')];
  // Some approvals print their amounts a row too low; parts that are none are left to the person.
  const addUp = Math.abs((basic ?? 0) + (project ?? 0) - (total ?? 0)) < 0.005;
  return {
    title: `${form.organisation!.value}部门整体绩效目标完成情况自评表`,
    year: form.year!.value,
    organisation: form.organisation!.value,
    money: [
      { label: '年度资金总额', budget: total },
      { label: '其中：基本支出', budget: addUp ? basic : null },
      { label: '项目支出', budget: addUp ? project : null },
    ],
    goal: form.goals.map((goal) => goal.expected.text).join('\n'),
    indicators: form.indicators.map((indicator) => ({
      level1: indicator.level1!.value,
      level2: indicator.level2!.value,
      name: indicator.name.value,
      target: targetOf(indicator, sheet),
    })),
  };
}

/** A cell of its own is taken over as it is, a line of a stacked cell as text. */
function targetOf({ target }: Indicator, sheet: Sheet): CellInput {
  if (!target) return null;
  const cell = sheet.cell(target.cell.row, target.cell.column);
  if (target.line !== undefined || !cell) return target.text;
  return { value: cell.value, numberFormat: cell.numberFormat };
}

const WIDTHS = [9, 11, 13, 34, 15, 15, 8, 8, 24];
const FONT = { name: '宋体', size: 10.5 };
/** Points of each first level; the other ten are for the execution rate. */
const POINTS: Readonly<Record<string, number>> = { 产出指标: 50, 效益指标: 30, 满意度指标: 10 };

/** The table as an .xlsx file, as a bureau of finance hands it out. */
export async function writeEvaluation(table: Evaluation): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = book.modified = new Date(Date.UTC(table.year + 1, 0, 15));
  const sheet = book.addWorksheet('自评表', {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const withUnits = table.indicators.some(({ unit }) => unit !== undefined);
  const page = new Page(sheet, withUnits ? [...WIDTHS.slice(0, 5), 9, ...WIDTHS.slice(5)] : WIDTHS);
  writeHead(page, table);
  writeMoney(page, table);
  writeGoal(page, table);
  writeIndicators(page, table, withUnits);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeHead(page: Page, { title, year, organisation, project }: Evaluation): void {
  page.line('附件2', { horizontal: 'left' });
  page.line(title, { horizontal: 'center', bold: true, size: 16, height: 30 });
  page.line(`（${year}年度）`, { horizontal: 'center' });
  page.line('金额单位：万元', { horizontal: 'right' });
  const heads: [string, string][] =
    project === undefined
      ? [['部门名称', organisation]]
      : [
          ['项目名称', project],
          ['主管部门', organisation],
        ];
  for (const [label, value] of heads) {
    const row = page.row(22);
    page.put(row, 0, 1, label, { bold: true });
    page.put(row, 2, page.last, value);
  }
}

function writeMoney(page: Page, { money }: Evaluation): void {
  const from = page.row(22);
  const headings = ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
  page.put(from, 1, 2, '');
  headings.forEach((heading, index) => page.put(from, 3 + index, 3 + index, heading, { bold: true }));
  money.forEach(({ label, budget, executed = null }, index) => {
    const row = page.row(22);
    page.put(row, 1, 2, label, { horizontal: 'left' });
    [budget, budget, executed].forEach((value, at) =>
      page.put(row, 3 + at, 3 + at, value === null ? null : { value, numberFormat: '#,##0.00' }),
    );
    page.put(row, 6, 6, index === 0 ? 10 : '—');
    page.put(row, 7, 7, null);
    page.put(row, 8, 8, index === 0 ? null : '—');
  });
  page.put(from, 0, 0, '年度资金\n（万元）', { bold: true, down: money.length });
}

function writeGoal(page: Page, { goal }: Evaluation): void {
  const from = page.row(22);
  page.put(from, 1, 4, '预期目标', { bold: true });
  page.put(from, 5, page.last, '实际完成情况', { bold: true });
  const row = page.row(Math.max(60, 15 * Math.ceil(goal.length / 34)));
  page.put(row, 1, 4, goal, { horizontal: 'left' });
  page.put(row, 5, page.last, null);
  page.put(from, 0, 0, '年度总体目标', { bold: true, down: 1 });
}

function writeIndicators(page: Page, { indicators }: Evaluation, withUnits: boolean): void {
  const from = page.row(30);
  const headings = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    ...(withUnits ? ['计量单位'] : []),
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ];
  headings.forEach((heading, index) => page.put(from, 1 + index, 1 + index, heading, { bold: true }));
  const weights = weightsOf(indicators);
  const rows = indicators.map((indicator, index) => {
    const row = page.row(28);
    const values: CellInput[] = [
      indicator.target,
      ...(withUnits ? [indicator.unit ?? ''] : []),
      indicator.actual ?? null,
      weights[index]!,
      null,
      null,
    ];
    page.put(row, 3, 3, indicator.name, { horizontal: 'left' });
    values.forEach((value, at) => page.put(row, 4 + at, 4 + at, value));
    return row;
  });
  for (const [column, keyOf] of [
    [1, (one: EvaluatedIndicator) => one.level1],
    [2, (one: EvaluatedIndicator) => `${one.level1}/${one.level2}`],
  ] as const) {
    indicators.forEach((one, index) => {
      if (index > 0 && keyOf(indicators[index - 1]!) === keyOf(one)) return;
      const next = indicators.findIndex((other, at) => at > index && keyOf(other) !== keyOf(one));
      const down = (next < 0 ? indicators.length : next) - index - 1;
      page.put(rows[index]!, column, column, keyOf(one).split('/').at(-1)!, { down });
    });
  }
  page.put(from, 0, 0, '绩效指标', { bold: true, down: indicators.length });
  const total = page.row(22);
  page.put(total, 0, page.last - 3, '总分', { bold: true });
  page.put(total, page.last - 2, page.last - 2, 100);
  page.put(total, page.last - 1, page.last - 1, null);
  page.put(total, page.last, page.last, null);
}

/** Whole points that add up to 90, however many indicators share them. */
function weightsOf(indicators: readonly EvaluatedIndicator[]): number[] {
  const used = [...new Set(indicators.map(({ level1 }) => level1))];
  const missing = 90 - used.reduce((sum, level1) => sum + POINTS[level1]!, 0);
  const spent = new Map<string, number>();
  return indicators.map(({ level1 }) => {
    const points = POINTS[level1]! + (level1 === used[0] ? missing : 0);
    const among = indicators.filter((one) => one.level1 === level1).length;
    const nth = spent.get(level1) ?? 0;
    spent.set(level1, nth + 1);
    return Math.floor(points / among) + (nth < points % among ? 1 : 0);
  });
}

interface Look {
  readonly bold?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  /** Rows below that the cell is merged over. */
  readonly down?: number;
}

/** Writes boxes with borders, row after row. */
class Page {
  readonly last: number;
  #next = 0;

  constructor(
    readonly sheet: ExcelJS.Worksheet,
    widths: readonly number[],
  ) {
    this.last = widths.length - 1;
    widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  }

  /** The next row, this high in points. */
  row(height: number): number {
    this.sheet.getRow(this.#next + 1).height = height;
    return this.#next++;
  }

  /** A line over the whole width without borders. */
  line(
    text: string,
    look: { horizontal: 'left' | 'center' | 'right'; bold?: boolean; size?: number; height?: number },
  ): void {
    const row = this.row(look.height ?? 18);
    this.sheet.mergeCells(row + 1, 1, row + 1, this.last + 1);
    const cell = this.sheet.getCell(row + 1, 1);
    cell.value = text;
    cell.font = { ...FONT, size: look.size ?? FONT.size, bold: look.bold ?? false };
    cell.alignment = { horizontal: look.horizontal, vertical: 'middle' };
  }

  put(
    row: number,
    left: number,
    right: number,
    input: CellInput,
    { bold = false, horizontal = 'center', down = 0 }: Look = {},
  ): void {
    const edge = { style: 'thin' as const };
    for (let at = row; at <= row + down; at++)
      for (let column = left; column <= right; column++)
        this.sheet.getCell(at + 1, column + 1).border = { top: edge, left: edge, bottom: edge, right: edge };
    if (down > 0 || right > left) this.sheet.mergeCells(row + 1, left + 1, row + down + 1, right + 1);
    const cell = this.sheet.getCell(row + 1, left + 1);
    const plain = typeof input === 'object' && input !== null && 'value' in input ? input : { value: input };
    if (plain.value !== '') cell.value = plain.value as ExcelJS.CellValue;
    if ('numberFormat' in plain && plain.numberFormat) cell.numFmt = plain.numberFormat;
    cell.font = { ...FONT, bold };
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
  }
}
