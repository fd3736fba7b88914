import { anyOf, NO_SUM_HEADINGS, SERIAL_HEADINGS } from '../../lexicon';
import { convert, unitFamily } from '../../quantity';
import { rememberFor } from '../../text';
import { lastPart } from '../../ledger/heading';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { isPartOfYear, YEAR_COLUMN } from '../../ledger/months';
import { bestNamed, OTHER_NAME } from './best-named';
import { measure, type Measure } from './measure';
import { yearColumn } from './scope';
import { inOtherUnit, isCounter } from '../recipe/counters';
import type { Slot } from '../slots/slot';
import { ENTITIES, isEvent, isPerson, STAYING } from './things';
import { pairsIn, pairsOf, plainWords, said } from './wording';

/** Headings of what was to be, not of what was. */
const PLANNED = /计划|目标|应|拟|设计|规划|下达|核定/;

/** Headings of those among all who reached something. */
const RESULT = /合格|取证|结业|毕业|通过|获奖|优秀|异常|阳性|不/;

/** Units of what happens each time anew: the same number in many rows is no property that is repeated. */
const PASSES = /时|分钟|天|日|次|场|期/;

/** The column whose things have the same number in every row, as a river its length: a property that sums would repeat. */
function ownerOfNumber(ledger: Ledger, column: LedgerColumn): string | null {
  if (PASSES.test(column.unit ?? '')) return null;
  const owner = ledger.columns.find(({ kind, values, text }) => {
    if (kind !== 'category' && kind !== 'text') return false;
    if (values.length < 3 || values.length * 2 > ledger.rows.length) return false;
    const numbers = new Map<string, number>();
    for (let position = 0; position < ledger.rows.length; position++) {
      const number = column.number(position);
      if (Number.isNaN(number)) continue;
      const known = numbers.get(text(position));
      if (known !== undefined && known !== number) return false;
      numbers.set(text(position), number);
    }
    return new Set(numbers.values()).size >= 3;
  });
  return owner?.name ?? null;
}

/** Numbers of what is there at a time: adding up months would count the same people twelve times. */
const STANDING = /存量|存栏|保有|总量|在册|在库|在岗|在校|现有|累计|年末|期末|月末|有效|总数/;

/** Whether each row is a month of one thing, as in a report; a list of single things that tells their months is none. */
export const isMonthly = rememberFor((ledger: Ledger): boolean => {
  const dates = yearColumn(ledger);
  if (!dates || !ledger.rows.every((_row, position) => dates.day(position) % 100 === 0)) return false;
  const categories = ledger.columns.filter(({ kind }) => kind === 'category');
  const keys = ledger.rows.map((_row, position) =>
    [dates.day(position), ...categories.map((column) => column.text(position))].join('|'),
  );
  return new Set(keys).size === keys.length;
});

/** The last value of numbers that stand for a time. */
export function standing(slot: Slot, unit: string, ledger: Ledger): Measure[] {
  const dates = yearColumn(ledger);
  if (dates?.kind !== 'date') return [];
  const columns = ledger.columns.filter(
    ({ name, kind, unit: of }) =>
      (kind === 'number' || kind === 'count') &&
      of !== null &&
      convert(1, of, unit) !== null &&
      (STANDING.test(name) || isMonthly(ledger)),
  );
  const named = bestNamed(slot, columns);
  return columns.map((column) => ({
    ...measure(
      'latest',
      column.name,
      (STANDING.test(column.name) ? 0.85 : 0.65) * (named.has(column) ? 1 : OTHER_NAME),
      ['取的是最新一期的数，请核对口径'],
    ),
    by: dates.name,
  }));
}

