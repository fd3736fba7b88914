import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readCellQuantity, readQuantity, type Quantity, type QuantityContext } from '../../../src/quantity';
import type { Cell } from '../../../src/sheet';

/** A target or an actual as the expected files state it. */
interface Expected {
  readonly operator: string | null;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string | null;
  readonly text: string;
}

interface ExpectedIndicator {
  readonly name: string;
  readonly level2: string | null;
  readonly line?: number;
  readonly target: Expected | null;
  readonly periodTarget?: Expected | null;
  readonly actual: Expected | null;
  readonly cells: Readonly<Record<string, string | null>>;
}

interface ExpectedForm {
  readonly sheet: string;
  readonly year: number | null;
  readonly indicators: readonly ExpectedIndicator[];
}

const FOLDER = join(__dirname, '../../fixtures/forms');

function toCell(cell: ExcelJS.Cell): Cell {
  const { value, numFmt } = cell;
  const numberFormat = (numFmt as string | undefined) ?? 'General';
  if (typeof value === 'string' || typeof value === 'number') return { value, formula: null, numberFormat };
  if (value === null) return { value: null, formula: null, numberFormat };
  return { value: cell.text, formula: null, numberFormat };
}

/** As the expected files write it: one number, or both ends of a range. */
function summary(quantity: Quantity): Omit<Expected, 'text'> {
  const value =
    quantity.operator === 'range' ? ([quantity.value!, quantity.upper!] as const) : quantity.value;
  return { operator: quantity.value === null ? null : quantity.operator, value, unit: quantity.unit };
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.expected.json') && !file.startsWith('业务台账'))
  .map((file) => file.replace('.expected.json', ''));

describe.each(names)('%s', (name) => {
  const { forms } = JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8')) as {
    forms: ExpectedForm[];
  };
  const workbook = new ExcelJS.Workbook();
  beforeAll(() => workbook.xlsx.readFile(join(FOLDER, `${name}.xlsx`)));

  test.each(
    forms.flatMap((form) => form.indicators.map((indicator) => [indicator.name, indicator, form] as const)),
  )('%s', (_, indicator, form) => {
    const sheet = workbook.getWorksheet(form.sheet)!;
    const at = (role: string) => {
      const address = indicator.cells[role];
      return address ? sheet.getCell(address).text : null;
    };
    // A table without its own cell for the unit in the file states it in the column that the form reader finds.
    const column = at('unit') ?? (indicator.target?.value === null ? indicator.target.unit : null);
    const context: QuantityContext = {
      year: form.year,
      unit: column,
      operator: at('operator'),
      name: indicator.name,
      fallbackUnit: indicator.level2?.includes('成本') ? '万元' : null,
    };
    const read = (role: string, expected: Expected, own: QuantityContext) =>
      indicator.line === undefined && indicator.cells[role]
        ? readCellQuantity(toCell(sheet.getCell(indicator.cells[role])), 1900, own)
        : readQuantity(expected.text, own);

    const target = indicator.target && read('target', indicator.target, context);
    if (target) expect({ ...summary(target), text: indicator.target.text }).toEqual(indicator.target);
    if (indicator.periodTarget) {
      const period = readQuantity(indicator.periodTarget.text, context);
      expect({ ...summary(period), text: indicator.periodTarget.text }).toEqual(indicator.periodTarget);
    }
    if (indicator.actual) {
      const actual = read('actual', indicator.actual, { ...context, unit: null, operator: null, target });
      expect({ ...summary(actual), text: indicator.actual.text }).toEqual(indicator.actual);
    }
  });
});
