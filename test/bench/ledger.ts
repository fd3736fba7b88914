import { strToU8, zipSync } from 'fflate';
import { columnName } from '../../src/sheet';

const HEADINGS = [
  '日期',
  '部门',
  '科目',
  '摘要',
  '项目编号',
  '数量',
  '单价',
  '金额',
  '税率',
  '经手',
  '状态',
  '序号',
];
const DEPARTMENTS = ['卫生健康局', '交通运输局', '教育管理中心', '农林水务局', '公共服务办公室'];

/**
 * A payment ledger as Excel would save it: dates, repeated and unique texts, whole and decimal numbers,
 * percentages and a formula in each row. The same bytes on every call.
 */
export function ledgerWorkbook(rows: number): Uint8Array {
  const strings = new Map<string, number>();
  const text = (ref: string, value: string) => {
    let index = strings.get(value);
    if (index === undefined) strings.set(value, (index = strings.size));
    return `<c r="${ref}" t="s"><v>${index}</v></c>`;
  };
  let seed = 20_240_101;
  const random = (limit: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % limit;

  const body: string[] = [];
  body.push(
    `<row r="1">${HEADINGS.map((heading, column) => text(`${columnName(column)}1`, heading)).join('')}</row>`,
  );
  for (let row = 2; row <= rows; row++) {
    const count = 1 + random(40);
    const price = (100 + random(900_000)) / 100;
    const total = Math.round(count * price * 100) / 100;
    body.push(
      `<row r="${row}" spans="1:12" x14ac:dyDescent="0.25"><c r="A${row}" s="1"><v>${45_292 + random(366)}</v></c>` +
        text(`B${row}`, DEPARTMENTS[random(DEPARTMENTS.length)]!) +
        text(`C${row}`, `2100${random(60)} 基本公共卫生服务`) +
        text(`D${row}`, `第${row}笔：${count}人次义诊与健康宣传支出`) +
        text(`E${row}`, `XM-${10_000 + random(800)}`) +
        `<c r="F${row}"><v>${count}</v></c><c r="G${row}" s="2"><v>${price}</v></c>` +
        `<c r="H${row}" s="2"><f>F${row}*G${row}</f><v>${total}</v></c><c r="I${row}" s="3"><v>0.0${random(9)}</v></c>` +
        text(`J${row}`, `经手人${random(200)}`) +
        text(`K${row}`, random(2) ? '已支付' : '待支付') +
        `<c r="L${row}"><v>${row - 1}</v></c></row>`,
    );
  }

  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaging = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="支付明细" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:L${rows}"/><sheetData>${body.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" uniqueCount="${strings.size}">${[...strings.keys()].map((value) => `<si><t>${value}</t></si>`).join('')}</sst>`,
  };
  const entries = Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: '2024-01-01T00:00:00' });
}