/** Columns that count in the unit of the slot, or in one that comes to the same, added up. */
export function addedCounts(slot: Slot, unit: string, ledger: Ledger): Measure[] {
  const suits = ({ unit: of }: LedgerColumn) => of !== null && inOtherUnit(1, of, unit) !== null;
  const hasYear = ledger.column(YEAR_COLUMN) !== undefined;
  const columns = ledger.columns.filter(
    (column) =>
      (column.kind === 'count' ||
        (column.kind === 'number' &&
          (isNumberSaid(slot, column) || (column.unit !== null && suits(column)))) ||
        (column.kind === 'number' && column.unit === null && isAbout(slot, unit, column))) &&
      !STANDING.test(column.name) &&
      // One month is no number of the year.
      !(hasYear && column.name !== YEAR_COLUMN && isPartOfYear(column)),
  );
  // A person is counted as 人 or 人次 by whoever keeps the list: the words of the heading tell which column is meant.
  const near = ({ unit: of }: LedgerColumn) => of !== null && isPerson(unit) && isPerson(of);
  const named = bestNamed(
    slot,
    columns.filter((column) => suits(column) || near(column)),
  );
  const isCounted = isMonthly(ledger) && STAYING.has(unitFamily(unit));
  return columns.flatMap((column): Measure[] => {
    const { name, unit: of } = column;
    const repeated = suits(column) ? ownerOfNumber(ledger, column) : null;
    const presence = isPerson(unit) && /出动|投入|派出|值守|到场|现场/.test(name);
    const result = RESULT.exec(name)?.[0];
    const planned =
      (PLANNED.test(name) ? 0.5 : 1) *
      (isCounted ? 0.6 : 1) *
      (STANDING.test(slot.label) ? 0.6 : 1) *
      (repeated !== null || presence ? 0.7 : 1) *
      (result !== undefined && !slot.label.includes(result) ? 0.8 : 1) *
      (!suits(column) || named.has(column) ? 1 : OTHER_NAME);
    const doubts = [
      ...(isCounted ? ['台账按月记，各月相加会重复计算'] : []),
      ...(repeated === null ? [] : [`同一「${repeated}」各行的数相同，相加会重复计算`]),
      ...(presence ? [`「${name}」各行是不是同一些人，请核对`] : []),
      ...(PLANNED.test(name) ? [`「${name}」不一定是实际数`] : []),
    ];
    if (column.unitAt !== undefined) {
      const suiting = ledger.rows.some((_row, position) => {
        const own = column.unitAt!(position);
        return own !== null && convert(1, own, unit) !== null;
      });
      if (suiting) return [measure('sum', name, planned, doubts)];
      const units = ledger.rows
        .map((_row, position) => column.unitAt!(position))
        .filter((one) => one !== null);
      return GENERIC.test(unit) && units.length > 0 && units.every(isCounter)
        ? [
            measure('sum', name, 0.8 * planned, [
              `各行的单位不同（${[...new Set(units)].slice(0, 4).join('、')}），都算作${unit}`,
              ...doubts,
            ]),
          ]
        : [];
    }
    if (of === null)
      return withoutUnit(slot, unit, column, ledger).map((one) => ({
        ...one,
        fit: one.fit * planned,
        doubts: [...one.doubts, ...doubts],
      }));
    if (convert(1, of, unit) !== null) return [measure('sum', name, planned, doubts)];
    if (inOtherUnit(1, of, unit) !== null)
      return [measure('sum', name, RENAMED * planned, [`「${name}」各行的${of}相加作${unit}`, ...doubts])];
    // Who took part in each of several events was there so many times.
    if (unitFamily(unit) === '人次' && unitFamily(of) === '人' && !isCounted)
      return [measure('sum', name, 0.93 * planned, [`「${name}」各行相加作人次`, ...doubts])];
    // 提供岗位 ends as if it counted 位.
    if (isThing(of) && isThing(unit) && isSaidBy(slot, column))
      return [measure('sum', name, 0.85 * planned, doubts)];
    const areEvents = isEvent(of) && isEvent(unit);
    if (areEvents) return [measure('sum', name, 0.93 * planned, doubts)];
    if (isEvent(of) && !isPerson(unit) && unit in ENTITIES)
      return [measure('sum', name, 0.55 * planned, [`台账按「${name}」计，指标按「${unit}」计`, ...doubts])];
    return [];
  });
}

