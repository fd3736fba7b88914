import {
  FUND_SOURCES,
  type Field,
  type Form,
  type MoneyColumn,
  type MoneyItem,
  type MoneyRole,
} from '../../form';
import type { Profile } from '../../profile';
import { formatCell, isPercentFormat, type CellRef, type Sheet, isSameCell } from '../../sheet';
import {
  asPercent,
  asRatio,
  divide,
  executionPoints,
  rateFrom,
  rateIn,
  toRatio,
  type RateUnit,
} from '../../judgement';
import { literal, numberOf, orBlank, times } from '../expression';
import type { Draft, LeftOut } from '../model';
import { pointsFormula } from '../rows/score';
import { cellTerm, sumTerm } from './term';

/** Columns that are summed up, and what people call them. */
const COLUMNS: ReadonlyArray<readonly [MoneyColumn, string]> = [
  ['amount', '金额'],
  ['initial', '年初预算数'],
  ['budget', '全年预算数'],
  ['executed', '全年执行数'],
  ['forecast', '全年预计执行数'],
];

/** Which parts make a whole, in the order in which they are tried. */
const PARTS: ReadonlyArray<readonly [MoneyRole, readonly (readonly MoneyRole[])[]]> = [
  ['department-expenditure', [['basic-expenditure', 'project-expenditure']]],
  ['development-expenditure', [['special-funds', 'other-development']]],
  [
    'total',
    [
      ['department-expenditure', 'development-expenditure'],
      ['basic-expenditure', 'project-expenditure', 'development-expenditure'],
      ['basic-expenditure', 'project-expenditure'],
    ],
  ],
];

/** What is computed in the money block. */
export interface MoneyPart {
  readonly drafts: Draft[];
  readonly leftOut: LeftOut[];
}

/** Totals of the sums of money, column by column, the execution rate and its score. */
export function moneyFormulas(form: Form, sheet: Sheet, profile: Profile): MoneyPart {
  const part: MoneyPart = { drafts: [], leftOut: [] };
  for (const item of form.money) {
    for (const [column, title] of COLUMNS) {
      const whole = item.amounts[column];
      if (whole) addTotal(part, form, sheet, profile, item, column, title);
    }
    addExecution(part, sheet, profile, item);
  }
  return part;
}

function addTotal(
  part: MoneyPart,
  form: Form,
  sheet: Sheet,
  { sumTolerance }: Profile,
  item: MoneyItem,
  column: MoneyColumn,
  title: string,
): void {
  const whole = item.amounts[column]!;
  const label = `${labelOf(item)}（${title}）`;
  const ways = waysOf(form, item);
  const choices = ways
    .map((parts) => parts.flatMap((one) => one.amounts[column] ?? []))
    .filter(
      (fields) => fields.length > 1 && fields.some(({ value }) => value !== null || whole.value === null),
    );
  if (choices.length === 0) return;
  const leave = (reason: string) =>
    part.leftOut.push({ kind: 'money-total', label, cell: whole.cell, reason });
  if (isSameCell(whole.cell, whole.label) || isSameCell(whole.cell, item.label.cell))
    return void leave('金额与名称写在同一格，公式没有地方写');
  const readable = choices.filter((fields) => !fields.some(isUnreadable));
  if (readable.length === 0) return void leave(`「${unreadableIn(choices)}」不是数字，算不出合计`);
  const sum = (fields: readonly Field<number | null>[]) =>
    Number(fields.reduce((all, { value }) => all + (value ?? 0), 0).toPrecision(14));
  if (whole.value === null && isAmbiguous(ways[0]!, column))
    return void leave('上级、本级资金可能已含在财政拨款中，合计不唯一；请先填上合计');
  const fields = wayFor(whole, readable, sum);
  const others = form.money.flatMap(({ amounts }) => Object.values(amounts).map((field) => field.cell));
  const term = sumTerm(sheet, fields, others);
  if (!term) return void leave('各项中有的文本公式读不准，请先改为数字');
  const names = form.money.filter(({ amounts }) => fields.includes(amounts[column]!)).map(labelOf);
  part.drafts.push({
    kind: 'money-total',
    label,
    cell: whole.cell,
    formula: `=${term.formula}`,
    whenBlank: `=${term.whenBlank}`,
    words: `${labelOf(item)} = ${names.join(' + ')}`,
    numberFormat: null,
    compute: (read) => term.compute(read) ?? '',
    tolerance: sumTolerance,
  });
}

/** The way to add up that comes nearest to the total that is typed; the first where none is. */
function wayFor(
  { value }: Field<number | null>,
  ways: readonly (readonly Field<number | null>[])[],
  sum: (fields: readonly Field<number | null>[]) => number,
): readonly Field<number | null>[] {
  if (value === null) return ways[0]!;
  const distance = (fields: readonly Field<number | null>[]) => Math.abs(sum(fields) - value);
  return ways.reduce((best, fields) => (distance(fields) < distance(best) - 1e-9 ? fields : best));
}

/** Upper-level or local funds beside fiscal funds may be parts of them or stand beside them. */
function isAmbiguous(items: readonly MoneyItem[], column: MoneyColumn): boolean {
  const filled = items.filter(({ amounts }) => (amounts[column]?.value ?? 0) !== 0).map(({ role }) => role);
  return filled.includes('fiscal') && (filled.includes('upper-level') || filled.includes('local'));
}

