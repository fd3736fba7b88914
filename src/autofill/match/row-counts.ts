import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { lastPart } from '../../ledger/heading';
import { meaningOf } from '../../ledger/meaning';
import { isCounter } from '../recipe/counters';
import type { Slot } from '../slots/slot';
import { isMonthly } from './added';
import { note } from './distinct';
import { measure, type Measure } from './measure';
import { namesOf } from './names';
import { ENTITIES, isEvent, isOfPayments, isPerson, STAYING } from './things';
import { plainWords } from './wording';

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

/** Rows, where each of them is one of what is counted. */
export function rowsCounted(slot: Slot, unit: string, ledger: Ledger): Measure[] {
  // Entries of a statistics are no things; a list with a unit in each row has such entries.
  if (ledger.columns.some(({ unitAt }) => unitAt !== undefined)) return [];
  const event = EVENT_WORDS.exec(plainWords(slot.label).replace(/服务对象/, ''))?.[0];
  const called = [...namesOf(ledger), ...ledger.columns.map(({ name }) => name)].join(' ');
  const values = ledger.columns.some((column) =>
    column.values.some(({ text }) => text.includes(event ?? ' ')),
  );
  // Events of another kind: cases where 活动 are asked.
  const isOther = event !== undefined && !called.includes(event) && !values;
  return rowsOf(unit, ledger).map((one) => (isOther ? { ...one, fit: one.fit * OTHER_EVENTS } : one));
}

/** Certainty that stays where nothing of a list is called as the events that are asked. */
const OTHER_EVENTS = 0.35;

function rowsOf(unit: string, ledger: Ledger): Measure[] {
  // The rows of a monthly list are months.
  if (isMonthly(ledger) && !isEvent(unit)) return [];
  const { kind, person } = meaningOf(ledger);
  if (kind === 'answers' || kind === 'questionnaire') return [];
  if (kind === 'statistics' && !/.次$/.test(unit)) return [];
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
  return unit in ENTITIES || isCounter(unit)
    ? [measure('count', null, isOne ? 0.9 : suits ? 0.8 : 0.5, note(suits, unit))]
    : [];
}
