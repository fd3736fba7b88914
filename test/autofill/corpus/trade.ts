import { readWorkbook } from '../../../src/xlsx';
import { writeEvaluation, type EvaluatedIndicator } from '../../support/self-evaluation';
import type { CellInput } from '../../support/sheet';
import type { Amount, Case, Evidence, Expectation } from './case';
import { dateOf, numberOf, plain, type LedgerRow, type LedgerSheet } from './ledger-sheet';

/** What is right for an indicator; null: nobody can tell from the ledgers. */
type Answer = Pick<Expectation, 'amount' | 'evidence' | 'must' | 'fine'>;

/** An indicator of a table, with the clerk's answer. */
export interface Ask {
  readonly level2: string;
  readonly name: string;
  readonly target: CellInput;
  readonly unit?: string;
  readonly answer: Answer;
}

/** This has to be proposed first. */
export function first(amount: Amount, evidence: Evidence): Answer {
  return { amount, evidence, must: true };
}

/** This is right; a careful helper may leave it to the person. */
export function right(amount: Amount, evidence?: Evidence): Answer {
  return { amount, ...(evidence && { evidence }), must: false };
}

/** The ledgers do not tell it; these values would still be let pass. */
export function unknown(...fine: Amount[]): Answer {
  return { amount: null, must: false, fine };
}

export function amount(value: number, unit: string): Amount {
  return { value: Number(value.toPrecision(12)), unit };
}

/** 元 as 万元. */
export function wan(yuan: number): Amount {
  return amount(yuan / 10_000, '万元');
}

/** One trade: its table, its ledgers, its answers. */
export interface Trade {
  readonly name: string;
  readonly organisation: string;
  readonly project: string;
  readonly goal: string;
  /** 万元. */
  readonly budget: number;
  readonly ledgers: readonly LedgerSheet[];
  readonly asks: readonly Ask[];
  /** What was spent in all. */
  readonly spent: Answer;
}

const LEVEL1: Readonly<Record<string, string>> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  成本指标: '产出指标',
  经济效益指标: '效益指标',
  社会效益指标: '效益指标',
  生态效益指标: '效益指标',
  服务对象满意度指标: '满意度指标',
};

/** The case of a trade: its self-evaluation table of 2024, blank, and its ledgers in one file. */
export async function caseOf(trade: Trade): Promise<Case> {
  const { name, organisation, project, goal, budget, ledgers, asks, spent } = trade;
  const bytes = await writeEvaluation({
    title: '项目支出绩效自评表',
    year: 2024,
    organisation,
    project,
    money: [{ label: '年度资金总额', budget }],
    goal,
    indicators: asks.map(({ level2, name: label, target, unit }): EvaluatedIndicator => ({
      level1: LEVEL1[level2]!,
      level2,
      name: label,
      target,
      ...(unit !== undefined && { unit }),
    })),
  });
  return {
    name,
    files: [{ name: `${project}台账.xlsx`, sheets: ledgers }],
    papers: [
      {
        name: project,
        table: readWorkbook(bytes).snapshots[0]!,
        expectations: [
          ...asks.map(({ name: label, level2, answer }): Expectation => ({ label, level2, ...answer })),
          { label: '年度资金总额', slot: 'executed', ...spent },
        ],
      },
    ],
  };
}

/** What stands in a row under a heading. */
type Look = (heading: string) => string | number | boolean | null;

/** Selects and counts rows of a small ledger by its headings, as a person with a filter and a pocket calculator. */
export function bookOf(sheet: LedgerSheet) {
  const cellOf = (row: LedgerRow, heading: string): CellInput => {
    const column = sheet.headings.indexOf(heading);
    if (column < 0) throw new Error(`${sheet.name}: ${heading}`);
    return row.cells[column] ?? null;
  };
  const rowsOf = ({ rows }: Evidence) => sheet.rows.filter(({ of }) => of !== undefined && rows.has(of));
  const numbers = (evidence: Evidence, heading: string) =>
    rowsOf(evidence)
      .map((row) => numberOf(cellOf(row, heading)))
      .filter((value) => !Number.isNaN(value));
  return {
    where(fits: (look: Look) => boolean): Evidence {
      const rows = sheet.rows.filter((row) => fits((heading) => plain(cellOf(row, heading))));
      return { sheet: sheet.name, rows: new Set(rows.flatMap(({ of }) => (of === undefined ? [] : [of]))) };
    },
    /** Rows of a year, by a column of dates. */
    inYear(year: number, heading: string, fits: (look: Look) => boolean = () => true): Evidence {
      const rows = sheet.rows.filter(
        (row) => dateOf(cellOf(row, heading))?.[0] === year && fits((other) => plain(cellOf(row, other))),
      );
      return { sheet: sheet.name, rows: new Set(rows.flatMap(({ of }) => (of === undefined ? [] : [of]))) };
    },
    count: (evidence: Evidence): number => evidence.rows.size,
    distinct: (evidence: Evidence, heading: string): number =>
      new Set(rowsOf(evidence).map((row) => plain(cellOf(row, heading)))).size,
    sum: (evidence: Evidence, heading: string): number =>
      numbers(evidence, heading).reduce((sum, value) => sum + value, 0),
    average(evidence: Evidence, heading: string): number {
      const all = numbers(evidence, heading);
      return all.reduce((sum, value) => sum + value, 0) / all.length;
    },
    /** In percent: rows where one of the answers stands, of those with any answer. */
    share(evidence: Evidence, heading: string, ...counted: string[]): number {
      const answers = rowsOf(evidence).flatMap((row) => plain(cellOf(row, heading)) || []);
      return (answers.filter((answer) => counted.includes(String(answer))).length / answers.length) * 100;
    },
  };
}

/** Whole numbers that look like chance and are always the same. */
export function dice(seed: number): (from: number, to: number) => number {
  let state = seed;
  return (from, to) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return from + Math.floor((state / 2 ** 32) * (to - from + 1));
  };
}
