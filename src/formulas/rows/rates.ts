import { indicatorLabel, type ColumnReading, type Field, type Form, type Indicator } from '../../form';
import { asPercent, asRatio, rateIn, toRatio, type RateUnit } from '../../judgement';
import type { Profile } from '../../profile';
import { BLANK, formatCell, isPercentFormat, type CellRef, type Sheet } from '../../sheet';
import { literal, numberOf, sameShape } from '../expression';
import type { HelperKind } from '../helpers/columns';
import type { Draft, HelperColumn, LeftOut } from '../model';
import { copyOf, type HelperFill, type Operand, type RowRate } from './operand';
import { otherFormulas } from './row-rate';

/** A rate that is computed, and where it stands. */
export interface PlacedRate extends RowRate {
  readonly indicator: Indicator;
  readonly cell: CellRef;
  /** `percent` where the column says %. */
  readonly unit: RateUnit;
  /** Whether it stands in a column of the product, where it is a number or blank. */
  readonly isHelper: boolean;
}

/** What the rows of a table are computed with. */
export interface RowsInput {
  readonly form: Form;
  readonly sheet: Sheet;
  readonly profile: Profile;
  readonly helpers: ReadonlyMap<HelperKind, HelperColumn>;
}

/**
 * Where the rate of an indicator goes; null where its cell is shared with other indicators. Where 目标数 and 完成数 stand
 * beside the table, all rows go by them, so that one column has one formula.
 */
export function placeRate(
  { form, sheet, helpers }: RowsInput,
  indicator: Indicator,
  rate: RowRate,
): PlacedRate | null {
  const { row, name } = indicator;
  const helper = helpers.get('completionRate');
  const own = form.columns.find((reading) => reading.column === 'completionRate');
  const area = sheet.area(row, helper?.range.left ?? own!.left);
  if (area.top !== row || area.bottom !== sheet.area(row, name.cell.column).bottom) return null;
  const { done, goal } = rate;
  return {
    ...rate,
    indicator,
    cell: { row, column: area.left },
    unit: helper ? 'ratio' : unitOf(form, sheet, own!),
    isHelper: helper !== undefined,
    done:
      helpers.has('actual') && done.kind === 'own' ? copyOf(sheet, done.cell, '完成数 = 完成值', true) : done,
    goal:
      helpers.has('target') && goal?.kind === 'own'
        ? copyOf(sheet, goal.cell, '目标数 = 指标值', false)
        : goal,
  };
}

/** A column headed (%) or filled with 97.6 holds percentages, one shown as 97.6% ratios. */
function unitOf({ indicators }: Form, sheet: Sheet, { heading, left }: ColumnReading): RateUnit {
  const typed = indicators.flatMap(({ row }) => sheet.cell(row, left) ?? []);
  if (typed.some((cell) => isPercentFormat(cell.numberFormat))) return 'ratio';
  const hundreds = typed.some((cell) => typeof cell.value === 'number' && cell.value > 3);
  return hundreds || /[（(]\s*[%％]\s*[）)]/.test(heading) ? 'percent' : 'ratio';
}

/** The rate, and the cells of 目标数 and 完成数 that it is taken from. */
export function* rateDrafts(input: RowsInput, rate: PlacedRate): Iterable<Draft> {
  const { indicator, cell, unit, value } = rate;
  const label = indicatorLabel(indicator);
  const target = helperCell(input, 'target', indicator);
  const actual = helperCell(input, 'actual', indicator);
  const uses: CellRef[] = [];
  const place = (operand: Operand | null, at: CellRef | undefined) => {
    if (!operand) return '';
    if (operand.kind === 'own') return formatCell(operand.cell);
    uses.push(at!);
    return formatCell(at!);
  };
  const [done, goal] = [place(rate.done, actual), place(rate.goal, target)];
  const looks = { looksFrom: looksOf(indicator) };
  const fill = (
    kind: 'target-number' | 'actual-number',
    at: CellRef,
    operand: HelperFill,
    own: Field<unknown>,
  ) => ({
    kind,
    label,
    cell: at,
    formula: operand.formula === null ? null : `=${operand.formula}`,
    words: operand.words,
    numberFormat: operand.numberFormat,
    compute: operand.compute,
    tolerance: 0,
    isOwn: (formula: string) => formula.includes(formatCell(own.cell)),
    ...looks,
  });
  if (rate.goal?.kind === 'helper') yield fill('target-number', target!, rate.goal.fill, indicator.target!);
  else if (target) yield* clearance(input, 'target-number', indicator, target);
  if (rate.done.kind === 'helper') yield fill('actual-number', actual!, rate.done.fill, indicator.actual!);
  const isHelper = rate.done.kind === 'helper';
  const names = [isHelper ? '完成数' : '完成值', rate.goal?.kind === 'helper' ? '目标数' : '指标值'] as const;
  yield {
    kind: 'completion-rate',
    label,
    cell,
    formula: written(`IF(${rate.isBlank(done, isHelper)},"",${rate.formula(done, goal)})`, unit),
    words: rate.words(...names),
    isOwn: (formula) => ratesOf(input, indicator).some((one) => sameShape(formula, written(one, unit))),
    numberFormat: unit === 'ratio' ? '0.00%' : '0.00',
    compute: () => (value === null ? '' : rateIn(unit, value)),
    tolerance: rateIn(unit, toRatio(asPercent(input.profile.rateTolerance))),
    uses,
    ...(rate.isHelper && looks),
  };
}

