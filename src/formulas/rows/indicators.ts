import { indicatorLabel, type Field, type Form, type Indicator } from '../../form';
import type { Profile } from '../../profile';
import { readQuantity } from '../../quantity';
import { asRatio, completionOf, levelShare, points, roundTo, scoreShare } from '../../judgement';
import { formatCell, isPercentFormat, type CellRef, type Sheet } from '../../sheet';
import { literal, numberOf } from '../expression';
import { placeHelpers, type HelperKind } from '../helpers/columns';
import { isJudgedByLevel, LEVEL_CHOICES, levelScoreFormula } from './levels';
import type { ChoiceCell, Draft, FormulaKind, HelperColumn, LeftOut } from '../model';
import { rateFormula, type RateFormula } from './rate';
import { pointsFormula, scoreShareFormula } from './scoring';
import { cellTerm, isTypedText } from '../sums/term';

/** What is computed row by row. */
export interface IndicatorPart {
  readonly drafts: Draft[];
  readonly leftOut: LeftOut[];
  readonly choiceCells: ChoiceCell[];
  readonly helpers: HelperColumn[];
}

/** A rate that is computed, and where it stands. */
interface PlacedRate extends RateFormula {
  readonly cell: CellRef;
  /** 100 where the column says %, else 1. */
  readonly scale: number;
}

/** Completion rates, scores and marks of all indicators of a table. */
export function indicatorFormulas(form: Form, sheet: Sheet, profile: Profile): IndicatorPart {
  return new Planner(form, sheet, profile).part;
}

class Planner {
  readonly part: IndicatorPart = { drafts: [], leftOut: [], choiceCells: [], helpers: [] };
  readonly #indicators: readonly Indicator[];
  readonly #rates = new Map<Indicator, PlacedRate>();
  #helpers: ReadonlyMap<HelperKind, HelperColumn> = new Map();

  constructor(
    readonly form: Form,
    readonly sheet: Sheet,
    readonly profile: Profile,
  ) {
    this.#indicators = form.indicators;
    const compared = this.#indicators.some(({ target, actual }) => target && actual);
    if (!compared) return;
    const rates = this.#readRates();
    this.#helpers = placeHelpers(form, sheet, this.#wantedHelpers(rates.size > 0));
    for (const [indicator, rate] of rates) this.#placeRate(indicator, rate);
    this.#scores();
    const used = new Set(
      this.part.drafts.filter(({ looksFrom }) => looksFrom).map(({ cell }) => cell.column),
    );
    this.part.helpers.push(...[...this.#helpers.values()].filter(({ range }) => used.has(range.left)));
  }

  #leave(kind: FormulaKind, indicator: Indicator, field: Field<unknown> | null, reason: string): void {
    const { cell } = field ?? indicator.name;
    this.part.leftOut.push({ kind, label: indicatorLabel(indicator), cell, reason });
  }

  // ---- completion rates

  #readRates(): Map<Indicator, RateFormula> {
    const rates = new Map<Indicator, RateFormula>();
    for (const indicator of this.#indicators) {
      const { actual } = indicator;
      if (
        indicator.name.line !== undefined ||
        indicator.target?.line !== undefined ||
        actual?.line !== undefined
      ) {
        this.#leave('completion-rate', indicator, actual, STACKED);
        continue;
      }
      const rate = rateFormula(this.sheet, indicator);
      if ('reason' in rate) this.#leave('completion-rate', indicator, actual, rate.reason);
      else rates.set(indicator, rate);
    }
    return rates;
  }

