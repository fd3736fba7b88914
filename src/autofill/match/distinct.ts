import { anyOf, PERSON_HEADINGS, PERSON_KEYS, UNIT_HEADINGS, wholly } from '../../lexicon';
import { lastPart } from '../../ledger/heading';
import { SHEET_COLUMN } from '../../ledger/join-ledgers';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { meaningOf } from '../../ledger/meaning';
import { measure, type Measure } from './measure';
import { yearColumn } from './scope';
import type { Slot } from '../slots/slot';
import { ENTITIES, isEvent, isPerson } from './things';
import { plainWords } from './wording';

/** Headings that say which session, class or batch a row belongs to. */
const SESSIONS = /^班$|班次|期次|批次|届次|场次|期数|培训班|班级|班期/;

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

/** What stands behind the noun in a heading: 学校名称. */
const BEHIND_NOUN = /(?:名称|全称|简称)$/;
/** In the name of an indicator: different ones are counted, however often each of them stands there. */
const DIFFERENT = /覆盖|涉及|惠及|受益|品种|种类|不重复/;
/** Nouns by which a name and a heading call the same ones. */
const SAME_NOUNS: readonly (readonly string[])[] = [
  ['行政村', '村庄', '村'],
  ['企业', '单位', '公司', '主体', '经营者', '商户'],
  ['学校', '校'],
  ['乡镇', '镇', '街道', '乡镇街道'],
  ['品种', '种类', '品名', '物资名称', '品类', '物品名称', '名称'],
  ['机构', '医院'],
  ['小区', '社区'],
  ['社区', '村社区'],
];
const PLACE_ENDS = /[村镇乡校园院区厂店社]$/;

/** Different ones of those whom a column names: 行政村 by 村 or by places that end so, 企业 by 被检查单位. */
function placesNamed({ label }: Slot, { columns, rows }: Ledger): Measure[] {
  const name = plainWords(label).replace(/(?:总)?(?:个|家|所|座|处|户)?(?:数量|数)$/, '');
  const nouns =
    SAME_NOUNS.find((alike) => alike.some((noun) => noun.length >= 2 && name.endsWith(noun))) ?? [];
  const isDifferent = DIFFERENT.test(name);
  return columns.flatMap((column): Measure[] => {
    const { kind, name: heading, values } = column;
    if ((kind !== 'text' && kind !== 'category') || values.length < 2) return [];
    const core = plainWords(lastPart(heading).replace(/[(].*?[)]/g, '')).replace(BEHIND_NOUN, '');
    const noun = [core, ...nouns].find((one) => core.endsWith(one) && one !== '') ?? core;
    const isNamed = (core.length >= 2 && name.endsWith(core)) || nouns.some((one) => core.endsWith(one));
    // 村 in its values, whatever the column is called.
    const place = nouns.find((one) => PLACE_ENDS.test(one))?.slice(-1);
    const ending = place === undefined ? 0 : values.filter(({ text }) => text.endsWith(place)).length;
    const isTold = ending >= values.length * 0.8 || (isDifferent && ending >= values.length * 0.4);
    if (!isNamed && !isTold) return [];
    if (!isDifferent && values.length === rows.length) return [];
    const isMixed = !isNamed && ending < values.length;
    return [
      {
        ...measure(
          'count-distinct',
          heading,
          isNamed || ending >= values.length * 0.8 ? (isDifferent ? 0.78 : 0.93) : 0.7,
        ),
        explains: [noun, ...nouns, ...(isDifferent ? [DIFFERENT.exec(name)![0]] : [])],
        ...(isMixed && { filters: [{ column: heading, contains: place! }] }),
      },
    ];
  });
}

/** Different ones by what tells them apart: sessions, places, codes, names. */
export function distinctThings(slot: Slot, unit: string, ledger: Ledger): Measure[] {
  if (isEvent(unit)) return sessions(ledger);
  // 家次 counts how often, not how many.
  const places = /.次$/.test(unit) ? [] : placesNamed(slot, ledger);
  if (places.length > 0) return places;
  const things = ENTITIES[unit];
  if (!things) return [];
  const about = [ledger.title, ledger.sheetName, ...ledger.columns.map(({ name }) => name)].join(' ');
  const ids = ledger.columns.filter(
    (column) =>
      column.kind === 'id' && !/合同|凭证|单号|文号|发票/.test(column.name) && !isSerial(column, ledger),
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
  const hasKey = (isPerson(unit) || unit === '户') && ids.some((one) => PERSON_KEY.test(one.name));
  const own = ids.find((one) => one.name === name)!;
  // 桂Z·505** is written alike for several.
  const isMasked = own.values.some(({ text }) => text.includes('*'));
  return (hasKey && !PERSON_KEY.test(name) ? 0.6 : 1) * (isMasked ? 0.6 : 1);
}

/** 编号 that begins anew with each part of a list numbers its rows and tells nothing apart. */
function isSerial(column: LedgerColumn, { rows }: Ledger): boolean {
  const numbers = rows.map((_row, position) => column.number(position));
  return (
    numbers.every((number) => Number.isNaN(number) || (Number.isInteger(number) && number <= rows.length)) &&
    numbers.some((number, at) => number === 1 && at > 0)
  );
}

/** What a person has to look at where the list does not say what a row is. */
export function note(suits: boolean, unit: string): string[] {
  return suits ? [] : [`台账的一行是不是一${unit}，请核对`];
}