/** A target without a number any more: what was computed from the one before goes. */
export function* outlivedRate(input: RowsInput, indicator: Indicator): Iterable<Draft> {
  const target = helperCell(input, 'target', indicator);
  if (target) yield* clearance(input, 'target-number', indicator, target);
  const own = input.form.columns.find((reading) => reading.column === 'completionRate');
  const rate =
    helperCell(input, 'completionRate', indicator) ?? (own && { row: indicator.row, column: own.left });
  const formula = rate && input.sheet.cell(rate.row, rate.column)?.formula;
  if (
    rate &&
    formula &&
    ratesOf(input, indicator).some((one) =>
      (['ratio', 'percent'] as const).some((unit) => sameShape(formula, written(one, unit))),
    )
  )
    yield* clearance(input, 'completion-rate', indicator, rate);
}

/** Takes away what the product wrote into a cell that is not needed any more; nothing where nothing stands. */
function* clearance(
  { sheet }: RowsInput,
  kind: 'target-number' | 'completion-rate',
  indicator: Indicator,
  cell: CellRef,
): Iterable<Draft> {
  const { value, formula } = sheet.cell(cell.row, cell.column) ?? BLANK;
  if (formula === null && typeof value !== 'number') return;
  yield {
    kind,
    label: indicatorLabel(indicator),
    cell,
    formula: null,
    words: '指标值已经改过，这里不再需要',
    numberFormat: null,
    compute: () => '',
    tolerance: 0,
    isOwn: () => true,
  };
}

/** All rates that the product may have written for an indicator, whatever its target was. */
function ratesOf(input: RowsInput, indicator: Indicator): string[] {
  const cells = (own: CellRef | undefined, helper: CellRef | undefined) =>
    [own, helper].flatMap((cell) => cell ?? []);
  return otherFormulas({
    done: cells(indicator.actual?.cell, helperCell(input, 'actual', indicator)),
    goal: cells(indicator.target?.cell, helperCell(input, 'target', indicator)),
  });
}

function written(formula: string, unit: RateUnit): string {
  return unit === 'ratio' ? `=${formula}` : `=IFERROR(${formula}*100,"")`;
}

/** The cell of a helper column in the row of an indicator. */
export function helperCell(
  { helpers }: RowsInput,
  kind: HelperKind,
  { row }: Indicator,
): CellRef | undefined {
  const helper = helpers.get(kind);
  return helper && { row, column: helper.range.left };
}

/** The cell whose looks a cell beside the table takes. */
export function looksOf({ row, target }: Indicator): CellRef {
  return { row, column: target!.cell.column };
}

/** The mark beside a rate that is short of its target, or far above it, while no reason is given. */
export function markDraft(input: RowsInput, rate: PlacedRate): Draft | null {
  const { profile } = input;
  const { indicator, unit } = rate;
  const whole = rateIn(unit, asRatio(1));
  const cell = helperCell(input, 'deviation', indicator);
  const reason = indicator.reason?.cell;
  if (!cell || reason?.row !== indicator.row) return null;
  const [value, text] = [formatCell(rate.cell), formatCell(reason)];
  const over = canExceed(rate, profile) ? rateIn(unit, toRatio(asPercent(profile.overfulfilment))) : null;
  const [isShort, isOver] = ['未完成须说明', '超额须说明'];
  const both = `IF(OR(${value}="",${text}<>""),"",IF(${value}<${whole},"${isShort}",IF(${value}<${literal(over ?? 0)},"","${isOver}")))`;
  return {
    kind: 'deviation',
    label: indicatorLabel(indicator),
    cell,
    formula: over === null ? `=IF(AND(${value}<${whole},${text}=""),"${isShort}","")` : `=${both}`,
    words: `完成率不到 100%${over === null ? '' : `、或达到 ${profile.overfulfilment}%`}，又没有写原因时提示`,
    numberFormat: null,
    compute: (read) => {
      const number = numberOf(read(rate.cell));
      if (number === null || (read(reason) ?? '') !== '') return '';
      if (number < whole) return isShort;
      return over !== null && number >= over ? isOver : '';
    },
    tolerance: 0,
    uses: [rate.cell],
    looksFrom: looksOf(indicator),
  };
}

/** Whether the rate can come so far above 100 % that a reason is due: not of 95 % of something, of which there is 100 % at most. */
function canExceed({ direction, value, indicator }: PlacedRate, { overfulfilment }: Profile): boolean {
  if (value !== null && value * 100 >= overfulfilment) return true;
  const goal = indicator.target!.value;
  if ((direction !== 'higher' && direction !== 'exact') || goal.value === 0) return false;
  return goal.unit !== '%' || goal.kind === 'trend' || goal.value! * overfulfilment <= 10_000;
}

export const STACKED: LeftOut['reason'] = '几个指标叠在一个单元格里，公式没有地方写；请拆成一行一个指标';
