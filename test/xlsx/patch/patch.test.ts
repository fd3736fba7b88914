import fc from 'fast-check';
import {
  BLANK,
  parseCell,
  type CellState,
  type CellValue,
  type ChangePlan,
  type Snapshot,
} from '../../../src/sheet';
import { patchWorkbook, readWorkbook } from '../../../src/xlsx';
import { Package } from '../../../src/xlsx/package/package';
import { prefixedBook, richBook } from '../rich-book';
import { bookOf, contentsOf, errorOf, FIXTURES, type Book } from '../support';

const SHEET = 'xl/worksheets/sheet1.xml';

type After = CellValue | { value?: CellValue; formula?: string; numberFormat?: string };

/** A plan for the first sheet; what is not said stays as it is. */
function planOf(bytes: Uint8Array, changes: Record<string, After>): ChangePlan {
  const sheet = readWorkbook(bytes).snapshots[0]!;
  return {
    title: '改写',
    changes: Object.entries(changes).map(([address, after]) => {
      const at = parseCell(address)!;
      const before = sheet.cells[at.row]?.[at.column] ?? BLANK;
      const state =
        typeof after === 'object' && after !== null && !('error' in after) ? after : { value: after };
      return { sheetId: sheet.sheetId, ...at, before, after: stateOf(before, state) };
    }),
  };
}

function stateOf(before: CellState, { value, formula, numberFormat }: Exclude<After, CellValue>): CellState {
  const onlyFormat = value === undefined && formula === undefined;
  return {
    value: onlyFormat ? before.value : (value ?? null),
    formula: onlyFormat ? before.formula : (formula ?? null),
    numberFormat: numberFormat ?? before.numberFormat,
  };
}

const patch = (bytes: Uint8Array, changes: Record<string, After>) =>
  patchWorkbook(bytes, planOf(bytes, changes));
const sheetXml = (bytes: Uint8Array) => new Package(bytes).text(SHEET);
const cellXml = (bytes: Uint8Array, address: string) =>
  new RegExp(`<(\\w+:)?c r="${address}"(?:[^>]*/>|.*?</(\\w+:)?c>)`, 's').exec(sheetXml(bytes))?.[0];
const cell = (bytes: Uint8Array, address: string) => {
  const { row, column } = parseCell(address)!;
  return readWorkbook(bytes).snapshots[0]!.cells[row]?.[column];
};

