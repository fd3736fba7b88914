import { readingOf, type ListReading } from '../../autofill/sources/list-reading';
import { readSource } from '../../autofill/sources/source';
import type { Form } from '../../form/model/form';
import type { Ledger } from '../../ledger/ledger';
import { LEDGER_KIND_NAMES } from '../../ledger/ledger-kind';
import { rowsOf } from '../../ledger/states';
import type { Sheet, Snapshot } from '../../sheet';

/** How a list was read as a source of numbers. */
export interface SourceReading extends Omit<ListReading, 'states'> {
  /** With its heading: "A2:G110". */
  readonly range: string;
  readonly columns: readonly { readonly name: string; readonly kind: string; readonly unit: string | null }[];
}

/** One sheet of a file as a source. */
export interface SheetReading {
  readonly sheet: Sheet;
  readonly forms: readonly Form[];
  /** None where there is no list, or where it is a part of a list that begins on another sheet. */
  readonly sources: readonly SourceReading[];
  /** The sheet on which that list begins. */
  readonly joinedTo: string | null;
}

/** How each sheet of a file is read. */
export function readSheets(name: string, snapshots: readonly Snapshot[]): SheetReading[] {
  const { sheets } = readSource({ id: name, name, sha256: null }, snapshots);
  const joined = sheets.flatMap(
    ({ ledger }) => ledger?.parts.slice(1).map((part) => ({ part, ledger })) ?? [],
  );
  return [...new Set(sheets.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    forms: sheets.flatMap((one) => (one.sheet === sheet ? one.forms : [])),
    sources: sheets.flatMap((one) => (one.sheet === sheet && one.ledger ? sourceReadingOf(one.ledger) : [])),
    joinedTo: joined.find(({ part }) => part.sheet === sheet)?.ledger.sheet.snapshot.sheetName ?? null,
  }));
}

function sourceReadingOf(ledger: Ledger): SourceReading {
  const { states, ...reading } = readingOf(ledger);
  return {
    ...reading,
    range: ledger.address,
    questions: [
      ...reading.questions,
      ...states.flatMap(({ column, open, unknown }) => {
        const asked = [...open, ...unknown];
        const words = asked.map(({ text }) => `「${text}」`).join('、');
        return asked.length > 0 ? [`「${column}」为${words}的 ${rowsOf(asked)} 行算不算，请确认`] : [];
      }),
    ],
    columns: ledger.columns.map(({ name, kind, unit }) => ({ name, kind, unit })),
  };
}

/** The reading on a short card: 花名册，1 行 = 1 人，共 812 行；不计：合计 3 行. */
export function cardOf({ what, row, counted, leftOut, questions, range, sheets }: SourceReading): string[] {
  const counts = new Map<string, number>();
  for (const { why, rows } of leftOut) counts.set(why, (counts.get(why) ?? 0) + rows.length);
  const left = [...counts].map(([why, count]) => `${why} ${count} 行`);
  return [
    `${LEDGER_KIND_NAMES[what]}（${sheets > 1 ? `${sheets} 张表合为一份` : range}），1 行 = ${row}，共 ${counted} 行${left.length > 0 ? `；不计：${left.join('、')}` : ''}`,
    ...questions.map((question) => `要确认：${question}`),
  ];
}