/** Counters that anything may be counted by. */
const GENERIC = /^[万亿]?(?:件|个|项)/;

/** Units of things, which another heading may call otherwise. */
function isThing(unit: string): boolean {
  return isCounter(unit) && !isPerson(unit) && !isEvent(unit);
}

/** Whether the name of the indicator says all of a heading: 新办读者证, 提供岗位 of 提供就业岗位. */
function isSaidBy({ label }: Slot, { name }: LedgerColumn): boolean {
  const heading = plainWords(lastPart(name).replace(/[([].*?[)\]]/g, ''));
  return heading.length >= 3 && said(heading, pairsOf([label])) >= 0.99;
}

/** What is measured, as headings call it, in the units that such lists use. */
const DIMENSIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/里程|长度|管网|渠道长|公里数/, ['公里', '米']],
  [/面积/, ['亩', '公顷', '平方米']],
  [/重量|水量|产量|用量|清运量|处理量|收集量/, ['吨', '公斤']],
];

function isNumberSaid(slot: Slot, column: LedgerColumn): boolean {
  const heading = lastPart(column.name);
  const isMeasured = DIMENSIONS.some(([words]) => words.test(heading) && words.test(slot.label));
  return column.unit === null && (isMeasured || isSaidBy(slot, column));
}

/** A column that tells no unit: a number of whatever is meant, what the name itself says, or a measure whose size tells the unit. */
function withoutUnit(slot: Slot, unit: string, column: LedgerColumn, ledger: Ledger): Measure[] {
  const { name } = column;
  const heading = lastPart(name);
  const doubts = [`「${name}」没有写明单位`];
  const units = DIMENSIONS.find(([words]) => words.test(heading))?.[1] ?? [];
  const read = units.filter((one) => convert(1, one, unit) !== null);
  if (read.length > 0)
    return read.map((one) => ({ ...measure('sum', name, 0.6), unit: one, isUnitGuessed: true }));
  if (!isThing(unit) && !isPerson(unit) && !isEvent(unit))
    return name === YEAR_COLUMN ? [measure('sum', name, 0.5, doubts)] : [];
  if (isSaidBy(slot, column)) return [measure('sum', name, 0.85, doubts)];
  const general =
    name === YEAR_COLUMN || /^(?:数量|完成数|完成数量|完成量|实际数|合计|个数|数)$/.test(plainWords(name));
  // Beside money it is the number of whatever was bought.
  const fit = ledger.columns.some(({ kind }) => kind === 'money') ? 0.5 : 0.82;
  if (general) return [measure('sum', name, fit, doubts)];
  return isAbout(slot, unit, column) ? [measure('sum', name, PARTLY_SAID, doubts)] : [];
}

/** Certainty that stays where the same things are counted under another name. */
const RENAMED = 0.78;
/** Certainty of a column without a unit whose heading says a part of the name. */
const PARTLY_SAID = 0.6;
/** Headings of numbers that are nothing to add up. */
const NO_SUM = new RegExp(anyOf(NO_SUM_HEADINGS, SERIAL_HEADINGS));

/** Whether the heading of a column without a unit says words of the name, or what the unit counts: 家庭人口 of 受益人数. */
function isAbout({ label }: Slot, unit: string, { name }: LedgerColumn): boolean {
  const heading = plainWords(lastPart(name).replace(/[([].*?[)\]]/g, ''));
  if (NO_SUM.test(heading) || /[率比]$/.test(heading)) return false;
  const own = pairsOf([label]);
  const isSaid = pairsIn(heading.replace(/总?[人户件次场]?[数量]$/, '')).some((pair) => own.has(pair));
  return isSaid || (isPerson(unit) && /人口$|人数$/.test(heading));
}
