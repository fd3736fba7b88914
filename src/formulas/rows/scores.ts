import { indicatorLabel, type Indicator } from '../../form';
import { points, rateFrom, scoreShare } from '../../judgement';
import { formatCell, isSameCell, type CellRef } from '../../sheet';
import { numberOf, orBlank } from '../expression';
import type { ChoiceCell, Draft } from '../model';
import { cellTerm, isTypedText, type Term } from '../sums/term';
import { isJudgedByLevel, levelChoices, levelPoints, levelScoreFormula } from './levels';
import { helperCell, looksOf, STACKED, type PlacedRate, type RowsInput } from './rates';
import { pointsFormula, scoreShareFormula } from './score';

/** The score of one cell, or why it has none; `choices` where the result is to be chosen from a list. */
export interface RowScore {
  readonly indicator: Indicator;
  readonly draft?: Draft;
  readonly reason?: string;
  readonly choices?: ChoiceCell;
}

/** The scores of all indicators: of each row, or of the rows that share a cell. */
export function rowScores(
  input: RowsInput,
  indicators: readonly Indicator[],
  rates: ReadonlyMap<Indicator, PlacedRate>,
): RowScore[] {
  const groups = new Map<string, { readonly cell: CellRef; readonly rows: Indicator[] }>();
  for (const indicator of indicators) {
    const cell = indicator.score?.cell ?? helperCell(input, 'score', indicator);
    if (!cell) continue;
    const group = groups.get(formatCell(cell)) ?? { cell, rows: [] };
    groups.set(formatCell(cell), group);
    group.rows.push(indicator);
  }
  return [...groups.values()].map(({ cell, rows }) => scoreOf(input, rows, cell, rates));
}

function scoreOf(
  input: RowsInput,
  rows: readonly Indicator[],
  cell: CellRef,
  rates: ReadonlyMap<Indicator, PlacedRate>,
): RowScore {
  const indicator = rows[0]!;
  const isShared = rows.length > 1;
  for (const row of rows) {
    const reason = problemOf(input, row, rates.get(row), isShared);
    if (reason !== null) return { indicator, reason };
  }
  const beside = indicator.score ? {} : { looksFrom: looksOf(indicator) };
  const base = {
    kind: 'score',
    label: rows.map(indicatorLabel).join('、'),
    cell,
    numberFormat: null,
    tolerance: input.profile.scoreTolerance,
    ...beside,
  } as const;
  const parts = rows.flatMap((row) => {
    const rate = rates.get(row);
    return rate ? [{ rate, weight: cellTerm(input.sheet, row.weight!)! }] : [];
  });
  if (parts.length === 0) return { indicator, ...byLevel(input, indicator, base) };
  return { indicator, draft: { ...base, ...byRate(input, parts) } };
}

interface Part {
  readonly rate: PlacedRate;
  readonly weight: Term;
}

/** Weight × rate, at most the weight; of rows that share a cell the sum of what each would score. */
function byRate({ profile, sheet }: RowsInput, parts: readonly Part[]) {
  const sum = parts
    .map(({ rate, weight }) => {
      const cell = formatCell(rate.cell);
      const ratio = rate.unit === 'ratio' ? cell : `${cell}/100`;
      return `${weight.formula}*${scoreShareFormula(ratio, { profile, direction: rate.direction })}`;
    })
    .join('+');
  const cells = parts.map(({ rate }) => formatCell(rate.cell));
  const [cell] = cells;
  const isBlank =
    cells.length > 1
      ? `COUNT(${cells.join(',')})<${cells.length}`
      : parts[0]!.rate.isHelper
        ? `${cell}=""`
        : `COUNT(${cell})=0`;
  const formula = `IF(${isBlank},"",${pointsFormula(sum, profile)})`;
  const hasText = parts.some(({ rate }) => isTypedText(sheet, rate.indicator.weight!.cell));
  return {
    formula: `=${hasText ? orBlank(formula) : formula}`,
    words: wordsOf(parts, profile.passLine),
    compute: (read: Parameters<Draft['compute']>[0]) => {
      let total = 0;
      for (const { rate, weight } of parts) {
        const [value, most] = [numberOf(read(rate.cell)), weight.compute(read)];
        const share = value === null ? null : scoreShare(rateFrom(rate.unit, value), rate.direction, profile);
        if (share === null || most === null) return '';
        total += most * share;
      }
      return points(total, profile);
    },
    uses: parts.map(({ rate }) => rate.cell),
  };
}

function wordsOf(parts: readonly Part[], passLine: number): string {
  const least = passLine > 0 ? `，完成率不到 ${passLine}% 的得 0 分` : '';
  if (parts.length > 1) return `得分 = 这几项的分值 × 完成率之和，每项不超过分值${least}`;
  return `得分 = 分值 × 完成率，不超过分值${least}`;
}

function byLevel(input: RowsInput, indicator: Indicator, base: Omit<Draft, 'formula' | 'words' | 'compute'>) {
  const { sheet, profile } = input;
  const actual = indicator.actual!;
  const weight = cellTerm(sheet, indicator.weight!)!;
  const [reached, partly, unreached] = levelChoices(indicator);
  const { reachedShare, partlyShare, unreachedShare } = profile;
  const draft: Draft = {
    ...base,
    formula: `=${levelScoreFormula(sheet, indicator, weight.formula, profile)}`,
    words: `得分按完成值的三档：${reached}得分值的 ${reachedShare}%，${partly} ${partlyShare}%，${unreached} ${unreachedShare}%`,
    compute: (read) => {
      const most = weight.compute(read);
      return most === null ? '' : (levelPoints(String(read(actual.cell) ?? ''), most, profile) ?? '');
    },
  };
  const isNumber = typeof sheet.cell(actual.cell.row, actual.cell.column)?.value === 'number';
  const choices = { cell: actual.cell, choices: levelChoices(indicator) };
  return isNumber ? { draft } : { draft, choices };
}

function problemOf(
  { sheet, form, profile }: RowsInput,
  indicator: Indicator,
  rate: PlacedRate | undefined,
  isShared: boolean,
): string | null {
  const { weight, name, score, actual } = indicator;
  if (name.line !== undefined || score?.line !== undefined) return STACKED;
  if (!weight || weight.value === null) return '没有分值，算不出得分';
  if (weight.line !== undefined) return STACKED;
  const sharesWeight = form.indicators.some(
    (other) => other !== indicator && other.weight && isSameCell(other.weight.cell, weight.cell),
  );
  if (weight.cell.row !== indicator.row || (isShared && sharesWeight))
    return '分值合并在几个指标上，分不清各占多少';
  if (!cellTerm(sheet, weight)) return `分值「${weight.text.trim()}」的写法公式读不准，请只写数字`;
  if (rate?.direction === 'lower' && profile.inverseScore === 'manual') return '反向指标按当地规定由人打分';
  if (rate) return null;
  if (isShared) return '得分合并在几个指标上，其中有的算不出完成率';
  if (isJudgedByLevel(indicator)) return null;
  return actual ? '没有完成率；定性指标在完成值中选“达成年度指标”等三档之一后可按档计分' : '没有完成率';
}
