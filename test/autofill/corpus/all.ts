import { mutations } from '../mutations';
import { nothing, type Case, type Paper } from './case';
import { COMMON, mixtures } from './common-mutations';
import { fixtureSnapshots, LEDGER, readLedger, readTruths } from './fixture';
import { APPROVAL_ROWS, fixturePapers } from './fixture-papers';
import type { LedgerSheet } from './ledger-sheet';
import { lastYear, otherTown } from './neighbours';
import { caseOf, type Trade } from './trade';
import { MORE_TRADES, TRADES } from './trades';

/** A case that is made when its turn comes. */
export interface CaseMaker {
  readonly name: string;
  readonly make: () => Promise<Case>;
}

/** Everything that the matching is held against. */
export function allCases(): CaseMaker[] {
  return [...fixtureCases(), ...neighbourCases(), ...tradeCases(), ...strangerCases()];
}

interface Fixture {
  readonly sheets: readonly LedgerSheet[];
  readonly papers: readonly Paper[];
}

let fixture: Promise<Fixture> | undefined;

function readFixture(): Promise<Fixture> {
  fixture ??= (async () => {
    const sheets = readLedger();
    return { sheets, papers: await fixturePapers(readTruths(sheets)) };
  })();
  return fixture;
}

/** The ledger as it is, and after everything that people do to ledgers. */
function fixtureCases(): CaseMaker[] {
  const plain = '业务台账：原样';
  return [
    {
      name: plain,
      make: async () => {
        const { sheets, papers } = await readFixture();
        return { name: plain, files: [{ name: LEDGER, sheets }], papers };
      },
    },
    ...mutations().map(({ name, apply }) => ({
      name,
      make: async () => {
        const { sheets, papers } = await readFixture();
        // What the approval tables ask, their evaluations ask too.
        return apply(
          sheets,
          papers.filter((paper) => !paper.name.startsWith('批复表')),
        );
      },
    })),
  ];
}

/** Other tables are picked together with the ledger, or instead of it. */
function neighbourCases(): CaseMaker[] {
  const tables = {
    本表的批复表: async () => fixtureSnapshots(APPROVAL_ROWS),
    上一年度的自评表: lastYear,
    别的镇的自评表: otherTown,
  };
  return Object.entries(tables).flatMap(([what, read]) =>
    [true, false].map((withLedger): CaseMaker => {
      const name = withLedger ? `业务台账，另选了${what}` : `只选了${what}`;
      return {
        name,
        make: async () => {
          const { sheets, papers } = await readFixture();
          const evaluations = papers.filter((paper) => paper.name.startsWith('自评表'));
          return {
            name,
            files: withLedger ? [{ name: LEDGER, sheets }] : [],
            tables: [{ name: `${what}.xlsx`, snapshots: await read() }],
            papers: withLedger ? evaluations : evaluations.map(nothing),
          };
        },
      };
    }),
  );
}

/** Every trade with its own ledgers, as they are and as people keep them. */
function tradeCases(): CaseMaker[] {
  const plain = { name: '原样', change: (sheet: LedgerSheet) => sheet };
  return [
    ...TRADES.flatMap((trade) => [plain, ...COMMON].map((how) => tradeCase(trade, how))),
    ...MORE_TRADES.flatMap((trade) => [plain, ...mixtures()].map((how) => tradeCase(trade, how))),
  ];
}

function tradeCase(
  trade: Trade,
  { name: how, change }: { readonly name: string; readonly change: (sheet: LedgerSheet) => LedgerSheet },
): CaseMaker {
  const name = `${trade.name}：${how}`;
  return {
    name,
    make: async () => {
      const one = await caseOf(trade);
      const files = one.files.map((file) => ({ ...file, sheets: file.sheets.map(change) }));
      return { ...one, name, files };
    },
  };
}

/** Every table with ledgers that are none of its business. */
function strangerCases(): CaseMaker[] {
  const all = [...TRADES, ...MORE_TRADES];
  const others = all.flatMap((trade, index): CaseMaker[] =>
    [1, 4].map((step) => {
      const stranger = all[(index + step) % all.length]!;
      const name = `${trade.name}，只有${stranger.name}的台账`;
      return {
        name,
        make: async () => {
          const [one, other] = [await caseOf(trade), await caseOf(stranger)];
          return { name, files: other.files, papers: one.papers.map(nothing) };
        },
      };
    }),
  );
  return [
    ...others,
    {
      name: '业务台账的表，只有别的行业的台账',
      make: async () => ({
        name: '业务台账的表，只有别的行业的台账',
        files: (await Promise.all([...TRADES, ...MORE_TRADES].map(caseOf))).flatMap(({ files }) => files),
        papers: (await readFixture()).papers.map(nothing),
      }),
    },
    {
      name: '各行业的表，只有业务台账',
      make: async () => ({
        name: '各行业的表，只有业务台账',
        files: [{ name: LEDGER, sheets: (await readFixture()).sheets }],
        papers: (await Promise.all([...TRADES, ...MORE_TRADES].map(caseOf))).flatMap(({ papers }) =>
          papers.map(nothing),
        ),
      }),
    },
  ];
}
