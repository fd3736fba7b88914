import { formatQuantity } from '../../quantity';
import type { PlainFilter } from './proposal';
import type { SourceRecord } from '../records/record';
import { AGGREGATE_NAMES, type Recipe, type Filter, type LedgerRecipe } from '../recipe/recipe';

const NUMBER = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

/** A value as people say it: 7,320家, 97.6%, 4,078.2万元. */
export function valueText(value: number | string, unit: string | null): string {
  return typeof value === 'string' ? value : `${NUMBER.format(value)}${unit ?? ''}`;
}

/** 活动类别=义诊, 2024年, 名称含「义诊」. */
export function filterText(filter: Filter): string {
  const { column } = filter;
  if ('equals' in filter) return `${column}=${filter.equals}`;
  if ('oneOf' in filter) return `${column}=${filter.oneOf.join('或')}`;
  if ('except' in filter) return `${column}不是${filter.except.join('、')}`;
  if ('contains' in filter) return `${column}含「${filter.contains}」`;
  if ('year' in filter) return `${filter.year}年`;
  if ('atLeast' in filter) return `${column}≥${filter.atLeast}`;
  if ('atMost' in filter) return `${column}≤${filter.atMost}`;
  if ('from' in filter) return `${column} ${dayText(filter.from)}至${dayText(filter.to)}`;
  if (filter.same === 'year') return `${column}为本表年度`;
  return `${column}为${filter.same === 'organisation' ? '本单位' : '本项目'}`;
}

/** "2024-12-31" → 2024年12月31日. */
function dayText(date: string): string {
  return formatQuantity({
    raw: date,
    operator: null,
    value: null,
    upper: null,
    unit: null,
    kind: 'date',
    date,
  });
}

const FIELD_NAMES = { target: '指标值', actual: '完成值', forecast: '全年预计', executed: '执行数' } as const;

/** The recipe in plain words; with the filters as they were applied, where given. */
export function recipeText(recipe: Recipe, filters?: readonly PlainFilter[]): string {
  switch (recipe.kind) {
    case 'ledger':
      return `${placeText(recipe.file, recipe.sheet)}：${[...(filters ?? recipe.filters).map(filterText), methodText(recipe)].join('，')}`;
    case 'carry':
      return `${placeText(recipe.file, recipe.sheet)}：指标「${recipe.indicator}」的${FIELD_NAMES[recipe.field]}`;
    case 'roll-up':
      return `下级单位的「${recipe.indicator}」${weightText(recipe.weight)}`;
    case 'entry':
      return recipe.note === '' ? '手工填写' : `手工填写：${recipe.note}`;
  }
}

/** 「场次」合计, 行数, 「是否满意」中「是」的占比, ÷ 另一指标的指标值. */
export function methodText(recipe: LedgerRecipe): string {
  const {
    aggregate,
    column,
    counted,
    weight,
    notAfter,
    within,
    filled,
    less,
    over,
    whole = [],
    full,
    unit,
    outOf,
  } = recipe;
  const name = AGGREGATE_NAMES[aggregate];
  const made =
    column === null || aggregate === 'count'
      ? name
      : counted
        ? `「${column}」中「${counted.join('」「')}」的${name}`
        : `「${column}」${name}`;
  if (within !== undefined) return `「${column}」在「${notAfter}」后 ${within.value} ${within.unit}内的占比`;
  if (notAfter !== undefined) return `「${column}」不晚于「${notAfter}」的占比`;
  if (filled) return `「${column}」已填的占比`;
  const by = weight === undefined ? '' : `（按「${weight}」计）`;
  const of = whole.length === 0 ? '' : `${whole.map(filterText).join('，')}的`;
  const taken = less === undefined ? '' : ` 减「${less}」${name}`;
  const divided = over === undefined ? '' : ` ÷ ${of}「${over}」${name}`;
  const points = full === undefined ? '' : ` ÷ 满分 ${full}`;
  return `${made}${by}${taken}${divided}${points}${unit ? `（按${unit}）` : ''}${outOf === undefined ? '' : ` ÷ 指标「${outOf}」的指标值`}`;
}

function weightText(weight: Extract<Recipe, { kind: 'roll-up' }>['weight']): string {
  if (weight === 'sum') return '相加';
  return weight === 'money' ? '按资金加权' : `按「${weight.indicator}」加权`;
}

function placeText(file: string | null, sheet: string): string {
  return `${file ?? '本工作簿'} › ${sheet}`;
}

/** 业务台账-2024.xlsx › 活动台账，9 行，活动类别=义诊，2024年. */
export function provenanceText({
  file,
  sheet,
  rowCount,
  filters,
}: Pick<SourceRecord, 'file' | 'sheet' | 'rowCount' | 'filters'>): string {
  if (sheet === '') return '手工填写';
  const rows = rowCount > 0 ? [`${NUMBER.format(rowCount)} 行`] : [];
  return [placeText(file, sheet), ...rows, ...filters.map(filterText)].join('，');
}
