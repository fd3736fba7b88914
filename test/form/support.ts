import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise, type Field, type Form, type Indicator } from '../../src/form';
import type { Quantity } from '../../src/quantity';
import { formatCell, Sheet, type CellRef, type Snapshot } from '../../src/sheet';
import { readWorkbook } from '../../src/xlsx';

const FOLDER = join(__dirname, '../fixtures/forms');

/** The fixtures that hold tables. */
export function fixtureNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.xlsx') && !name.startsWith('业务台账'))
    .map((name) => name.replace(/\.xlsx$/, ''));
}

/** The fixtures, and the first tables from other places. */
export function tableNames(): string[] {
  const others = readdirSync(join(FOLDER, 'batch-0')).filter((name) => name.endsWith('.xlsx'));
  return [...fixtureNames(), ...others.map((name) => `batch-0/${name.replace(/\.xlsx$/, '')}`)];
}

/** All sheets of a fixture. */
export function fixtureSnapshots(name: string): readonly Snapshot[] {
  return readWorkbook(readFileSync(join(FOLDER, `${name}.xlsx`))).snapshots;
}

/** What the fixture says a right reader finds. */
export function expectedForms(name: string): ExpectedForm[] {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8')).forms;
}

/** All tables of a workbook, sheet by sheet. */
export function recogniseAll(snapshots: readonly Snapshot[]): Form[] {
  return snapshots.flatMap((snapshot) => recognise(new Sheet(snapshot)));
}

export interface ExpectedQuantity {
  readonly operator: string | null;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string | null;
  readonly text: string;
}

export interface ExpectedIndicator {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly nature: string | null;
  readonly target: ExpectedQuantity | null;
  readonly actual: ExpectedQuantity | null;
  readonly periodTarget?: ExpectedQuantity;
  readonly weight: number | null;
  readonly score: number | null;
  readonly scoreShared?: boolean;
  readonly line?: number;
  readonly cells: Readonly<Record<string, string | null>>;
}

export interface ExpectedForm {
  readonly sheet: string;
  readonly range: string | null;
  readonly kind: string;
  readonly year: number | null;
  readonly yearAcceptable?: readonly (number | null)[];
  readonly organisation: string | null;
  readonly organisationAcceptable?: readonly string[];
  readonly project?: string;
  readonly moneyUnit: string | null;
  readonly totalScore: number | null;
  readonly indicators: readonly ExpectedIndicator[];
}

/** An indicator in the words of the expectation, so that differences read well. */
export function simplify(indicator: Indicator, like: ExpectedIndicator): ExpectedIndicator {
  const fields = indicator as unknown as Record<string, Field<unknown> | null>;
  const cells: Record<string, string | null> = {};
  for (const column of Object.keys(like.cells)) {
    cells[column] = column in fields ? at(fields[column]?.cell) : like.cells[column]!;
  }
  return {
    level1: indicator.level1?.value ?? null,
    level2: indicator.level2?.value ?? null,
    name: indicator.name.value,
    nature: indicator.nature?.value ?? null,
    target: quantity(indicator.target),
    actual: filled(indicator.actual),
    ...(like.periodTarget ? { periodTarget: quantity(indicator.periodTarget)! } : {}),
    weight: indicator.weight?.value ?? null,
    score: indicator.score?.value ?? null,
    ...(like.scoreShared === undefined ? {} : { scoreShared: indicator.scoreShared }),
    ...(like.line === undefined ? {} : { line: indicator.name.line ?? 0 }),
    cells,
  };
}

/** A cell's address, null when there is none. */
export function at(cell: CellRef | undefined): string | null {
  return cell ? formatCell(cell) : null;
}

function filled(field: Field<Quantity> | null): ExpectedQuantity | null {
  return field && field.text.trim() !== '' ? quantity(field) : null;
}

function quantity(field: Field<Quantity> | null): ExpectedQuantity | null {
  if (!field) return null;
  const { operator, value, upper, unit } = field.value;
  const range = operator === 'range' && value !== null && upper !== null;
  return { operator, value: range ? [value, upper] : value, unit, text: field.text.trim() };
}
