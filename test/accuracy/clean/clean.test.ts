import { checkSnapshots } from '../../../src/app';
import { NATIONAL } from '../../../src/profile';
import { formatCell, parseCell } from '../../../src/sheet';
import { snapshotOf, type CellInput } from '../../support/sheet';
import { DEPARTMENT_SELF_EVALUATIONS } from './department-self-evaluations';
import { MONITORING_TABLES } from './monitoring';
import { PROJECT_SELF_EVALUATIONS } from './project-self-evaluations';
import type { CleanTable } from './table';
import { TARGET_TABLES } from './targets';

const TABLES = [
  ...TARGET_TABLES,
  ...DEPARTMENT_SELF_EVALUATIONS,
  ...PROJECT_SELF_EVALUATIONS,
  ...MONITORING_TABLES,
];

function findingsOf({ rows, merges }: Pick<CleanTable, 'rows' | 'merges'>) {
  const snapshot = snapshotOf(
    rows.map((row) => [...row]),
    { merges: [...merges] },
  );
  const { forms, findings } = checkSnapshots([snapshot], NATIONAL);
  return {
    forms: forms.length,
    findings: findings.map(({ severity, code, cells, message }) => ({
      severity,
      code,
      cells: cells.map(formatCell),
      message,
    })),
  };
}

/** The table with one cell changed. */
function planted(table: CleanTable, cell: string, value: CellInput): CellInput[][] {
  const { row, column } = parseCell(cell)!;
  const rows = table.rows.map((line) => [...line]);
  while (rows[row]!.length <= column) rows[row]!.push(null);
  rows[row]![column] = value;
  return rows;
}

describe.each(TABLES.map((table) => [table.name, table] as const))('%s', (_, table) => {
  it('is read, and has nothing to report', () => {
    const { forms, findings } = findingsOf(table);
    expect(forms).toBe(1);
    expect(findings).toEqual([]);
  });

  it.each(table.defects)('$code is reported when $cell says $value', ({ cell, value, code, at }) => {
    const { findings } = findingsOf({ ...table, rows: planted(table, cell, value) });
    const reported = findings.filter((finding) => finding.code === code).flatMap(({ cells }) => cells);
    expect(reported).toContain(at ?? cell);
  });
});
