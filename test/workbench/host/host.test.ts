/** The host through the real client of @microsoft/office-js, and the client's own checks of how it is used. */
import { MemoryWorkbook, type SheetSource } from '../../../src/workbench/model';
import { startOffice } from '../../support/office';
import { snapshotOf, type CellInput, type SheetInput } from '../../support/sheet';

function start(
  rows: CellInput[][] = [
    [1, 'a'],
    [true, null],
  ],
  input: SheetInput & Omit<SheetSource, 'snapshot' | 'merges' | 'hiddenRows'> = {},
) {
  const { formats, ...rest } = input;
  const workbook = new MemoryWorkbook([{ snapshot: snapshotOf(rows, { name: '表 1', ...rest }), formats }]);
  const refused: string[] = [];
  const host = startOffice(workbook, { onRefusal: (member) => refused.push(member) });
  return { workbook, host, refused };
}

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

/** Runs one batch with a sync behind it. */
function batch<T>(work: (context: Excel.RequestContext) => T): Promise<T> {
  return Excel.run(async (context) => {
    const result = work(context);
    await context.sync();
    return result;
  });
}

/** Lets pending messages between client and host through. */
async function turns(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('reading', () => {
  test('scalars, nested properties and collections', async () => {
    start();
    const { sheets, range } = await batch((context) => ({
      sheets: context.workbook.worksheets.load('items/name,items/id,items/protection/protected'),
      range: active(context)
        .getUsedRange(true)
        .load('address,values,formulas,valueTypes,numberFormat,rowCount'),
    }));
    expect(sheets.items.map(({ name, id, protection }) => [name, id, protection.protected])).toEqual([
      ['表 1', 'sheet-1', false],
    ]);
    expect(range.toJSON()).toMatchObject({
      address: "'表 1'!A1:B2",
      values: [
        [1, 'a'],
        [true, ''],
      ],
      valueTypes: [
        ['Double', 'String'],
        ['Boolean', 'Empty'],
      ],
      rowCount: 2,
    });
  });

  test('an object that is not there is a null object, or ItemNotFound', async () => {
    start([]);
    const { sheet, used, child } = await batch((context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('没有');
      return {
        sheet: missing.load('name'),
        used: active(context).getUsedRangeOrNullObject(true).load('address'),
        child: missing.customProperties.getItemOrNullObject('x').load('key'),
      };
    });
    expect([sheet.isNullObject, used.isNullObject, child.isNullObject]).toEqual([true, true, true]);
    await expect(
      batch((context) => context.workbook.worksheets.getItem('没有').load('name')),
    ).rejects.toMatchObject({
      code: 'ItemNotFound',
    });
  });

  test('only merges with the top-left cell in the range, none is a null object', async () => {
    start([['a', 'b', 'c']], { merges: ['A1:B1', 'C1:C3'] });
    const [all, part, none] = await batch((context) =>
      ['A1:C1', 'B1:C1', 'A2:C3'].map((address) =>
        active(context).getRange(address).getMergedAreasOrNullObject().load('areaCount,areas/items/address'),
      ),
    );
    expect(all!.areas.items.map(({ address }) => address)).toEqual(["'表 1'!A1:B1", "'表 1'!C1:C3"]);
    expect(part!.areas.items.map(({ address }) => address)).toEqual(["'表 1'!C1:C3"]);
    expect(none!.isNullObject).toBe(true);
  });

  test('above 5 million cells the values are null', async () => {
    start();
    const range = await batch((context) => active(context).getRange('A1:E1048576').load('values,cellCount'));
    expect([range.values, range.cellCount]).toEqual([null, 5_242_880]);
  });

  test('addresses with the name of the sheet, quoted or not, in any case of letters', async () => {
    start([[1]], { name: "It's Ok" });
    const ranges = await batch((context) =>
      ["'it''s ok'!b2:A1", 'C3'].map((address) =>
        active(context).getRange(address).load('rowIndex,columnIndex'),
      ),
    );
    expect(ranges.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex])).toEqual([
      [0, 0],
      [2, 2],
    ]);
    for (const address of ['Other!A1', 'A0', 'ZZZZ1', '']) {
      await expect(
        batch((context) => active(context).getRange(address).load('address')),
      ).rejects.toMatchObject({
        code: 'InvalidArgument',
      });
    }
  });
});

