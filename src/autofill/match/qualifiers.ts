import { FINISHING_VERBS, PAID_HEADINGS, PAYING_WORDS, SEXES, anyOf } from '../../lexicon';
import { readAnswer, readAges, type Ages } from '../../ledger/cell-values';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { statesOf } from '../../ledger/states';
import type { Filter } from '../recipe/recipe';
import type { Slot } from '../slots/slot';
import { plainWords } from './wording';
import { lastPart } from '../../ledger/heading';

/** A condition that the indicator's name states beside its subject. */
export interface Qualifier {
  readonly filters: readonly Filter[];
  /** The words of the name that it explains. */
  readonly word: string;
  /** What was left out, for a person to see. */
  readonly note?: string;
}

/** All conditions of a name that the columns of a ledger can tell. */
export function qualifiersFor(slot: Slot, ledger: Ledger): Qualifier[] {
  return [
    ...answered(slot, ledger),
    ...holders(slot, ledger),
    ...ofSex(slot, ledger),
    ...ofAge(slot, ledger),
    ...paid(slot, ledger),
    ...inState(slot, ledger),
  ];
}

/** 是否农民工案件 tells which rows 农民工案件 in the name means; a rate asks that question itself. */
function answered({ label, unit }: Slot, { columns }: Ledger): Qualifier[] {
  if (unit === '%') return [];
  return columns.flatMap(({ kind, name, values }) => {
    // 培训后是否就业 asks about 就业.
    const heading = plainWords(lastPart(name));
    const isQuestion = /是否|有无/.test(heading);
    const word = heading
      .replace(/^.*?(?:是否|有无)|属于/g, '')
      .replace(/(?:案件|人员|对象|项目|人|户|者)$/, '');
    const yes = values.find(({ text }) => readAnswer(text) === 'yes')?.text;
    const isAsked = kind === 'answer' && word.length >= (isQuestion ? 2 : 3) && label.includes(word);
    return isAsked && yes !== undefined ? [{ filters: [{ column: name, equals: yes }], word }] : [];
  });
}

/** 正常运行污水处理站 counts those in that state; what was done is told by the verbs of the name. */
function inState({ label, unit }: Slot, ledger: Ledger): Qualifier[] {
  if (unit === '%') return [];
  return statesOf(ledger).flatMap(({ column }) => {
    const named = ledger.column(column)!.values.find(({ text }) => {
      const word = plainWords(text);
      return word.length >= 2 && label.startsWith(word) && !FINISHING.test(word);
    });
    return named ? [{ filters: [{ column, equals: named.text }], word: named.text }] : [];
  });
}

const FINISHING = new RegExp(anyOf(...FINISHING_VERBS));

/** 取得证书人数 counts those who have a 证书编号. */
function holders({ label, unit }: Slot, ledger: Ledger): Qualifier[] {
  if (unit !== '人' && unit !== '户') return [];
  return ledger.columns.flatMap((column) => {
    const word = /^(.{2,6}?)(?:编号|号码|号|代码)$/.exec(plainWords(lastPart(column.name)))?.[1];
    if (word === undefined || !label.includes(word) || column.values.length === 0) return [];
    return hasBlanks(column, ledger)
      ? [{ filters: [{ column: column.name, except: [''] }], word: label }]
      : [];
  });
}

/** 女性 in a name counts those whose 性别 is 女. */
function ofSex({ label }: Slot, { columns }: Ledger): Qualifier[] {
  const [sex, words] =
    Object.entries(SEXES).find(([, all]) => all.some((word) => label.includes(word))) ?? [];
  const column = columns.find(({ name }) => /性别$/.test(lastPart(name)));
  if (sex === undefined || !column?.values.some(({ text }) => text === sex)) return [];
  const word = words!.find((one) => label.includes(one))!;
  return [{ filters: [{ column: column.name, equals: sex }], word }];
}

/** 65岁及以上 in a name: the bands of ages that lie inside, or the ages themselves. */
function ofAge({ label }: Slot, { columns }: Ledger): Qualifier[] {
  const ages = readAges(label);
  if (!ages) return [];
  const bands = columns.find(({ kind, values }) => {
    const read = values.filter(({ text }) => readAges(text) !== undefined);
    return (kind === 'category' || kind === 'text') && read.length >= 2 && read.length >= values.length * 0.6;
  });
  if (bands) return ofBands(bands, ages);
  const column = columns.find(({ kind, name }) => kind === 'number' && /年龄|周岁/.test(lastPart(name)));
  if (!column) return [];
  const filters: Filter[] = [
    ...(ages.from > 0 ? [{ column: column.name, atLeast: ages.from }] : []),
    ...(ages.to < Infinity ? [{ column: column.name, atMost: ages.to }] : []),
  ];
  return [{ filters, word: ages.written }];
}

function ofBands({ name, values }: LedgerColumn, { from, to, written }: Ages): Qualifier[] {
  const inside = values.filter(({ text }) => {
    const band = readAges(text);
    return band !== undefined && band.from >= from && band.to <= to;
  });
  if (inside.length === 0) return [];
  const texts = inside.map(({ text }) => text);
  const filter = texts.length === 1 ? { column: name, equals: texts[0]! } : { column: name, oneOf: texts };
  return [{ filters: [filter], word: written }];
}

const PAYING = new RegExp(anyOf(PAYING_WORDS));
const PAID = new RegExp(anyOf(PAID_HEADINGS));

/** Who was paid nothing is no one that 发放人数 counts. */
function paid({ label, unit }: Slot, ledger: Ledger): Qualifier[] {
  if (unit === '%' || unit === null || unit.includes('元')) return [];
  if (!PAYING.test(label) && !ledger.title.includes('发放')) return [];
  const money = ledger.columns.filter(({ kind }) => kind === 'money');
  const named = money.find((one) => PAID.test(lastPart(one.name)));
  const column = named ?? (money.length === 1 ? money[0] : undefined);
  if (!column) return [];
  // Neither are a dash and a word in the place of money.
  const isNothing = (position: number) => !(column.number(position) > 0);
  const nothing = ledger.rows.flatMap((_row, position) => (isNothing(position) ? [position] : []));
  if (nothing.length === 0 || nothing.length * 2 > ledger.rows.length) return [];
  return [
    {
      filters: [
        { column: column.name, except: [...new Set(nothing.map((position) => column.text(position)))] },
      ],
      word: '',
      note: `「${column.name}」没有钱数的 ${nothing.length} 行没有计入`,
    },
  ];
}

function hasBlanks(column: LedgerColumn, { rows }: Ledger): boolean {
  return rows.some((_row, position) => column.text(position) === '');
}
