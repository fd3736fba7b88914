import ExcelJS from 'exceljs';
import { compareBooks } from '../../src/app/compare/compare';
import { NATIONAL } from '../../src/profile';
import { openWorkbook } from '../../src/xlsx';
import { median, milliseconds, type Figure } from './measure';

const ROWS = 300;
const HEADINGS = ['一级指标', '二级指标', '三级指标', '年度指标值'];

/** Two tables of 300 indicators, half of them reworded or out of order, from bytes to findings, against exceljs loading both. */
export async function benchCompare(): Promise<Figure[]> {
  const files = [await table('申报', '绩效目标申报表'), await table('自评', '绩效自评表')];
  const compare = await median(
    9,
    async () => {
      const books = files.map(async (bytes, i) => ({
        path: String(i),
        snapshots: (await openWorkbook(bytes)).snapshots,
      }));
      return compareBooks(await Promise.all(books), NATIONAL);
    },
    4,
  );
  const load = async () => {
    for (const bytes of files) await new ExcelJS.Workbook().xlsx.load(bytes as never);
  };
  const loaded = await median(9, load, 4);
  return [
    {
      name: '对照两张 300 项的表 ÷ exceljs 打开两张',
      ratio: compare / loaded,
      limit: 0.5,
      better: 'lower',
      detail: `${milliseconds(compare)} ÷ ${milliseconds(loaded)}`,
    },
  ];
}

export async function table(kind: '申报' | '自评', title: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(title);
  const evaluated = kind === '自评';
  sheet.addRow([`项目支出${title}`]);
  sheet.addRow(['（2024年度）']);
  sheet.addRow(['项目名称', '高标准农田建设项目', '实施单位', '某县农业农村局']);
  sheet.addRow(evaluated ? [...HEADINGS, '实际完成值', '分值', '得分'] : HEADINGS);
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const name = `${['沟渠', '道路', '机井', '泵站', '桥涵', '林网'][i % 6]}第${i + 1}标段${evaluated && i % 2 ? '完成' : ''}建设长度`;
    const target = `≥${i + 10}米`;
    return ['产出指标', '数量指标', name, target, ...(evaluated ? [`${i + 11}米`, 0.3, 0.3] : [])];
  });
  for (const row of evaluated ? rows.reverse() : rows) sheet.addRow(row);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