describe('what the host does not have fails loudly', () => {
  test.each<[string, (context: Excel.RequestContext) => unknown]>([
    ['Range.Text', (context) => active(context).getRange('A1').load('text')],
    ['Range.GetImage', (context) => active(context).getRange('A1').getImage()],
    ['Worksheet.Charts', (context) => active(context).charts.load('items/name')],
    ['Workbook.Names', (context) => context.workbook.names.add('x', '=1')],
    ['Range.Style', (context) => (active(context).getRange('A1').style = 'Good')],
    ['load() of Range without names', (context) => active(context).getRange('A1').load()],
    [
      'CellProperties.format/autoIndent',
      (context) =>
        active(context)
          .getRange('A1')
          .getCellProperties({ format: { autoIndent: true } }),
    ],
    ['Functions.Sum', (context) => context.workbook.functions.sum(1, 2).load('value')],
  ])('%s', async (member, use) => {
    const { refused, workbook } = start();
    const before = JSON.stringify(workbook.active.snapshot());
    await expect(batch(use)).rejects.toMatchObject({ code: 'ApiNotFound' });
    expect(refused.join()).toContain(member.replace('load() of ', '').replace(' without names', ''));
    expect(JSON.stringify(workbook.active.snapshot())).toBe(before);
  });

  test('the error names the statement that failed, and what came before it stays', async () => {
    const { workbook } = start();
    const failure = batch((context) => {
      active(context).getRange('A1').values = [[5]];
      active(context).getRange('B1').style = 'Good';
      active(context).getRange('B1').values = [[6]];
    });
    await expect(failure).rejects.toMatchObject({
      debugInfo: { errorLocation: 'Range.Style', statement: expect.stringContaining('style') },
    });
    expect(workbook.active.snapshot().cells[0]?.map((cell) => cell?.value)).toEqual([5, 'a']);
  });
});

describe('the client checks by itself', () => {
  test('a member above the requirement set of the host', async () => {
    const { host } = start();
    host.faults.requirement = '1.9';
    await expect(
      batch((context) => active(context).getRange('A1').getMergedAreasOrNullObject()),
    ).rejects.toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('1.13') });
  });

  test('a property that was not loaded', async () => {
    start();
    const range = await batch((context) => active(context).getRange('A1').load('address'));
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });

  test('references are kept during a run and let go after it, without counting as a sync', async () => {
    const { host } = start();
    await Excel.run(async (context) => {
      const range = active(context).getRange('A1').load('values');
      await context.sync();
      range.values = [[9]];
      await context.sync();
      expect(host.references.size).toBe(1);
    });
    await turns();
    expect(host.references.size).toBe(0);
    expect(host.traffic.syncs).toBe(2);
  });
});

describe('writing', () => {
  test('a text is read as if typed, null leaves a cell alone, one value goes everywhere', async () => {
    const { workbook } = start([['x', 'x', 'x', 'x']]);
    await batch((context) => {
      active(context).getRange('A1:D1').values = [['95%', null, "'95", '=A1*2']];
      (active(context).getRange('A2:B2') as { values: unknown }).values = 7;
    });
    expect(workbook.active.cell(0, 0)).toMatchObject({ value: 0.95, numberFormat: '0%' });
    expect(workbook.active.cell(0, 1)).toMatchObject({ value: 'x' });
    expect(workbook.active.cell(0, 2)).toMatchObject({ value: '95', formula: null });
    expect(workbook.active.cell(0, 3)).toMatchObject({ formula: '=A1*2' });
    expect([workbook.active.cell(1, 0).value, workbook.active.cell(1, 1).value]).toEqual([7, 7]);
  });

  test('numbers become text in a cell formatted as text', async () => {
    const { workbook } = start([[{ value: 'x', numberFormat: '@' }]]);
    await batch((context) => (active(context).getRange('A1').values = [[5]]));
    expect(workbook.active.cell(0, 0).value).toBe('5');
  });

  test('more than 1,500 cells come in chunks', async () => {
    const { host, workbook } = start();
    host.traffic.keepLog = true;
    const values = Array.from({ length: 400 }, (_, row) => [row, row + 1, row + 2, row + 3, row + 4]);
    await batch((context) => (active(context).getRange('A1:E400').values = values));
    expect(workbook.active.cell(399, 4).value).toBe(403);
    const names = host.traffic.log[0]!.Actions.map(({ Name }) => Name);
    expect(names).toContain('_ValidateArraySize');
    expect(names.filter((name) => name === 'Values')).toHaveLength(2);
  });

  test('an array of another size is refused', async () => {
    start();
    await expect(
      batch((context) => (active(context).getRange('A1:B2').values = [[1, 2]])),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('protection refuses a block with a locked cell as a whole', async () => {
    const { workbook } = start([[1, 2]], {
      protected: true,
      formats: [{ row: 0, column: 1, locked: false }],
    });
    await expect(
      batch((context) => (active(context).getRange('A1:B1').values = [[5, 6]])),
    ).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await batch((context) => (active(context).getRange('B1').values = [[6]]));
    expect([workbook.active.cell(0, 0).value, workbook.active.cell(0, 1).value]).toEqual([1, 6]);
  });

  test('a read behind a write in the same request sees the result of the engine', async () => {
    const { workbook } = start();
    workbook.setCalculator({ calculate: async () => [{ sheetId: 'sheet-1', row: 0, column: 0, value: 42 }] });
    const range = await batch((context) => {
      const cell = active(context).getRange('A1');
      cell.formulas = [['=6*7']];
      return cell.load('values,formulas');
    });
    expect([range.values, range.formulas]).toEqual([[[42]], [['=6*7']]]);
  });

  test('sheets are added, renamed, hidden and deleted, within the rules for names', async () => {
    const { workbook } = start();
    await batch((context) => {
      const sheet = context.workbook.worksheets.add('乙');
      sheet.name = '丙';
      sheet.visibility = 'Hidden';
      context.workbook.worksheets.add();
    });
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['表 1', 'visible'],
      ['丙', 'hidden'],
      ['Sheet1', 'visible'],
    ]);
    await batch((context) => context.workbook.worksheets.getItem('丙').delete());
    expect(workbook.sheets).toHaveLength(2);
    for (const name of ['a/b', 'x'.repeat(32), '']) {
      await expect(batch((context) => context.workbook.worksheets.add(name))).rejects.toMatchObject({
        code: 'InvalidArgument',
      });
    }
    await expect(batch((context) => context.workbook.worksheets.add('表 1'))).rejects.toMatchObject({
      code: 'ItemAlreadyExists',
    });
  });

  test('formats go onto the cells and read as null where they differ', async () => {
    const { workbook } = start();
    const format = await batch((context) => {
      const range = active(context).getRange('A1:B1');
      range.format.fill.color = '#FFF2CC';
      range.format.columnWidth = 57;
      active(context).getRange('A1').format.font.bold = true;
      return {
        bold: range.format.font.load('bold'),
        fill: range.format.fill.load('color'),
        width: range.format.load('columnWidth'),
      };
    });
    expect([format.bold.bold, format.fill.color, format.width.columnWidth]).toEqual([null, '#FFF2CC', 57]);
    expect(workbook.active.cell(0, 0).appearance).toEqual({ fill: '#FFF2CC', bold: true });
    expect(workbook.active.columnWidths.get(1)).toBeCloseTo(10.14, 2);
  });
});

describe('a cell that is being edited', () => {
  test('refuses a request, or keeps it waiting if it asks for that', async () => {
    const { host, workbook } = start();
    host.faults.editing = true;
    await expect(batch((context) => active(context).load('name'))).rejects.toMatchObject({
      code: 'InvalidOperationInCellEditMode',
    });
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      active(context).getRange('A1').values = [[5]];
      await context.sync();
      done = true;
    });
    await turns();
    expect(done).toBe(false);
    host.endEditing();
    await waiting;
    expect(workbook.active.cell(0, 0).value).toBe(5);
  });
});

