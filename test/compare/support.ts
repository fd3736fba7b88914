import { compareTables, type Table } from '../../src/compare';
import { formatCell } from '../../src/sheet';
import { tableOf, type TableInput } from '../support/form';

/** What the rules say of two small tables of one project: code, severity, cells (the later table's first). */
export function saidBetween(left: TableInput, right: TableInput): string[] {
  const of = (input: TableInput, path: string): Table => ({
    path,
    form: tableOf({ organisation: '某县农业农村局', ...input }).form,
  });
  const { pairs } = compareTables([of(left, 'left'), of(right, 'right')]);
  return pairs.flatMap(({ findings }) =>
    findings.map(({ code, severity, cells }) =>
      [code, severity, ...cells.map(({ cell }) => formatCell(cell))].join(' '),
    ),
  );
}
