import { anyOf, PERSON_HEADINGS, PERSON_KEYS, UNIT_HEADINGS, wholly } from '../../lexicon';
import { convert, unitFamily } from '../../quantity';
import { rememberFor } from '../../text';
import { SHEET_COLUMN } from '../../ledger/join-ledgers';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { meaningOf } from '../../ledger/meaning';
import { isPartOfYear, YEAR_COLUMN } from '../../ledger/months';
import { bestNamed, OTHER_NAME } from './best-named';
import { measure, type Measure } from './measure';
import { sums } from './money';
import { ENTITIES, isEvent, isOfPayments } from './things';
import { perUnit } from './quotients';
import { rates } from './rates';
import { yearColumn } from './scope';
import type { Slot } from '../slots/slot';
import { plainWords } from './wording';
import { lastPart } from '../../ledger/heading';

/** All ways in which the ledger can give a number in the slot's unit, the best first. */
export function measuresFor(slot: Slot, ledger: Ledger): Measure[] {
  const { unit } = slot;
  const measures =
    unit === '%'
      ? rates(slot, ledger)
      : unit === null
        ? anyNumber(ledger)
        : unit.includes('元/')
          ? perUnit(unit, ledger)
          : /平均/.test(slot.label)
            ? averages(slot, ledger, unit)
            : unitFamily(unit) === '元'
              ? sums(slot, ledger)
              : unit === '分'
                ? scores(ledger)
                : // 次/学年 → 次: how often, not in which time.
                  counts(slot, unit.split('/')[0]!, ledger);
  return measures.sort((a, b) => b.fit - a.fit);
}

// ---- counts

function counts(slot: Slot, unit: string, ledger: Ledger): Measure[] {
  const added = addedCounts(slot, unit, ledger);
  const hasOwnColumn = added.some(({ fit }) => fit >= 0.9);
  const others = [...distinctThings(slot, unit, ledger), ...rowsCounted(unit, ledger)];
  // Where a column counts in this unit, counting rows is the second choice.
  return [
    ...added,
    ...others.map((one) => (hasOwnColumn ? { ...one, fit: one.fit * 0.65 } : one)),
    ...standing(slot, unit, ledger),
  ];
}

/** Units of what is still there next month. */
const STAYING = new Set(['人', '户', '家', '辆', '座', '台', '所', '张', '床', '头', '只']);

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
const isMonthly = rememberFor((ledger: Ledger): boolean => {
  const dates = yearColumn(ledger);
  if (!dates || !ledger.rows.every((_row, position) => dates.day(position) % 100 === 0)) return false;
  const categories = ledger.columns.filter(({ kind }) => kind === 'category');
  const keys = ledger.rows.map((_row, position) =>
    [dates.day(position), ...categories.map((column) => column.text(position))].join('|'),
  );
  return new Set(keys).size === keys.length;
});

/** The last value of numbers that stand for a time. */
function standing(slot: Slot, unit: string, ledger: Ledger): Measure[] {
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

function addedCounts(slot: Slot, unit: string, ledger: Ledger): Measure[] {
  const suits = ({ unit: of }: LedgerColumn) => of !== null && convert(1, of, unit) !== null;
  const hasYear = ledger.column(YEAR_COLUMN) !== undefined;
  const columns = ledger.columns.filter(
    (column) =>
      column.kind === 'count' &&
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
      return suiting ? [measure('sum', name, planned, doubts)] : [];
    }
    if (of === null) {
      const general =
        name === YEAR_COLUMN ||
        /^(?:数量|完成数|完成数量|完成量|实际数|合计|个数|数)$/.test(plainWords(name));
      // Beside money it is the number of whatever was bought.
      const fit = ledger.columns.some(({ kind }) => kind === 'money') ? 0.5 : 0.82;
      return general ? [measure('sum', name, fit * planned, [`「${name}」没有写明单位`, ...doubts])] : [];
    }
    if (convert(1, of, unit) !== null) return [measure('sum', name, planned, doubts)];
    const areEvents = isEvent(of) && isEvent(unit);
    if (areEvents) return [measure('sum', name, 0.93 * planned, doubts)];
    if (isEvent(of) && !isPerson(unit) && unit in ENTITIES)
      return [measure('sum', name, 0.55 * planned, [`台账按「${name}」计，指标按「${unit}」计`, ...doubts])];
    return [];
  });
}

function isPerson(unit: string): boolean {
  return unitFamily(unit) === '人' || unitFamily(unit) === '人次';
}