/** The ways in which other sums of the block may make up this one. */
function waysOf(form: Form, item: MoneyItem): MoneyItem[][] {
  const ways: MoneyItem[][] = [];
  if (item.role === 'total' || item.role === 'income-total') ways.push(...sourceWays(form, item));
  if (ways.length === 0) {
    for (const [whole, lists] of PARTS) {
      if (whole !== item.role) continue;
      for (const roles of lists) {
        const parts = roles.map((role) => form.money.find((other) => other.role === role));
        if (parts.every((other) => other !== undefined)) ways.push(parts);
      }
    }
  }
  const seen = new Set<string>();
  return ways.filter((parts) => {
    const key = parts.map(({ label }) => formatCell(label.cell)).join();
    return parts.length > 1 && !seen.has(key) && seen.add(key);
  });
}

/** The sources listed after a total, up to the next: all of them, without nested ones, without what breaks others down. */
function sourceWays(form: Form, item: MoneyItem): MoneyItem[][] {
  const isWhole = ({ role }: MoneyItem) => role === 'total' || role === 'income-total';
  const wholes = form.money.filter((other) => other.role === item.role);
  const income = form.money.some(({ role }) => role === 'income-total');
  const from = wholes.length > 1 ? form.money.indexOf(item) + 1 : 0;
  const next =
    wholes.length > 1 ? form.money.findIndex((other, index) => index >= from && isWhole(other)) : -1;
  const sources = form.money
    .slice(from, next < 0 ? undefined : next)
    .filter(
      ({ role, partOf }) =>
        FUND_SOURCES.includes(role) && (item.role === 'total' ? !income : partOf !== 'total'),
    );
  const direct = sources.filter(({ partOf }) => partOf === null || partOf === item.role);
  const broad = sources.filter(({ role }) => role !== 'upper-level' && role !== 'local');
  return [direct, sources, broad, broad.filter(({ role }) => role !== 'carry-over')];
}

function isUnreadable({ value, text }: Field<number | null>): boolean {
  return value === null && !/^[\s/—-]*(?:无)?$/.test(text);
}

function unreadableIn(choices: readonly (readonly Field<number | null>[])[]): string {
  const text = choices.flat().find(isUnreadable)!.text.replace(/\s+/g, ' ').trim();
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

// ---- execution

function addExecution(part: MoneyPart, sheet: Sheet, profile: Profile, item: MoneyItem): void {
  const { rate, executed, score } = item.amounts;
  const budget = item.amounts.budget ?? item.amounts.initial;
  if (!executed || !budget || (!rate && !score)) return;
  const isTotal = item.role === 'total';
  // 其中 rows are computed where they say something.
  if (!isTotal && (executed.value === null || budget.value === null)) return;
  const label = labelOf(item);
  const [spent, planned] = [cellTerm(sheet, executed), cellTerm(sheet, budget)];
  const unit = rate ? rateUnit(rate, sheet) : 'ratio';
  if (rate && spent && planned && !isDash(rate)) {
    part.drafts.push({
      kind: 'execution-rate',
      label,
      cell: rate.cell,
      formula: `=${orBlank(`IF(${formatCell(executed.cell)}="","",${times(`${spent.formula}/${planned.formula}`, rateIn(unit, asRatio(1)))})`)}`,
      words: `执行率 = 全年执行数 ÷ ${item.amounts.budget ? '全年预算数' : '年初预算数'}`,
      numberFormat: unit === 'ratio' ? '0.00%' : '0.00',
      compute: (read) => {
        const [done, goal] = [spent.compute(read), planned.compute(read)];
        return done === null || goal === null || goal === 0 ? '' : rateIn(unit, divide(done, goal));
      },
      tolerance: rateIn(unit, toRatio(asPercent(profile.rateTolerance))),
    });
  }
  if (isTotal && score && rate) addExecutionScore(part, sheet, profile, item, rate.cell, unit);
}

function addExecutionScore(
  part: MoneyPart,
  sheet: Sheet,
  profile: Profile,
  item: MoneyItem,
  rate: CellRef,
  unit: RateUnit,
): void {
  const { weight, score } = item.amounts;
  if (!score || isDash(score)) return;
  const term = weight && weight.value !== null ? cellTerm(sheet, weight) : null;
  const fixed = item.points?.value ?? profile.executionWeight;
  const address = formatCell(rate);
  const share = unit === 'ratio' ? address : `${address}/100`;
  const result = pointsFormula(`${term?.formula ?? literal(fixed)}*MIN(1,${share})`, profile);
  part.drafts.push({
    kind: 'execution-score',
    label: labelOf(item),
    cell: score.cell,
    formula: `=IF(COUNT(${address})=0,"",${result})`,
    words: `得分 = ${term ? '分值' : `${fixed} 分`} × 执行率，不超过${term ? '分值' : ` ${fixed} 分`}`,
    numberFormat: null,
    compute: (read) => {
      const number = numberOf(read(rate));
      const whole = term ? (term.compute(read) ?? 0) : fixed;
      return number === null ? '' : executionPoints(whole, rateFrom(unit, number), profile);
    },
    tolerance: profile.scoreTolerance,
  });
}

/** Whether the rate cell holds 97.6 (headed %, or filled so) or 0.976. */
function rateUnit(rate: Field<number | null>, sheet: Sheet): RateUnit {
  const heading = rate.label ? sheet.text(rate.label.row, rate.label.column) : '';
  const value = sheet.cell(rate.cell.row, rate.cell.column);
  if (value && isPercentFormat(value.numberFormat)) return 'ratio';
  const bare = typeof value?.value === 'number' && value.value > 3;
  return bare || /[（(]\s*[%％]\s*[）)]/.test(heading) ? 'percent' : 'ratio';
}

function labelOf(item: MoneyItem): string {
  return (
    item.label.text
      .replace(/\s+/g, '')
      .replace(/^其中[:：]?/, '')
      .replace(/[:：]$/, '') || '资金总额'
  );
}

function isDash({ text }: Field<unknown>): boolean {
  return /^\s*[/—-]+\s*$/.test(text);
}
