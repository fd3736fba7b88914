import type { Snapshot } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { writeEvaluation, type Evaluation } from '../../support/self-evaluation';
import type { CellInput } from '../../support/sheet';
import { blankEvaluation } from './fixture-papers';
import { plain } from './ledger-sheet';

/** Filled tables that lie about beside the ledger and are about something else. */

/** The evaluation of the fixtures, filled with numbers that are near the targets and not those of the ledger. */
async function filled(change: Partial<Evaluation>): Promise<readonly Snapshot[]> {
  const table = blankEvaluation();
  const bytes = await writeEvaluation({
    ...table,
    ...change,
    money: table.money.map((item) => ({ ...item, executed: item.budget && item.budget * 0.97 })),
    indicators: table.indicators.map((indicator, index) => ({
      ...indicator,
      actual: reached(String(plain(indicator.target)), index),
    })),
  });
  return readWorkbook(bytes).snapshots;
}

/** Some value that a table of another year or office would hold. */
function reached(target: string, index: number): CellInput {
  const match = /(\d+(?:\.\d+)?)(\D*)$/.exec(target);
  if (!match) return '已完成';
  if (target === '1' || match[2] === '%') return `${90 + (index % 8)}.5%`;
  return `${Math.round(Number(match[1]) * 1.1) + 3}${match[2]}`;
}

/** The table of the year before. */
export function lastYear(): Promise<readonly Snapshot[]> {
  return filled({ year: 2023 });
}

/** The same table of another town. */
export function otherTown(): Promise<readonly Snapshot[]> {
  return filled({
    organisation: '东莞市虎门镇卫生健康局',
    title: '东莞市虎门镇卫生健康局部门整体绩效目标完成情况自评表',
  });
}
