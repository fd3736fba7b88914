import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSnapshots } from '../../../src/app';
import { formatCell } from '../../../src/sheet';
import { openWorkbook } from '../../../src/xlsx';

async function check(name: string) {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/cases', `${name}.xlsx`)));
  return checkSnapshots((await openWorkbook(bytes)).snapshots).findings;
}

it('every cell with an error value is an error of its own, and no other rule speaks of it', async () => {
  const findings = await check('F02-formula-errors');
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, cells }) => `${code} ${cells.map(formatCell).join()}`)).toEqual([
    'M03 F6',
    'M03 I6',
    'M03 G13',
    'M03 G20',
    'M03 H20',
  ]);
  const broken = new Set(errors.flatMap(({ cells }) => cells.map(formatCell)));
  const others = findings.filter(({ code }) => code !== 'M03');
  expect(others.filter(({ cells }) => cells.some((cell) => broken.has(formatCell(cell))))).toEqual([]);
});
