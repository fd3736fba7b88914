/** Small tables on which check, pane and formulas once gave different answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSnapshots } from '../../../src/app';
import { completionOf } from '../../../src/app/formulas/completion';
import { NATIONAL } from '../../../src/profile';
import { formatCell } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { tablesOf } from '../../formulas/support';

/** Findings of scores and actual values, what the pane shows, and the typed numbers that the formulas do not give. */
function answers(name: string) {
  const file = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/cases', `${name}.xlsx`)));
  const { findings } = checkSnapshots(readWorkbook(file).snapshots, NATIONAL);
  const [table] = tablesOf(file);
  const rows = completionOf(table!.form, NATIONAL).flatMap((group) => group.rows);
  return {
    check: findings
      .filter(({ code }) => /^[CF]/.test(code) && code !== 'C03' && code !== 'C20')
      .map(({ code, cells }) => `${code} ${formatCell(cells[0]!)}`)
      .sort(),
    pane: rows.map(({ rate, state }) => (rate === null ? state : `${rate} ${state}`)),
    differs: table!.plan.items
      .filter(({ state }) => state === 'differs')
      .map(({ cell, value }) => `${formatCell(cell)} ${String(value)}`)
      .sort(),
  };
}

test.each([
  {
    name: 'judge-inverse',
    check: ['C01 F11', 'C14 G6', 'C14 G7', 'C14 G8', 'F08 E6', 'F08 E7', 'F08 E8'],
    pane: ['0.625 short', '0.625 short', '0.5 short', 'met', '1.01052631579 exceeded'],
    differs: ['G6 6.25', 'G7 6.25', 'G8 5'],
  },
  {
    name: 'judge-bare',
    check: ['C01 F9', 'C14 G6', 'F08 E6'],
    pane: ['0.625 short', 'met', '1.01052631579 exceeded'],
    differs: ['G6 6.25'],
  },
  {
    name: 'F07-weights-110',
    check: ['C01 G20', 'C06 H20'],
    pane: [
      '1 met',
      '1.03333333333 exceeded',
      '1.05263157895 exceeded',
      'met',
      '1 met',
      '1.0625 exceeded',
      '1.01052631579 exceeded',
    ],
    differs: ['G20 100', 'H20 100'],
  },
  {
    name: 'F09-ratio-1-3',
    check: [],
    pane: [
      '1 met',
      '1.03333333333 exceeded',
      '1.05263157895 exceeded',
      'met',
      '1 met',
      '1.0625 exceeded',
      '1.01052631579 exceeded',
    ],
    differs: [],
  },
])('$name', ({ name, ...expected }) => {
  expect(answers(name)).toEqual(expected);
});