/** Names of the parts that differ in any byte. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [contentsOf(before), contentsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => !old.has(name) || !now.has(name) || !Buffer.from(old.get(name)!).equals(now.get(name)!),
  );
}

describe('how a cell is written', () => {
  const book: Book = {
    strings: ['<t>甲</t>', '<r><b/><t>粗</t></r>'],
    formats: [9],
    before: '<dimension ref="A1:B1"/>',
    rows: '<row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>',
  };
  test.each<[string, string, After, string]>([
    ['a number', 'A1', 97.6, '<c r="A1" s="1"><v>97.6</v></c>'],
    ['a big number', 'A1', 1e21, '<c r="A1" s="1"><v>1e+21</v></c>'],
    ['a boolean', 'A1', true, '<c r="A1" s="1" t="b"><v>1</v></c>'],
    ['an error', 'A1', { error: '#N/A' }, '<c r="A1" s="1" t="e"><v>#N/A</v></c>'],
    ['a text that is shared', 'B1', '甲', '<c r="B1" t="s"><v>0</v></c>'],
    [
      'a text that is shared with formatting only',
      'B1',
      '粗',
      '<c r="B1" t="inlineStr"><is><t>粗</t></is></c>',
    ],
    [
      'a new text',
      'A1',
      '<a> & "b"',
      '<c r="A1" s="1" t="inlineStr"><is><t>&lt;a&gt; &amp; &quot;b&quot;</t></is></c>',
    ],
    [
      'spaces and lines',
      'A1',
      ' 一\n二',
      '<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve"> 一\n二</t></is></c>',
    ],
    [
      'characters that XML has not',
      'A1',
      'a\rb\u0001_x0041_',
      '<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">a_x000D_b_x0001__x005F_x0041_</t></is></c>',
    ],
    [
      'text that looks like a formula',
      'A1',
      '=1+1',
      '<c r="A1" s="1" t="inlineStr"><is><t>=1+1</t></is></c>',
    ],
    ['nothing', 'A1', null, '<c r="A1" s="1"/>'],
    [
      'a formula with a number',
      'A1',
      { formula: '=B1*2', value: 4 },
      '<c r="A1" s="1"><f>B1*2</f><v>4</v></c>',
    ],
    [
      'a formula with a text',
      'A1',
      { formula: '=B1&"<"', value: '2<' },
      '<c r="A1" s="1" t="str"><f>B1&amp;&quot;&lt;&quot;</f><v>2&lt;</v></c>',
    ],
    ['a formula without result', 'A1', { formula: '=B1' }, '<c r="A1" s="1"><f>B1</f></c>'],
    ['a new cell', 'C1', 5, '<c r="C1"><v>5</v></c>'],
    ['a new row', 'B3', 5, '<c r="B3"><v>5</v></c>'],
  ])('%s', (_, address, after, xml) => {
    const bytes = bookOf(book);
    const { bytes: patched } = patch(bytes, { [address]: after });
    expect(cellXml(patched, address)).toBe(xml);
    const read = cell(patched, address);
    const wanted = planOf(bytes, { [address]: after }).changes[0]!.after;
    expect(read ?? BLANK).toEqual(wanted.value === null && wanted.formula === null ? BLANK : wanted);
  });

  test('spans and dimension grow around new cells', () => {
    const { bytes } = patch(bookOf(book), { D1: 1, B7: 2, Z99: null });
    expect(sheetXml(bytes)).toContain('<dimension ref="A1:D7"/>');
    expect(sheetXml(bytes)).toContain('<row r="1" spans="1:4">');
    expect(sheetXml(bytes)).toContain('<row r="7"><c r="B7"><v>2</v></c></row></sheetData>');
  });

  test('an empty sheet, and an empty row', () => {
    const empty = bookOf({
      parts: { [SHEET]: sheetXml(bookOf({})).replace('<sheetData></sheetData>', '<sheetData />') },
    });
    expect(sheetXml(patch(empty, { B2: 1 }).bytes)).toContain(
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
    );
    const row = bookOf({ rows: '<row r="2" ht="9" />' });
    expect(sheetXml(patch(row, { B2: 1 }).bytes)).toContain('<row r="2" ht="9"><c r="B2"><v>1</v></c></row>');
  });

  test('names with a prefix, rows and cells without references', () => {
    const bytes = prefixedBook();
    const patched = patch(bytes, { A1: '新', C1: 9, A2: 8, A6: 7 }).bytes;
    expect(sheetXml(patched)).toBe(
      sheetXml(bytes)
        .replace('<x:c><x:v>1</x:v></x:c>', '<x:c t="inlineStr"><x:is><x:t>新</x:t></x:is></x:c>')
        .replace(
          '</x:row><x:row r="5"/><x:row>',
          '<x:c r="C1"><x:v>9</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>8</x:v></x:c></x:row><x:row r="5"/><x:row><x:c r="A6"><x:v>7</x:v></x:c>',
        ),
    );
    expect(readWorkbook(patched).snapshots[0]!.cells[5]!.map((one) => one!.value)).toEqual([7, 3]);
  });

  test('a new cell before one without a reference leaves that where it was', () => {
    const bytes = bookOf({
      rows: '<row r="3"><c r="A3"><v>1</v></c></row><row><c/><c/><c><v>2</v></c></row>',
    });
    const patched = patch(bytes, { A1: 5, C4: 6, A4: 7 }).bytes;
    expect(readWorkbook(patched).snapshots[0]!.cells[3]!.map((one) => one?.value)).toEqual([7, undefined, 6]);
  });
});

describe('number formats', () => {
  const book: Book = {
    formats: ['0.0"元"', 9],
    rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"><v>0.5</v></c></row>',
  };
  test('one in use is used', () => {
    const bytes = bookOf(book);
    const { bytes: patched } = patch(bytes, { A1: { numberFormat: '0%' } });
    expect(cellXml(patched, 'A1')).toBe('<c r="A1" s="2"><v>1</v></c>');
    expect(changedParts(bytes, patched)).toEqual([SHEET]);
  });

  test('a new one is added behind those in use', () => {
    const bytes = bookOf(book);
    const { bytes: patched, receipt } = patch(bytes, {
      A1: { numberFormat: '0.000"米"' },
      B1: { numberFormat: '0.00%' },
      C1: { value: 3, numberFormat: '0.000"米"' },
    });
    expect(changedParts(bytes, patched).sort()).toEqual(['xl/styles.xml', SHEET].sort());
    expect(['A1', 'B1', 'C1'].map((address) => cell(patched, address)!.numberFormat)).toEqual([
      '0.000"米"',
      '0.00%',
      '0.000"米"',
    ]);
    const [before, after] = [bytes, patched].map((one) => new Package(one).text('xl/styles.xml'));
    const added = /<numFmt numFmtId="165"[^>]*>|<xf [^>]*numFmtId="(165|10)"[^>]*>| count="\d+"/g;
    expect(after!.replace(added, '')).toBe(before!.replace(added, ''));
    expect(sheetXml(patchWorkbook(patched, { ...receipt.undo }).bytes)).toContain(
      '<c r="A1" s="0"><v>1</v></c><c r="B1" s="2"><v>0.5</v></c>',
    );
  });

  test('a workbook without styles gets some', () => {
    const parts = {
      'xl/styles.xml': null,
      'xl/_rels/workbook.xml.rels': new Package(bookOf({}))
        .text('xl/_rels/workbook.xml.rels')
        .replace(/<Relationship Id="rId2".*?\/>/, ''),
    };
    const bytes = bookOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', parts });
    expect(cell(patch(bytes, { A1: { numberFormat: '0.00%' } }).bytes, 'A1')).toEqual({
      value: 1,
      formula: null,
      numberFormat: '0.00%',
    });
  });

  test('new cells look as their row or column says', () => {
    const bytes = bookOf({
      ...book,
      before: '<cols><col min="3" max="4" style="2"/></cols>',
      rows: '<row r="1"/><row r="2" s="1" customFormat="1"/>',
    });
    const patched = patch(bytes, { C1: 0.5, C2: 1, E9: 1 }).bytes;
    expect(['C1', 'C2', 'E9'].map((address) => cell(patched, address)!.numberFormat)).toEqual([
      '0%',
      '0.0"元"',
      'General',
    ]);
  });
});

describe('formulas', () => {
  const rows =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3" t="e"><f t="shared" si="0"/><v>#N/A</v></c></row>';

  test('those who shared a formula that goes write it out and keep their results', () => {
    const { bytes } = patch(bookOf({ rows }), { A1: 5 });
    expect(['A1', 'A2', 'A3'].map((address) => cellXml(bytes, address))).toEqual([
      '<c r="A1"><v>5</v></c>',
      '<c r="A2"><f>B2*2</f><v>4</v></c>',
      '<c r="A3" t="e"><f>B3*2</f><v>#N/A</v></c>',
    ]);
  });

  test('one that shares may go alone', () => {
    const bytes = bookOf({ rows });
    expect(sheetXml(patch(bytes, { A2: 5 }).bytes)).toBe(
      sheetXml(bytes).replace('<f t="shared" si="0"/><v>4</v>', '<v>5</v>'),
    );
  });

  test('a new last result leaves the formula as it is written', () => {
    const bytes = bookOf({ rows });
    const { bytes: patched } = patch(bytes, {
      A1: { formula: '=B1*2', value: 8 },
      A3: { formula: '=B3*2', value: 6 },
    });
    expect(sheetXml(patched)).toBe(
      sheetXml(bytes)
        .replace('<v>2</v>', '<v>8</v>')
        .replace(' t="e"><f t="shared" si="0"/><v>#N/A</v>', '><f t="shared" si="0"/><v>6</v>'),
    );
  });

  test.each([
    ['there is a formula', rows, { B1: 3 }, true],
    ['a formula comes', '', { B1: { formula: '=1+1', value: 2 } }, true],
    ['there is none', '<row r="1"><c r="A1"><v>1</v></c></row>', { B1: 3 }, false],
    ['only a format changes', rows, { B1: { numberFormat: '0%' } }, false],
  ])('Excel is asked to compute when %s: %#', (_, written, changes, asked) => {
    const bytes = patch(bookOf({ rows: written, formats: [9] }), changes).bytes;
    expect(new Package(bytes).text('xl/workbook.xml').includes('</sheets><calcPr fullCalcOnLoad="1"/>')).toBe(
      asked,
    );
  });

  test('the calculation chain goes only when a formula goes', () => {
    const bytes = richBook();
    expect(contentsOf(patch(bytes, { B1: 3 }).bytes).has('xl/calcChain.xml')).toBe(true);
    const without = patch(bytes, { B3: 3 }).bytes;
    expect(changedParts(bytes, without).sort()).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/calcChain.xml',
        'xl/workbook.xml',
        SHEET,
      ].sort(),
    );
    for (const part of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])
      expect(new Package(without).text(part)).not.toContain('calcChain');
  });
});

describe('refuses', () => {
  test('cells that are no longer what the plan says, naming them all', () => {
    const bytes = bookOf({ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>' });
    const plan = planOf(bytes, { A1: 5, B1: 6, C1: 7 });
    const newer = patch(bytes, { A1: 9, C1: 9 }).bytes;
    const error = errorOf(() => patchWorkbook(newer, plan));
    expect([error.code, error.details['cells']]).toEqual(['conflict', ['A1', 'C1']]);
    expect(error.message).toContain('A1、C1');
  });

  test.each<[string, Record<string, After>, string]>([
    ['cells that a merge covers', { A2: 1 }, 'merged-cell'],
    ['parts of an array formula', { C2: 1 }, 'array-formula'],
    ['the first cell of an array formula', { C1: 1 }, 'array-formula'],
    ['cells of a data table', { E2: 9 }, 'array-formula'],
    ['a number that no file can hold', { B9: NaN }, 'unknown'],
  ])('%s', (_, changes, code) => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2</f><v>1</v></c></row><row r="2"><c r="C2"><v>0</v></c><c r="E2"><f t="dataTable" ref="E2:E3" dt2D="0" r1="A1"/><v>1</v></c></row>';
    const bytes = bookOf({ rows, after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>' });
    expect(errorOf(() => patch(bytes, changes)).code).toBe(code);
    expect(cell(patch(bytes, { A1: 7 }).bytes, 'A1')!.value).toBe(7);
  });

  test('sheets that are not there', () => {
    const plan = planOf(bookOf({}), { A1: 1 });
    const elsewhere = { ...plan, changes: plan.changes.map((change) => ({ ...change, sheetId: '99' })) };
    expect(errorOf(() => patchWorkbook(bookOf({}), elsewhere)).code).toBe('sheet-missing');
  });
});

test('locked cells of a protected sheet are left out and listed', () => {
  const bytes = richBook();
  const { bytes: patched, receipt } = patch(bytes, { A2: 11, B1: '选填' });
  expect(receipt.skipped.map(({ change, reason }) => [change.row, change.column, reason])).toEqual([
    [1, 0, 'locked'],
  ]);
  expect([cell(patched, 'A2')!.value, cell(patched, 'B1')!.value]).toEqual([10, '选填']);
});

test('nothing but the named cells changes in a workbook with everything', () => {
  const bytes = richBook();
  const { bytes: patched } = patch(bytes, { B1: '选填', B3: { formula: '=A3*3', value: 90 } });
  expect(changedParts(bytes, patched).sort()).toEqual(['xl/workbook.xml', SHEET].sort());
  expect(sheetXml(patched)).toBe(
    sheetXml(bytes)
      .replace('<c r="B1" s="1" t="s"><v>1</v></c>', '<c r="B1" s="1" t="inlineStr"><is><t>选填</t></is></c>')
      .replace(
        '<c r="B3" s="1"><f t="shared" si="0"/><v>60</v></c>',
        '<c r="B3" s="1"><f>A3*3</f><v>90</v></c>',
      ),
  );
});

test('a plan that changes nothing gives back the same bytes', () => {
  const bytes = richBook();
  expect(patch(bytes, { A1: '指标' }).bytes).toBe(bytes);
});

test('the file that was given stays as it was, also in a Buffer of Node', () => {
  const given = Buffer.from(prefixedBook());
  const before = Uint8Array.from(given);
  const patched = patch(given, { A1: '改写的标题' });
  expect(Buffer.compare(given, before)).toBe(0);
  expect(cell(patched.bytes, 'A1')!.value).toBe('改写的标题');
});

describe('any edits to the real tables', () => {
  const tables = FIXTURES.filter(([name, bytes]) => bytes.length < 100_000 && !name.startsWith('衡山'));
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('≥95%', '=1+1', '-', '@甲', ' 甲 ', '第一行\n第二行', '_x000D_'),
    // A file has one zero only.
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
  );
  const after = fc.record({
    value,
    formula: fc.option(fc.constantFrom('=A1&"甲"', '=SUM(A1:B9)'), { freq: 6 }),
    numberFormat: fc.option(fc.constantFrom('0%', '0.0000', 'yyyy"年"'), { freq: 5 }),
  });
  const edits = fc.array(fc.tuple(fc.nat(70), fc.nat(14), after), { minLength: 1, maxLength: 8 });

  test('change these cells alone, and undo brings the old ones back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tables), edits, ([, bytes], wanted) => {
        const { snapshots } = readWorkbook(bytes);
        const sheet = snapshots[0]!;
        const covered = (row: number, column: number) =>
          sheet.merges.some(
            (m) =>
              row >= m.top &&
              row <= m.bottom &&
              column >= m.left &&
              column <= m.right &&
              (row !== m.top || column !== m.left),
          );
        const cells = new Map(
          wanted
            .filter(([row, column]) => !covered(row, column))
            .map((edit) => [`${edit[0]},${edit[1]}`, edit]),
        );
        const changes = [...cells.values()].map(([row, column, next]) => {
          const before = sheet.cells[row]?.[column] ?? BLANK;
          return {
            sheetId: sheet.sheetId,
            row,
            column,
            before,
            after: {
              value: next.value,
              formula: next.formula,
              numberFormat: next.numberFormat ?? before.numberFormat,
            },
          };
        });
        const { bytes: patched, receipt } = patchWorkbook(bytes, { title: '', changes });
        const expected = withCells(sheet, changes);
        expect(cellsOf(readWorkbook(patched).snapshots[0]!)).toEqual(expected);
        const touchable = [SHEET, 'xl/styles.xml', 'xl/workbook.xml'];
        expect(changedParts(bytes, patched).filter((name) => !touchable.includes(name))).toEqual([]);

        const undone = patchWorkbook(patched, { ...receipt.undo }).bytes;
        expect(readWorkbook(undone)).toEqual(readWorkbook(bytes));
        const existing = changes.every(({ row, column }) =>
          sheetXml(bytes).includes(`r="${String.fromCharCode(65 + column)}${row + 1}"`),
        );
        if (
          existing &&
          changes.every(({ before, after: { numberFormat } }) => before.numberFormat === numberFormat)
        ) {
          expect(sheetXml(undone)).toBe(sheetXml(bytes));
        }
      }),
      { numRuns: 60 },
    );
  });
});

function cellsOf(sheet: Snapshot): Record<string, CellState> {
  const cells: Record<string, CellState> = {};
  sheet.cells.forEach((row, r) => row?.forEach((one, c) => one && (cells[`${r},${c}`] = one)));
  return cells;
}

function withCells(sheet: Snapshot, changes: ChangePlan['changes']): Record<string, CellState> {
  const cells = cellsOf(sheet);
  for (const { row, column, after } of changes) {
    const blank = after.formula === null && (after.value === null || after.value === '');
    if (blank) delete cells[`${row},${column}`];
    else cells[`${row},${column}`] = after;
  }
  return cells;
}
