import { strToU8, zipSync } from 'fflate';
import { saveFile, useWorkbench } from '../support/workbench';
import { readData } from '../support/stored';

const openWorkbench = useWorkbench();

/** In words that no rule of reading knows; 60 of 50 points. */
const ODD = [
  ['某市惠民资金成效一览'],
  ['类', '事项', '要求', '年底做到', '满分', '判分'],
  ['产出指标', '补贴面积', '≥3000亩', '3100亩', 50, 50],
  ['满意度指标', '农户满意度', '≥90%', '85%', 50, 60],
];

/** A workbook file of one sheet with these values. */
function fileOf(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (id: string, type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const cells = rows.map(
    (row) =>
      `<row>${row.map((value) => (typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`)).join('')}</row>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': relations('r1', 'officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="惠民资金" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('r1', 'worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

test.each(['client', 'direct'] as const)(
  'a table that was not found is pointed out, checked, and saved with how it is read: %s',
  async (gateway) => {
    const bench = await openWorkbench({ gateway });
    const { pane, goTo, troubles } = bench;
    await bench.open({ name: '成效一览.xlsx', bytes: fileOf(ODD) });
    await pane.getByRole('button', { name: '这张表没有认出来？指给我看' }).click();
    await goTo('A2:F2');
    await pane.getByRole('button', { name: '用选中的行' }).click();
    for (const [label, role] of [
      ['类', '一级指标'],
      ['事项', '三级指标（名称）'],
      ['要求', '指标值'],
      ['年底做到', '实际完成值'],
      ['判分', '得分'],
    ] as const)
      await pane.getByRole('combobox', { name: `「${label}」的含义` }).selectOption({ label: role });
    await pane.getByLabel('3. 这是哪一种表').selectOption({ label: '项目支出绩效自评表' });
    await pane.getByRole('button', { name: '按这样读' }).click();
    await pane.getByText('指标表的各栏').waitFor();
    await pane.getByRole('button', { name: '完成', exact: true }).click();
    await pane.getByRole('button', { name: '检查表格' }).click();
    await pane.locator('[data-entry]').filter({ hasText: '得分超过分值' }).waitFor();

    const { bytes } = await saveFile(bench);
    expect(readData(bytes, 'reading')).toMatchObject({ version: 1, name: '某市惠民资金成效一览' });
    expect(troubles).toEqual([]);
  },
);
