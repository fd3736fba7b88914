import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { generateTable } from '../../../src/app/generate/generate';
import { compareTables, readLinks } from '../../../src/compare';
import { recognise, type Form } from '../../../src/form';
import { NATIONAL } from '../../../src/profile';
import { documentOf, formatRange, Sheet } from '../../../src/sheet';
import {
  mergeRows,
  openWorkbook,
  patchWorkbook,
  readWorkbook,
  shiftWorkbook,
  writeData,
} from '../../../src/xlsx';

/** A blank of a bureau's own: sign, value and unit in columns of their own, one row a class, words of the template. */
const FILES = { readWorkbook, shiftWorkbook, mergeRows, patchWorkbook, writeData };

async function ownBlank(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('自评');
  sheet.addRows([
    ['项目支出绩效自评表（20  年度）'],
    ['项目名称', null, null],
    ['主管部门', null, null, null, '实施单位', null],
    ['项目资金（元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', null, null, null, 10],
    ['年度总体目标', null],
    ['一级指标', '二级指标', '三级指标', '计算符号', '指标值', '度量单位', '实际完成值', '权重', '得分'],
    ['产出指标', '数量指标', '指标1：'],
    ['', '质量指标', '指标1：'],
    ['', '时效指标', '指标1：'],
    ['', '成本指标', '指标1：'],
    ['效益指标', '社会效益指标', '指标1：'],
    ['满意度指标', '服务对象满意度指标', '指标1：'],
    ['合计', null, null, null, null, null, null, { formula: 'SUM(H8:H13)+F5' }],
  ]);
  for (const range of ['A1:I1', 'B2:I2', 'B3:D3', 'F3:I3', 'A4:A5', 'B6:I6', 'A8:A11', 'A14:B14'])
    sheet.mergeCells(range);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function made() {
  const file = new Uint8Array(readFileSync('test/fixtures/pairs/高标准农田-2022/target.xlsx'));
  const sheet = new Sheet((await openWorkbook(file)).snapshots[0]!);
  const [approved] = recognise(sheet);
  const generated = generateTable(
    {
      approved: { form: approved!, sheet },
      stage: 'self-evaluation',
      blank: await ownBlank(),
      profile: NATIONAL,
    },
    FILES,
  );
  if (typeof generated === 'string') throw new Error(generated);
  const [snapshot] = readWorkbook(generated.bytes).snapshots;
  const [form] = recognise(new Sheet(snapshot!));
  const { dataXml } = await openWorkbook(generated.bytes);
  return { ...generated, approved: approved!, form: form!, snapshot: snapshot!, dataXml };
}

test('every indicator stands in its class, sign, value and unit apart, money in the unit of the template', async () => {
  const { approved, form, snapshot, plan } = await made();
  const rowAt = (name: string) => {
    const { row } = form.indicators.find((one) => one.name.value === name)!;
    return [3, 4, 5].map((column) => snapshot.cells[row]?.[column]?.value ?? null);
  };
  expect(rowAt('脱贫户供水设施数量')).toEqual(['≥', 20, '座']);
  expect(rowAt('受益脱贫(监测)户满意度')).toEqual(['≥', 95, '%']);
  expect(form.year?.value).toBe(2022);
  expect(form.money[0]?.amounts.initial?.value).toBe(8_540_000);
  const { pairs } = compareTables([
    { path: 'approved', form: approved },
    { path: 'made', form },
  ]);
  expect(pairs[0]!.matches.filter(({ kind, changes }) => kind !== 'same' || changes.length > 0)).toEqual([]);
  expect(pairs[0]!.findings).toEqual([]);
  expect(plan.rows.reduce((all, { weight }) => all + (weight ?? 0), 0)).toBe(90);
});

test('boxes of classes grow with their rows, words of the template go, its own formulas stay and follow', async () => {
  const { form, snapshot } = await made();
  const merges = snapshot.merges.map(formatRange);
  // 产出: 2 of quantity, 1 each of the others; 效益: 1 经济, 2 社会, 2 生态, 1 可持续.
  expect(merges).toEqual(expect.arrayContaining(['A8:A12', 'B8:B9', 'A1:I1', 'B6:I6']));
  expect(form.unnamedRows).toEqual([]);
  const last = form.indicators.at(-1)!.row + 1;
  const total = snapshot.cells[last]?.[7];
  expect(total?.formula).toBe(`=SUM(H8:H${last})+F5`);
});

test('a renamed row is still known by what it was made from', async () => {
  const { approved, form, sheetName, dataXml } = await made();
  const links = readLinks(documentOf(dataXml, 'generated'));
  expect(links[0]?.sheet).toBe(sheetName);
  const renamed: Form = {
    ...form,
    indicators: form.indicators.map((one) =>
      one.name.value === '年增粮食'
        ? { ...one, name: { ...one.name, value: '甲乙丙丁', text: '甲乙丙丁' } }
        : one,
    ),
  };
  const kinds = (list?: typeof links) =>
    compareTables([
      { path: 'approved', form: approved },
      { path: 'made', form: renamed, ...(list && { links: list }) },
    ]).pairs[0]!.matches.flatMap(({ kind, right }) =>
      kind === 'same' ? [] : [`${kind} ${right?.name.value}`],
    );
  expect(kinds(links)).toEqual(['reworded 甲乙丙丁']);
});
