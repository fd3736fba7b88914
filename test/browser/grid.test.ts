import { readFileSync } from 'node:fs';
import { zipSync, strToU8 } from 'fflate';
import { readWorkbook } from '../../src/xlsx';
import { saveFile, useWorkbench, type WorkbenchPage } from '../support/workbench';

const openWorkbench = useWorkbench();
let bench: WorkbenchPage;

beforeEach(async () => {
  bench = await openWorkbench({ gateway: 'direct' });
});

/** A workbook file of one sheet with the given rows in XML. */
function fileOf(rows: string, rest = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(relation('r1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${rest}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

test('types, edits, clears, undoes and moves with the keys of Excel', async () => {
  const { page, cell, address, goTo, troubles } = bench;
  await goTo('D25');
  await page.keyboard.type('全年开展活动');
  await page.keyboard.press('Tab');
  expect(await cell('D25').textContent()).toBe('全年开展活动');
  expect(await address()).toBe('E25');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type('12场');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  expect(await cell('D25').textContent()).toBe('全年开展活动');
  await page.keyboard.press('F2');
  await page.keyboard.type('12场');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('第二行');
  await page.keyboard.press('Enter');
  expect(await cell('D25').textContent()).toBe('全年开展活动12场\n第二行');
  expect(await address()).toBe('D26');
  await page.keyboard.press('Control+z');
  expect(await cell('D25').textContent()).toBe('全年开展活动');
  await page.keyboard.press('Control+z');
  expect(await cell('D25').textContent()).toBe('全年开展');
  await goTo('D25:D26');
  await page.keyboard.press('Delete');
  expect(await cell('D26').textContent()).toBe('');
  await page.keyboard.press('Control+z');
  expect(await cell('D26').textContent()).toBe('基本支出');
  expect(await page.title()).not.toContain('●');
  expect(troubles).toEqual([]);
});

test('walks over merged cells as over one', async () => {
  const { page, address, goTo } = bench;
  await goTo('A1');
  await page.keyboard.press('ArrowDown');
  expect(await address()).toBe('A2');
  await page.keyboard.press('ArrowRight');
  expect(await address()).toBe('I2');
  await page.keyboard.press('Control+Home');
  expect(await address()).toBe('A1');
});

test('leaves an input method alone until it is done', async () => {
  const { page, cell, address, goTo } = bench;
  await goTo('D25');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'yiliao', selectionStart: 6, selectionEnd: 6 });
  // The Enter that ends a composition belongs to the input method.
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    windowsVirtualKeyCode: 229,
  });
  expect(await address()).toBe('D25');
  await session.send('Input.insertText', { text: '医疗救助' });
  expect(await address()).toBe('D25');
  await page.keyboard.press('Enter');
  expect(await cell('D25').textContent()).toBe('医疗救助');
  expect(await address()).toBe('D26');
});

test('computes a typed formula, and again when what it refers to changes', async () => {
  const { page, cell, goTo } = bench;
  await goTo('J6');
  await page.keyboard.type('12.5');
  await page.keyboard.press('Enter');
  await page.keyboard.type('=ROUND(J6*2,1)&"万元"');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#cell-J7')?.textContent === '25万元');
  await goTo('J6');
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#cell-J7')?.textContent === '60万元');
  await goTo('J7');
  expect(await page.locator('#formula').inputValue()).toBe('=ROUND(J6*2,1)&"万元"');
  expect(await cell('J7').textContent()).toBe('60万元');
});

test('edits in the formula bar', async () => {
  const { page, cell, address, goTo } = bench;
  await goTo('D25');
  await cell('D25').click();
  await page.locator('#formula').fill('全年开展12场');
  await page.locator('#formula').press('Enter');
  expect(await cell('D25').textContent()).toBe('全年开展12场');
  expect(await address()).toBe('D26');
});

test('copies and pastes cells as text', async () => {
  const { page, cell, goTo } = bench;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await goTo('D25:E26');
  await page.keyboard.press('Control+c');
  await goTo('J25');
  await page.keyboard.press('Control+v');
  expect(await cell('J25').textContent()).toBe('全年开展');
  expect(await cell('K26').textContent()).toBe(await cell('E26').textContent());
});

test('shows 50,000 rows with only those in sight in the document, merges included', async () => {
  const { page, cell, goTo, troubles } = bench;
  const row = (r: number) =>
    `<row r="${r}">${['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'].map((c) => `<c r="${c}${r}"><v>${r}</v></c>`).join('')}</row>`;
  const rows = Array.from({ length: 50_000 }, (_, i) => row(i + 1)).join('');
  await bench.open({
    name: 'ledger.xlsx',
    bytes: fileOf(rows, '<mergeCells count="1"><mergeCell ref="A40000:A40200"/></mergeCells>'),
  });
  await page.getByRole('heading', { name: 'ledger.xlsx' }).waitFor();
  await goTo('B40100');
  expect(await cell('B40100').isVisible()).toBe(true);
  expect(await cell('A40000').count()).toBe(1);
  expect(await page.getByRole('gridcell').count()).toBeLessThan(1500);
  await page.keyboard.press('Control+End');
  expect(await cell('L50000').isVisible()).toBe(true);
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  expect(await cell('L50000').textContent()).toBe('7');
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toMatch(/^500\d\d$/);
  expect(troubles).toEqual([]);
});

test.each([
  ['笔记.txt.xlsx', '第一列,第二列\n1,2', /CSV|不是 Excel/],
  ['空.xlsx', '', /0 字节/],
  ['网页.xls', '<html><table><tr><td>1</td></tr></table></html>', /网页/],
])('says what is the matter with %s and keeps what is open', async (name, content, message) => {
  const { page, cell } = bench;
  await bench.open({ name, bytes: new TextEncoder().encode(content) });
  await page.getByText(message).first().waitFor();
  expect(await cell('A1').textContent()).toBe('附表2');
});

test('opens a file dropped on the page, in all its sheets, and saves it as it was', async () => {
  const { page, cell } = bench;
  const bytes = new Uint8Array(readFileSync('assets/samples/target.xlsx'));
  const transfer = await page.evaluateHandle(
    (data) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([Uint8Array.from(data)], '批复表.xlsx'));
      return dropped;
    },
    [...bytes],
  );
  await page.getByRole('grid').dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByRole('heading', { name: '批复表.xlsx' }).waitFor();
  expect(await cell('A1').textContent()).toContain('绩效');
  const saved = await saveFile(bench);
  expect(saved.name).toBe('批复表.xlsx');
  expect(readWorkbook(saved.bytes)).toEqual(readWorkbook(bytes));
});

test('a protected sheet refuses an entry and says what to do', async () => {
  const { page, cell, goTo } = bench;
  await bench.open({
    name: 'locked.xlsx',
    bytes: fileOf('<row r="1"><c r="A1"><v>1</v></c></row>', '<sheetProtection sheet="1"/>'),
  });
  await page.getByRole('heading', { name: 'locked.xlsx' }).waitFor();
  await goTo('A1');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.getByText('工作表受保护').first().waitFor();
  expect(await cell('A1').textContent()).toBe('1');
});
