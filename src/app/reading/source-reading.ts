import { readSource } from '../../autofill/sources/source';
import type { Form } from '../../form/model/form';
import type { Ledger } from '../../ledger/ledger';
import { meaningOf, type LedgerKind } from '../../ledger/meaning';
import { calledOffIn, rowsOf, statesOf } from '../../ledger/states';
import type { Sheet, Snapshot } from '../../sheet';

/** How a list was read as a source of numbers. */
export interface SourceReading {
  /** With its heading: "A2:G110". */
  readonly range: string;
  /** Of how many sheets it was put together. */
  readonly sheets: number;
  readonly what: LedgerKind;
  /** What one row stands for: 1 人. */
  readonly row: string;
  /** Rows of data. */
  readonly counted: number;
  /** Rows that count nowhere; sheet rows, from 1. */
  readonly leftOut: readonly { readonly why: string; readonly rows: readonly number[] }[];
  /** What only a person can tell, in Chinese. */
  readonly questions: readonly string[];
  readonly columns: readonly { readonly name: string; readonly kind: string; readonly unit: string | null }[];
}

/** One sheet of a file as a source. */
export interface SheetReading {
  readonly sheet: Sheet;
  readonly forms: readonly Form[];
  /** Undefined where there is no list, or where it is a part of a list that begins on another sheet. */
  readonly source: SourceReading | undefined;
  /** The sheet on which that list begins. */
  readonly joinedTo: string | null;
}

/** How each sheet of a file is read. */
export function readSheets(name: string, snapshots: readonly Snapshot[]): SheetReading[] {
  const { sheets } = readSource({ id: name, name, sha256: null }, snapshots);
  const joined = sheets.flatMap(
    ({ ledger }) => ledger?.parts.slice(1).map((part) => ({ part, ledger })) ?? [],
  );
  return sheets.map(({ sheet, forms, ledger }) => ({
    sheet,
    forms,
    source: ledger ? readingOf(ledger) : undefined,
    joinedTo: joined.find(({ part }) => part.sheet === sheet)?.ledger.sheet.snapshot.sheetName ?? null,
  }));
}

function readingOf(ledger: Ledger): SourceReading {
  const { kind, row } = meaningOf(ledger);
  const states = statesOf(ledger);
  const remarks = calledOffIn(ledger);
  const uncounted = [...states, ...remarks].flatMap(({ column: name, not }) => {
    if (not.length === 0) return [];
    const texts = new Set(not.map(({ text }) => text));
    const column = ledger.column(name)!;
    const positions = ledger.rows.flatMap((_row, position) =>
      texts.has(column.text(position)) ? [position] : [],
    );
    return [{ why: `${name}为${not.map(({ text }) => text || '空白').join('、')}`, positions }];
  });
  const left = new Set(uncounted.flatMap(({ positions }) => positions));
  return {
    range: ledger.address,
    sheets: Math.max(1, ledger.parts.length),
    what: kind,
    row,
    counted: ledger.rows.length - left.size,
    leftOut: [
      ...ledger.leftOut.map(({ why, rows }) => ({ why, rows: rows.map((one) => one + 1) })),
      ...uncounted.map(({ why, positions }) => ({
        why,
        rows: positions.map((one) => ledger.rows[one]! + 1),
      })),
    ],
    questions: [
      ...ledger.questions,
      ...states.flatMap(({ column, open, unknown }) => {
        const asked = [...open, ...unknown];
        const words = asked.map(({ text }) => `「${text}」`).join('、');
        return asked.length > 0 ? [`「${column}」为${words}的 ${rowsOf(asked)} 行算不算，请确认`] : [];
      }),
      ...remarks.flatMap(({ column, maybe }) =>
        maybe.length > 0 ? [`「${column}」里有「${maybe[0]!.text}」，请看这些行该不该计入`] : [],
      ),
    ],
    columns: ledger.columns.map(({ name, kind: of, unit }) => ({ name, kind: of, unit })),
  };
}

/** What the kinds of lists are called. */
const KIND_NAMES: Readonly<Record<LedgerKind, string>> = {
  attendance: '签到册',
  roster: '花名册',
  questionnaire: '问卷原始答卷',
  answers: '问卷统计表',
  payments: '支付明细',
  statistics: '统计表',
  events: '台账',
};

/** The reading on a short card: 花名册，1 行 = 1 人，共 812 行；不计：合计 3 行. */
export function cardOf({ what, row, counted, leftOut, questions, range, sheets }: SourceReading): string[] {
  const counts = new Map<string, number>();
  for (const { why, rows } of leftOut) counts.set(why, (counts.get(why) ?? 0) + rows.length);
  const left = [...counts].map(([why, count]) => `${why} ${count} 行`);
  return [
    `${KIND_NAMES[what]}（${sheets > 1 ? `${sheets} 张表合为一份` : range}），1 行 = ${row}，共 ${counted} 行${left.length > 0 ? `；不计：${left.join('、')}` : ''}`,
    ...questions.map((question) => `要确认：${question}`),
  ];
}