/** Headings that say which session, class or batch a row belongs to. */
const SESSIONS = /班次|期次|批次|届次|场次|期数|培训班|班级|班期/;

/** Sessions by what tells them apart: a column of classes, the sheets of a sign-in book, its days. */
function sessions(ledger: Ledger): Measure[] {
  const named = ledger.columns.filter(
    ({ kind, name }) => (kind === 'category' || kind === 'text') && SESSIONS.test(name),
  );
  // A list of what was paid names the classes that it paid for, not those that were held.
  const fit = ledger.columns.some(({ kind }) => kind === 'money') ? 0.6 : 0.93;
  if (named.length > 0) return named.map(({ name }) => measure('count-distinct', name, fit));
  if (meaningOf(ledger).kind !== 'attendance') return [];
  if (ledger.column(SHEET_COLUMN))
    return [measure('count-distinct', SHEET_COLUMN, 0.75, ['一张签到表算一期（场），请核对'])];
  const date = yearColumn(ledger);
  return date ? [measure('count-distinct', date.name, 0.7, ['签到的一天算一期（场），请核对'])] : [];
}

/** Places and bodies that a name ends with, told by what a column holds: 村庄数量 counts different villages. */
const PLACES = /(村|社区|学校|医院|企业|公司|乡镇|街道)庄?(?:个数|数量|数)?$/;

function placesNamed({ label }: Slot, { columns }: Ledger): Measure[] {
  const place = PLACES.exec(plainWords(label))?.[1];
  if (place === undefined) return [];
  return columns
    .filter(({ kind, values }) => {
      if ((kind !== 'text' && kind !== 'category') || values.length < 2) return false;
      return values.filter(({ text }) => text.endsWith(place)).length >= values.length * 0.8;
    })
    .map(({ name }) => measure('count-distinct', name, 0.92));
}

function distinctThings(slot: Slot, unit: string, ledger: Ledger): Measure[] {
  if (isEvent(unit)) return sessions(ledger);
  const places = placesNamed(slot, ledger);
  if (places.length > 0) return places;
  const things = ENTITIES[unit];
  if (!things) return [];
  const about = [ledger.title, ledger.sheetName, ...ledger.columns.map(({ name }) => name)].join(' ');
  const ids = ledger.columns.filter(
    ({ kind, name }) => kind === 'id' && !/合同|凭证|单号|文号|发票/.test(name),
  );
  const named = ledger.columns.filter(
    ({ kind, name }) =>
      (kind === 'text' || kind === 'category') &&
      !UNIT_HEADING.test(lastPart(name)) &&
      (isPerson(unit) ? /名称|姓名|户主|对象/ : /名称|户主|对象|企业|单位/).test(name) &&
      (isPerson(unit) || unit === '户' || !PERSON_NAME.test(lastPart(name))) &&
      !/填报|责任|承办|主管|部门|预算|所属|经办/.test(name) &&
      things.test(`${name}${ledger.title}`),
  );
  const suits = things.test(about);
  const lost = ledger.columns.find(({ kind, name }) => kind !== 'id' && /身份证|证件号/.test(name));
  if (lost !== undefined && ids.length === 0 && isPerson(unit))
    return named.map(({ name }) =>
      measure('count-distinct', name, 0.6, [
        `「${lost.name}」存成了数字，末几位已丢，这里按「${name}」数，同名的人会少数`,
      ]),
    );
  return [
    ...ids.map(({ name }) =>
      measure('count-distinct', name, (suits ? 0.97 : 0.5) * keyOf(name, ids, unit), note(suits, unit)),
    ),
    ...named.map(({ name }) => measure('count-distinct', name, ids.length > 0 ? 0.6 : 0.88)),
  ];
}

const UNIT_HEADING = wholly(UNIT_HEADINGS);
const PERSON_NAME = wholly(PERSON_HEADINGS);
const PERSON_KEY = new RegExp(anyOf(PERSON_KEYS));

/** An account or a certificate tells persons apart less surely than what names the person. */
function keyOf(name: string, ids: readonly LedgerColumn[], unit: string): number {
  const hasKey = isPerson(unit) && ids.some((one) => PERSON_KEY.test(one.name));
  const own = ids.find((one) => one.name === name)!;
  // 桂Z·505** is written alike for several.
  const isMasked = own.values.some(({ text }) => text.includes('*'));
  return (hasKey && !PERSON_KEY.test(name) ? 0.6 : 1) * (isMasked ? 0.6 : 1);
}

function note(suits: boolean, unit: string): string[] {
  return suits ? [] : [`台账的一行是不是一${unit}，请核对`];
}