test('requests and answers above the limit are refused', async () => {
  const { host } = start([['字'.repeat(2000)]]);
  host.faults.payloadLimit = 3000;
  await expect(batch((context) => active(context).getRange('A1').load('values'))).rejects.toMatchObject({
    code: 'ResponsePayloadSizeLimitExceeded',
  });
  await expect(
    batch((context) => (active(context).getRange('A1').values = [['字'.repeat(2000)]])),
  ).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
});

describe('events', () => {
  test('of one sheet and of all, with address and source, not for results of the engine', async () => {
    const { workbook } = start([[1]]);
    const other = workbook.addSheet('二');
    const told: unknown[] = [];
    await batch((context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(
        async ({ worksheetId, address }) => void told.push(['all', worksheetId, address]),
      );
      worksheets
        .getItem('二')
        .onChanged.add(async ({ address, triggerSource }) => void told.push(['二', address, triggerSource]));
      worksheets.onActivated.add(async ({ worksheetId }) => void told.push(['activated', worksheetId]));
      worksheets
        .getItem('二')
        .onSelectionChanged.add(async ({ address }) => void told.push(['selected', address]));
    });
    workbook.setCalculator({ calculate: async () => [{ sheetId: 'sheet-1', row: 5, column: 5, value: 1 }] });
    workbook.enter('sheet-1', { row: 1, column: 1 }, '=1');
    await workbook.settled();
    await batch(
      (context) =>
        (context.workbook.worksheets.getItem('二').getRange('A1:B2').values = [
          [1, 2],
          [3, 4],
        ]),
    );
    workbook.select(other.id, { top: 0, left: 0, bottom: 1, right: 0 });
    await turns();
    expect(told).toEqual([
      ['all', 'sheet-1', 'B2'],
      ['二', 'A1:B2', 'ThisLocalAddin'],
      ['all', other.id, 'A1:B2'],
      ['activated', other.id],
      ['selected', 'A1:A2'],
    ]);
  });

  test('stop when the page is gone', async () => {
    const workbook = MemoryWorkbook.fromSnapshots([snapshotOf([[1]])]);
    const host = startOffice(workbook);
    const bridge = host.connect();
    const messages: string[] = [];
    bridge.onMessageFromHost = (text) => messages.push(text);
    await batch((context) => void context.workbook.worksheets.onChanged.add(async () => undefined));
    workbook.enter('sheet-1', { row: 0, column: 0 }, '2');
    await turns();
    expect(messages).toHaveLength(1);
    host.disconnect(bridge);
    workbook.enter('sheet-1', { row: 0, column: 0 }, '3');
    await turns();
    expect(messages).toHaveLength(1);
  });
});
