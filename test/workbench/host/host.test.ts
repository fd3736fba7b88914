import { MemoryWorkbook } from '../../../src/workbench/model';
import { startOffice } from '../../support/office';
import { snapshotOf } from '../../support/sheet';

function start(
  rows: Parameters<typeof snapshotOf>[0] = [
    [1, 'a'],
    [true, null],
  ],
  input?: Parameters<typeof snapshotOf>[1],
) {
  const workbook = MemoryWorkbook.fromSnapshots([snapshotOf(rows, { name: '表 1', ...input })]);
  const refused: string[] = [];
  const host = startOffice(workbook, { onRefusal: (member) => refused.push(member) });
  host.traffic.keepLog = true;
  return { workbook, host, refused };
}

test('reads through the real client', async () => {
  start();
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load(
      'items/name,items/id,items/visibility,items/protection/protected',
    );
    const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true);
    range.load('address,values,formulas,valueTypes,numberFormat,rowCount');
    await context.sync();
    expect(
      sheets.items.map((sheet) => [sheet.name, sheet.id, sheet.visibility, sheet.protection.protected]),
    ).toEqual([['表 1', 'sheet-1', 'Visible', false]]);
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
});
