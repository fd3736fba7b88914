import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { checkSnapshots } from '../../../src/app';
import { planHelperRemoval } from '../../../src/formulas';
import { formatCell, type ChangePlan } from '../../../src/sheet';
import { patchWorkbook, readWorkbook } from '../../../src/xlsx';
import { univerCalculator } from '../../../src/workbench/engine/univer';
import { MemoryWorkbook } from '../../../src/workbench/model';
import { convertWithLibreOffice } from '../../support/soffice';
import { agree, fillFile, tablesOf, type Filled } from '../support';

const FOLDER = join(__dirname, '../../fixtures/forms');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx') && !name.includes('台账'));
const read = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
const CASES = FILES.map((name) => ({ name, file: read(name) }));

test('LibreOffice and the engine of the workbench compute what the core computes, in every sample', async () => {
  const filled = CASES.flatMap(({ file }) => [fillFile(file), fillFile(file, undefined, () => true)]).map(
    writtenOnly,
  );
  const recalculated = convertWithLibreOffice(
    filled.map(({ bytes, changes }) => patchWorkbook(bytes, wrong(changes)).bytes),
    'xlsx',
  );
  for (const [index, one] of filled.entries()) {
    expect(wrongCells(one, recalculated[index]!)).toEqual([]);
    expect(await engineDiffers(one)).toEqual([]);
  }
});

describe.each(CASES)('$name', ({ file }) => {
  const filled = fillFile(file);

  it('is the same when formulas are written again', () => {
    expect(writtenOnly(fillFile(filled.bytes)).changes.changes).toEqual([]);
    const all = fillFile(file, undefined, () => true);
    expect(writtenOnly(fillFile(all.bytes, undefined, () => true)).changes.changes).toEqual([]);
  });

  it('has no new finding with the formulas in it', () => {
    const before = findings(file);
    const totalled = filled.changes.changes.some(
      ({ before: { value }, after }) => value === null && typeof after.value === 'number',
    );
    // A total below 100 where there was none asks for the conclusions (A22).
    const called = (finding: string) => totalled && finding.startsWith('A22 ');
    const added = [...findings(filled.bytes)].filter((finding) => !before.has(finding) && !called(finding));
    expect(added).toEqual([]);
  });

  it('is as it was after the step is taken back', () => {
    const { bytes, receipt } = filled;
    expect(patchWorkbook(bytes, receipt.undo).bytes).toEqual(file);
    const undone = patchWorkbook(bytes, { ...receipt.undo }).bytes;
    expect(readWorkbook(undone).snapshots).toEqual(readWorkbook(file).snapshots);
    expect(validations(undone)).toEqual(validations(file));
  });

  it('is as it was without helper columns after they are taken away', () => {
    const only = fillFile(file, undefined, ({ looksFrom }) => looksFrom !== undefined);
    let { bytes } = only;
    for (const { form, sheet } of tablesOf(bytes))
      bytes = patchWorkbook(bytes, planHelperRemoval(form, sheet).plan).bytes;
    expect(readWorkbook(bytes).snapshots).toEqual(readWorkbook(file).snapshots);
    expect(names(bytes)).toEqual(names(file));
  });
});

/** Without the cells that sheet protection kept. */
function writtenOnly(filled: Filled): Filled {
  const skipped = new Set(
    filled.receipt.skipped.map(({ change }) => `${change.sheetId}!${formatCell(change)}`),
  );
  const changes = filled.changes.changes.filter(
    (change) => !skipped.has(`${change.sheetId}!${formatCell(change)}`),
  );
  return { ...filled, changes: { ...filled.changes, changes } };
}

/** The same formulas with a wrong last result, which only a real recalculation puts right. */
function wrong(plan: ChangePlan): ChangePlan {
  return {
    title: plan.title,
    changes: plan.changes
      .filter(({ after }) => after.formula !== null)
      .map((change) => ({ ...change, before: change.after, after: { ...change.after, value: -77 } })),
  };
}

function wrongCells({ changes, tables }: Filled, recalculated: Uint8Array): string[] {
  const { snapshots } = readWorkbook(recalculated);
  return changes.changes.flatMap(({ sheetId, row, column, after }) => {
    const name = tables.find(({ form }) => form.sheetId === sheetId)!.form.sheetName;
    const sheet = snapshots.find(({ sheetName }) => sheetName === name)!;
    const value = sheet.cells[row]?.[column]?.value ?? null;
    return agree(value, after.value, 0.0001)
      ? []
      : [`${formatCell({ row, column })} ${after.formula} ${String(after.value)} ${String(value)}`];
  });
}

async function engineDiffers({ bytes, changes }: Filled): Promise<string[]> {
  const workbook = MemoryWorkbook.fromSnapshots(readWorkbook(bytes).snapshots);
  const formulas = changes.changes.filter(({ after }) => after.formula !== null);
  const results = await univerCalculator([]).calculate(workbook, formulas);
  const at = new Map(results.map((result) => [`${result.sheetId}!${formatCell(result)}`, result.value]));
  return formulas.flatMap((change) => {
    const value = at.get(`${change.sheetId}!${formatCell(change)}`) ?? null;
    return agree(value, change.after.value, 0.0001)
      ? []
      : [`${formatCell(change)} ${change.after.formula} ${String(change.after.value)} ${String(value)}`];
  });
}

function findings(file: Uint8Array): Set<string> {
  const { findings: found } = checkSnapshots(readWorkbook(file).snapshots);
  return new Set(
    found.map(({ code, sheetName, cells }) => `${code} ${sheetName} ${cells.map(formatCell).join()}`),
  );
}

function partsLike(file: Uint8Array, pattern: RegExp): string[] {
  return Object.entries(unzipSync(file))
    .filter(([name]) => pattern.test(name))
    .map(([, bytes]) => new TextDecoder().decode(bytes));
}

function validations(file: Uint8Array): string[] {
  return partsLike(file, /worksheets\/sheet\d+\.xml$/).map(
    (xml) => /<dataValidations.*<\/dataValidations>/s.exec(xml)?.[0] ?? '',
  );
}

function names(file: Uint8Array): string[] {
  return partsLike(file, /workbook\.xml$/).map(
    (xml) => /<definedNames.*<\/definedNames>/s.exec(xml)?.[0] ?? '',
  );
}