/** The number of an event that has several rows, one for each thing found: 巡查单号. */
function eventNumber({ columns, rows }: Ledger): LedgerColumn | undefined {
  return columns.find(({ kind, name, values }) => {
    const filled = values.reduce((sum, { count }) => sum + count, 0);
    return (
      kind === 'id' &&
      /(?:单号|编号|记录号)$/.test(lastPart(name)) &&
      filled === rows.length &&
      values.length <= filled * 0.8 &&
      values.length >= filled * 0.1
    );
  });
}

const EVENT_WORDS =
  /活动|培训|会议|检查|巡查|宣传|讲座|演出|义诊|比赛|督导|走访|调研|监测|执法|演练|慰问|服务|展览|抽检|检测|回访|清运/;

function rowsCounted(unit: string, ledger: Ledger): Measure[] {
  // The rows of a monthly list are months.
  if (isMonthly(ledger) && !isEvent(unit)) return [];
  const { kind, person } = meaningOf(ledger);
  if (kind === 'answers' || kind === 'questionnaire') return [];
  const isOfPeople = kind === 'attendance' || kind === 'roster';
  if (isOfPeople && unit === '人次')
    return [measure('count', null, 0.95, [`每行「${person?.name ?? '姓名'}」算一人次`])];
  if (isOfPeople && !isPerson(unit)) return [];
  const ofPayments = ['笔', '单', '人次'];
  if (isOfPayments(ledger) && !ofPayments.includes(unit)) return [];
  if (unit === '笔' || unit === '单') return [measure('count', null, 0.9)];
  if (isPerson(unit) && unit !== '人次') {
    const isCounted = ledger.columns.some(({ kind }) => kind === 'count');
    return isCounted ? [] : [measure('count', null, 0.5, ['台账的一行是不是一人，请核对'])];
  }
  const about = [ledger.title, ledger.sheetName, ...ledger.columns.map(({ name }) => name)].join(' ');
  const numbered = isEvent(unit) || /.次$/.test(unit) ? eventNumber(ledger) : undefined;
  if (numbered !== undefined && unit !== '人次') return [measure('count-distinct', numbered.name, 0.85)];
  if (isEvent(unit)) {
    const hasCount = ledger.columns.some(
      ({ kind, unit: of }) => kind === 'count' && of !== null && isEvent(of),
    );
    if (hasCount) return [measure('count', null, 0.6, ['台账有次数一栏，这里只数了行数'])];
    return [measure('count', null, EVENT_WORDS.test(about) ? 0.9 : 0.7, [])];
  }
  if (unit === '人次')
    return person === null
      ? [measure('count', null, 0.6, ['台账的一行是不是一人次，请核对'])]
      : [measure('count', null, 0.9, [`每行「${person.name}」算一人次`])];
  if (/.次$/.test(unit)) return [measure('count', null, 0.85)];
  const suits = ENTITIES[unit]?.test(about) === true;
  const isOne =
    suits &&
    kind === 'events' &&
    !STAYING.has(unit) &&
    !ledger.columns.some(({ unit: of }) => of !== null && isEvent(of));
  return unit in ENTITIES ? [measure('count', null, isOne ? 0.9 : suits ? 0.8 : 0.5, note(suits, unit))] : [];
}

// ---- others

/** 平均办理天数: the mean of a column in this unit; a mean per head (人均) is another number. */
function averages(slot: Slot, ledger: Ledger, unit: string): Measure[] {
  const columns = ledger.columns.filter(
    ({ kind, unit: of }) => kind !== 'percent' && of !== null && convert(1, of, unit) !== null,
  );
  const named = bestNamed(slot, columns);
  return columns.map((column) => measure('average', column.name, named.has(column) ? 0.95 : 0.7));
}

function scores(ledger: Ledger): Measure[] {
  return ledger.columns
    .filter(({ kind, name }) => kind === 'number' && /得分|评分|分数|成绩|打分/.test(name))
    .map(({ name }) => measure('average', name, 0.85));
}

/** The table does not tell the unit: everything is possible, nothing is certain. */
function anyNumber(ledger: Ledger): Measure[] {
  const doubt = ['指标没有写明单位，请核对'];
  const added = (column: LedgerColumn) => column.kind === 'count';
  return [
    ...ledger.columns.filter(added).map(({ name }) => measure('sum', name, 0.6, doubt)),
    ...(isOfPayments(ledger) ? [] : [measure('count', null, 0.5, doubt)]),
  ];
}