  #wantedHelpers(hasRates: boolean): HelperKind[] {
    if (!hasRates) return [];
    const own = (column: string) => this.form.columns.some((reading) => reading.column === column);
    const wanted: HelperKind[] = [];
    if (!own('completionRate')) wanted.push('completionRate');
    if (own('weight') && !own('score')) wanted.push('score');
    if (own('reason')) wanted.push('deviation');
    return wanted;
  }

  #placeRate(indicator: Indicator, rate: RateFormula): void {
    const { row } = indicator;
    const helper = this.#helpers.get('completionRate');
    const own = this.form.columns.find((reading) => reading.column === 'completionRate');
    const column = helper?.range.left ?? own?.left;
    if (column === undefined) return;
    const area = this.sheet.area(row, column);
    if (area.top !== row || area.bottom !== this.sheet.area(row, indicator.name.cell.column).bottom) {
      this.#leave('completion-rate', indicator, indicator.actual, '完成率单元格合并在几个指标上');
      return;
    }
    const scale = helper ? 1 : this.#rateScale(own!.heading, own!.left);
    const placed = { ...rate, cell: { row, column: area.left }, scale };
    this.#rates.set(indicator, placed);
    const { target } = indicator;
    const written = (formula: string) => `=${scale === 1 ? formula : hundredfold(formula)}`;
    this.part.drafts.push({
      kind: 'completion-rate',
      label: indicatorLabel(indicator),
      cell: placed.cell,
      formula: written(rate.formula),
      former: () => otherOperators(this.sheet, indicator).map(written),
      numberFormat: scale === 1 ? '0.00%' : '0.00',
      compute: () => {
        const value = completionOf(indicator).rate ?? rate.value;
        return value === null ? '' : Number((value * scale).toPrecision(14));
      },
      tolerance: (this.profile.rateTolerance / 100) * scale,
      ...(helper && { looksFrom: { row, column: target!.cell.column } }),
    });
    this.#markDeviation(indicator, placed);
  }

  /** A column headed (%) or filled with 97.6 holds percentages, one shown as 97.6% ratios. */
  #rateScale(heading: string, column: number): 1 | 100 {
    const typed = this.#indicators.flatMap(({ row }) => this.sheet.cell(row, column) ?? []);
    if (typed.some((cell) => isPercentFormat(cell.numberFormat))) return 1;
    const hundreds = typed.some((cell) => typeof cell.value === 'number' && cell.value > 3);
    return hundreds || /[（(]\s*[%％]\s*[）)]/.test(heading) ? 100 : 1;
  }

  #markDeviation(indicator: Indicator, rate: PlacedRate): void {
    const helper = this.#helpers.get('deviation');
    if (!helper || !indicator.reason || indicator.reason.cell.row !== indicator.row) return;
    const [value, reason] = [formatCell(rate.cell), formatCell(indicator.reason.cell)];
    const over = (this.profile.overfulfilment / 100) * rate.scale;
    const reasonCell = indicator.reason.cell;
    const marks = { under: '未完成须说明', over: '超额须说明' };
    this.part.drafts.push({
      kind: 'deviation',
      label: indicatorLabel(indicator),
      cell: { row: indicator.row, column: helper.range.left },
      formula: `=IF(AND(ISNUMBER(${value}),${reason}=""),IF(ROUND(${value},6)<${rate.scale},"${marks.under}",IF(ROUND(${value},6)>=${literal(over)},"${marks.over}","")),"")`,
      numberFormat: null,
      compute: (read) => {
        const number = numberOf(read(rate.cell));
        if (number === null || (read(reasonCell) ?? '') !== '') return '';
        if (roundTo(number, 6) < rate.scale) return marks.under;
        return roundTo(number, 6) >= over ? marks.over : '';
      },
      tolerance: 0,
      uses: [rate.cell],
      looksFrom: { row: indicator.row, column: indicator.target!.cell.column },
    });
  }

  // ---- scores

  #scores(): void {
    const groups = new Map<string, Indicator[]>();
    for (const indicator of this.#indicators) {
      const cell = this.#scoreCell(indicator);
      if (!cell) continue;
      const key = formatCell(cell);
      groups.set(key, [...(groups.get(key) ?? []), indicator]);
    }
    for (const rows of groups.values()) this.#score(rows, this.#scoreCell(rows[0]!)!);
  }

  #scoreCell(indicator: Indicator): CellRef | undefined {
    if (indicator.score) return indicator.score.cell;
    const helper = this.#helpers.get('score');
    return helper && { row: indicator.row, column: helper.range.left };
  }

  /** The score of one row, or that which several rows share: then the sum of what each would score. */
  #score(rows: readonly Indicator[], cell: CellRef): void {
    const first = rows[0]!;
    const problem = rows
      .map((row) => this.#scoreProblem(row, rows.length > 1))
      .find((reason) => reason !== null);
    if (problem) return this.#leave('score', first, first.score ?? first.actual, problem);
    if (rows.length === 1 && !this.#rates.has(first)) return this.#scoreByLevel(first, cell);
    const parts = rows.map((row) => ({
      rate: this.#rates.get(row)!,
      weight: cellTerm(this.sheet, row.weight!),
    }));
    const settings = (rate: PlacedRate) => ({ profile: this.profile, inverse: rate.direction === 'lower' });
    const sum = parts
      .map(({ rate, weight }) => `${weight.formula}*${scoreShareFormula(ratioOf(rate), settings(rate))}`)
      .join('+');
    const numbers = parts.flatMap(({ rate, weight }, index) => [
      formatCell(rate.cell),
      ...(this.#isPlainWeight(rows[index]!) ? [weight.formula] : []),
    ]);
    const guard = numbers.map((address) => `ISNUMBER(${address})`).join(',');
    const score = pointsFormula(sum, this.profile);
    const plain = rows.every((row) => this.#isPlainWeight(row));
    this.part.drafts.push({
      kind: 'score',
      label: rows.map(indicatorLabel).join('、'),
      cell,
      formula: `=IF(AND(${guard}),${plain ? score : `IFERROR(${score},"")`},"")`,
      numberFormat: null,
      compute: (read) => {
        let total = 0;
        for (const { rate, weight } of parts) {
          const [value, points] = [numberOf(read(rate.cell)), weight.compute(read)];
          if (value === null || points === null) return '';
          total += points * (scoreShare(asRatio(value / rate.scale), rate.direction, this.profile) ?? 0);
        }
        return points(total, this.profile);
      },
      tolerance: this.profile.scoreTolerance,
      uses: parts.map(({ rate }) => rate.cell),
      ...this.#looks(first),
    });
  }

  #isPlainWeight({ weight }: Indicator): boolean {
    return !isTypedText(this.sheet, weight!.cell);
  }

  #looks(indicator: Indicator): Pick<Draft, 'looksFrom'> {
    return indicator.score
      ? {}
      : { looksFrom: { row: indicator.row, column: indicator.target!.cell.column } };
  }

  #scoreProblem(indicator: Indicator, shared: boolean): string | null {
    const { weight } = indicator;
    if (indicator.name.line !== undefined || indicator.score?.line !== undefined) return STACKED;
    if (!weight || weight.value === null) return '没有分值，算不出得分';
    if (weight.line !== undefined) return STACKED;
    if (weight.cell.row !== indicator.row || (shared && this.#sharesWeight(indicator)))
      return '分值合并在几个指标上，分不清各占多少';
    const rate = this.#rates.get(indicator);
    if (rate?.direction === 'lower' && this.profile.inverseScore === 'manual')
      return '反向指标按当地规定由人打分';
    if (rate) return null;
    if (shared) return '得分合并在几个指标上，其中有的算不出完成率';
    if (isJudgedByLevel(indicator)) return null;
    const { actual } = indicator;
    return actual ? '没有完成率；定性指标在完成值中选“达成年度指标”等三档之一后可按档计分' : '没有完成率';
  }

  #sharesWeight({ weight }: Indicator): boolean {
    return (
      this.#indicators.filter((other) => other.weight && sameCell(other.weight.cell, weight!.cell)).length > 1
    );
  }

  #scoreByLevel(indicator: Indicator, cell: CellRef): void {
    const actual = indicator.actual!;
    const weight = cellTerm(this.sheet, indicator.weight!);
    this.part.drafts.push({
      kind: 'score',
      label: indicatorLabel(indicator),
      cell,
      formula: `=${levelScoreFormula(indicator, weight.formula, this.profile)}`,
      numberFormat: null,
      compute: (read) => {
        const { level } = readQuantity(String(read(actual.cell) ?? ''));
        const share = level === undefined ? null : levelShare(level, this.profile);
        const points_ = weight.compute(read);
        return share === null || points_ === null ? '' : points(points_ * share, this.profile);
      },
      tolerance: this.profile.scoreTolerance,
      ...this.#looks(indicator),
    });
    if (typeof this.sheet.cell(actual.cell.row, actual.cell.column)?.value !== 'number')
      this.part.choiceCells.push({ cell: actual.cell, choices: LEVEL_CHOICES });
  }
}

const STACKED = '几个指标叠在一个单元格里，公式没有地方写；请拆成一行一个指标';

function ratioOf({ cell, scale }: PlacedRate): string {
  return scale === 1 ? formatCell(cell) : `${formatCell(cell)}/${scale}`;
}

function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column;
}

/** The rate as it would be computed if the target had another operator. */
function otherOperators(sheet: Sheet, indicator: Indicator): string[] {
  const { target } = indicator;
  return (['>=', '<=', '<', '='] as const).flatMap((operator) => {
    const value = { ...target!.value, operator, upper: null };
    const rate = rateFormula(sheet, { ...indicator, target: { ...target!, value } });
    return 'reason' in rate ? [] : [rate.formula];
  });
}

/** A rate in percent; the blank stays one. */
function hundredfold(formula: string): string {
  return `IFERROR((${formula})*100,"")`;
}
