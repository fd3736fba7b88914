import { readWorkbook } from '../../../src/xlsx';
import { bookOf, contentOf, MAIN, OFFICE, partsOf, sheetOf, zipOf } from '../support';

const cellsOf = (rows: string, more: object = {}) => contentOf(sheetOf({ rows, ...more }));

describe('values', () => {
  test.each([
    ['a number', '<c r="A1"><v>97.6</v></c>', 97.6],
    ['a number with exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['seventeen digits', '<c r="A1"><v>97.599999999999994</v></c>', 97.6],
    ['white space around a number', '<c r="A1"><v> 5 </v></c>', 5],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['text that looks like an error', '<c r="A1" t="str"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['text that looks like a number', '<c r="A1" t="str"><v>007</v></c>', '007'],
    ['a shared string', '<c r="A1" t="s"><v>1</v></c>', '乙'],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>内</t></is></c>', '内'],
    [
      'an inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>内</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 联</t></r></is></c>',
      '内 联',
    ],
    [
      'entities',
      '<c r="A1" t="str"><v>&lt;a&gt; &amp;amp; &#x4E2D;&#25991; &quot;&apos;</v></c>',
      '<a> &amp; 中文 "\'',
    ],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[<a> & b]]></v></c>', '<a> & b'],
    ['a comment within', '<c r="A1" t="str"><!-- c --><v>甲<!-- c -->乙</v></c>', '甲乙'],
    ['escaped characters', '<c r="A1" t="str"><v>一_x000D_二_x005F_x000D_</v></c>', '一\r二_x000D_'],
    ['line ends', '<c r="A1" t="str"><v>一\r\n二\r三\n四</v></c>', '一\n二\n三\n四'],
    ['spaces kept', '<c r="A1" t="str"><v> 一 </v></c>', ' 一 '],
    ['an ISO date', '<c r="A1" t="d"><v>2024-06-20</v></c>', 45463],
    ['an ISO date and time', '<c r="A1" t="d"><v>2024-06-20T12:00:00Z</v></c>', 45463.5],
    ['an ISO date before March 1900', '<c r="A1" t="d"><v>1900-01-01</v></c>', 1],
    ['other attributes', '<c r="A1" vm="1" ph="1"><v>5</v></c>', 5],
    ['single quotes', "<c r='A1' t='str'><v>甲</v></c>", '甲'],
    [
      'an extension list',
      '<c r="A1"><v>5</v><extLst><ext uri="x"><a:b xmlns:a="urn:a">9</a:b></ext></extLst></c>',
      5,
    ],
  ])('%s', (_, cell, value) => {
    expect(cellsOf(`<row r="1">${cell}</row>`, { strings: ['<t>甲</t>', '<t>乙</t>'] })).toEqual({
      R1C1: value,
    });
  });

  test.each([
    ['only a format', '<c r="A1" s="1"/>'],
    ['a format and t="n"', '<c r="A1" s="1" t="n" />'],
    ['an empty value', '<c r="A1"><v></v></c>'],
    ['an empty text', '<c r="A1" t="str"><v></v></c>'],
    ['an empty shared string', '<c r="A1" t="s"><v>0</v></c>'],
    ['an empty inline string', '<c r="A1" t="inlineStr"><is><t/></is></c>'],
  ])('nothing for %s', (_, cell) => {
    const sheet = sheetOf({ rows: `<row r="1">${cell}</row>`, strings: ['<t/>'], formats: [9] });
    expect(sheet.usedRange).toBeNull();
    expect(contentOf(sheet)).toEqual({});
  });

  test('rich text is joined and phonetic readings are dropped', () => {
    const rich =
      '<r><rPr><b/></rPr><t>绩</t></r><r><t xml:space="preserve">效 </t></r><rPh sb="0" eb="1"><t>ジ</t></rPh><phoneticPr fontId="1"/>';
    expect(cellsOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: [rich] })).toEqual({
      R1C1: '绩效 ',
    });
  });

  test('the 1904 date system counts from another day', () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const sheet = sheetOf({ workbook, rows: '<row r="1"><c r="A1" t="d"><v>2024-06-20</v></c></row>' });
    expect([sheet.dateSystem, sheet.cells[0]![0]!.value]).toEqual([1904, 45463 - 1462]);
  });
});

describe('formulas', () => {
  test('a plain one with its last result', () => {
    expect(
      cellsOf('<row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>yx</v></c><c r="B1"><f>1/0</f></c></row>'),
    ).toEqual({
      R1C1: ['=B1&"x"', 'yx'],
      R1C2: ['=1/0', null],
    });
  });

  test('a shared one is written out for each cell, also before the cell that holds it', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A1:A4" si="0">B2*$C$1+SUM(B$1:B2)</f><v>2</v></c></row>' +
      '<row r="4"><c r="A4"><f t="shared" si="0"/><v>4</v></c></row>';
    expect(cellsOf(rows)).toEqual({
      R1C1: ['=B1*$C$1+SUM(B$1:B1)', 1],
      R2C1: ['=B2*$C$1+SUM(B$1:B2)', 2],
      R4C1: ['=B4*$C$1+SUM(B$1:B4)', 4],
    });
  });

  test('an array formula stands in each of its cells', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>2</v></c></row>';
    expect(cellsOf(rows)).toEqual({ R1C1: ['=B1:B2*2', 2], R2C1: ['=B1:B2*2', 4], R2C2: 2 });
  });

  test('also in those that have no result yet', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">1+2</f></c><c r="B1"/><c r="C1"/></row><row r="2"><c r="A2" s="0"/></row>';
    const cells = sheetOf({ rows }).cells.map((row) => row?.map((cell) => cell?.formula));
    expect(cells).toEqual([['=1+2', '=1+2'], ['=1+2']]);
  });

  test('a dynamic array formula stands in its first cell alone', () => {
    const rows =
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    expect(cellsOf(rows)).toEqual({ R1C1: ['=B1:B2*2', 2], R2C1: 4 });
  });

  test('an empty text as result is kept', () => {
    expect(cellsOf('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>')).toEqual({ R1C1: ['=""', ''] });
  });
});

describe('number formats', () => {
  test.each([
    [9, '0%'],
    [10, '0.00%'],
    [14, 'm/d/yyyy'],
    [27, 'yyyy"年"m"月"'],
    [31, 'yyyy"年"m"月"d"日"'],
    [57, 'yyyy"年"m"月"'],
    [58, 'm"月"d"日"'],
    [49, '@'],
    [99, 'General'],
    ['0.0"万元"', '0.0"万元"'],
  ])('%s is %s', (format, code) => {
    const sheet = sheetOf({ rows: '<row r="1"><c r="A1" s="1"><v>1</v></c></row>', formats: [format] });
    expect(sheet.cells[0]![0]!.numberFormat).toBe(code);
  });

  test('a file may give a built-in id another code', () => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="43" formatCode="_ * #,##0.00_ "/></numFmts><cellXfs><xf/><xf numFmtId="43"/></cellXfs></styleSheet>`;
    const sheet = sheetOf({
      rows: '<row r="1"><c r="A1" s="1"><v>1</v></c></row>',
      parts: { 'xl/styles.xml': styles },
    });
    expect(sheet.cells[0]![0]!.numberFormat).toBe('_ * #,##0.00_ ');
  });
});

describe('places', () => {
  test('rows and cells without references follow the one before', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(cellsOf(rows)).toEqual({ R1C1: 1, R1C2: 2, R5C3: 3, R5C4: 4, R6C1: 5 });
  });

  test('one cell in the last corner costs neither time nor memory', () => {
    const sheet = sheetOf({
      before: '<dimension ref="A1:XFD1048576"/>',
      rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    });
    expect(sheet.usedRange).toEqual({ top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 });
    expect(Object.keys(sheet.cells)).toEqual(['1048575']);
  });

  test('the dimension is not believed', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="D9"><v>2</v></c></row>';
    expect(sheetOf({ before: '<dimension ref="A1"/>', rows }).usedRange).toEqual({
      top: 0,
      left: 0,
      bottom: 8,
      right: 3,
    });
  });

  test('merges anchored in or left and above of the used range, in order, single cells left out', () => {
    const after =
      '<mergeCells><mergeCell ref="B3:C3"/><mergeCell ref="A1:A2"/><mergeCell ref="C1"/><mergeCell ref="F1:G1"/><mergeCell ref="A9:B9"/></mergeCells>';
    const rows = '<row r="3"><c r="C3"><v>1</v></c></row>';
    expect(sheetOf({ rows, after }).merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 2, left: 1, bottom: 2, right: 2 },
    ]);
  });

  test('hidden rows and columns of the used range', () => {
    const before =
      '<cols><col min="1" max="1" width="9" hidden="1"/><col min="3" max="16384" width="0" customWidth="1"/></cols>';
    const rows =
      '<row r="1" hidden="1"/><row r="2"><c r="B2"><v>1</v></c></row><row r="3" hidden="true"/><row r="4" ht="0" customHeight="1"/><row r="5"><c r="D5"><v>1</v></c></row>';
    const sheet = sheetOf({ before, rows });
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  test('rows hidden by default are those that the file does not write', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>';
    expect(
      sheetOf({ before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>', rows }).hiddenRows,
    ).toEqual([1, 2]);
  });

  test.each([
    ['<sheetProtection sheet="1" password="CC1A"/>', true],
    ['<sheetProtection objects="1"/>', false],
    ['', false],
  ])('protection %s', (after, expected) => {
    expect(sheetOf({ after }).protected).toBe(expected);
  });
});

describe('workbooks', () => {
  const sheetXml = (value: number) =>
    `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>${value}</v></c></row></sheetData></worksheet>`;
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const bookWith = (views: string) =>
    bookOf({
      workbook: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews>${views}</bookViews><sheets><sheet name="丙" sheetId="3" r:id="c"/><sheet name="图" sheetId="9" r:id="x"/><sheet name="甲" sheetId="1" state="hidden" r:id="a"/><sheet name="乙" sheetId="2" state="veryHidden" r:id="b"/><sheet name="丁" sheetId="4" r:id="d"/></sheets></workbook>`,
      parts: {
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('a', 'worksheet', '/xl/worksheets/sheet1.xml')}${link('b', 'worksheet', 'worksheets/Sheet2.XML')}${link('c', 'worksheet', './worksheets/../worksheets/sheet3.xml')}${link('d', 'worksheet', 'worksheets\\sheet4.xml')}${link('x', 'chartsheet', 'chartsheets/sheet1.xml')}</Relationships>`,
        'xl/styles.xml': null,
        'xl/worksheets/sheet1.xml': sheetXml(1),
        'xl/worksheets/sheet2.xml': sheetXml(2),
        'xl/worksheets/sheet3.xml': sheetXml(3),
        'xl/worksheets/sheet4.xml': sheetXml(4),
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      },
    });

  test('sheets in the order of the tabs, whatever their parts are called; charts left out', () => {
    const { snapshots } = readWorkbook(bookWith('<workbookView activeTab="4"/>'));
    expect(
      snapshots.map((sheet) => [sheet.sheetName, sheet.sheetId, sheet.visibility, sheet.cells[0]![0]!.value]),
    ).toEqual([
      ['丙', '3', 'visible', 3],
      ['甲', '1', 'hidden', 1],
      ['乙', '2', 'veryHidden', 2],
      ['丁', '4', 'visible', 4],
    ]);
  });

  test.each([
    ['<workbookView activeTab="4"/>', '4'],
    ['<workbookView/>', '3'],
    ['<workbookView activeTab="1"/>', '3'],
    ['<workbookView activeTab="2"/>', '3'],
    ['<workbookView activeTab="77"/>', '3'],
  ])('the sheet in front with %s is %s', (views, id) => {
    expect(readWorkbook(bookWith(views)).activeSheetId).toBe(id);
  });

  test('strict files and prefixed names read as the usual ones do', () => {
    const book = {
      strings: ['<t>甲</t>'],
      rows: '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>1+1</f><v>2</v></c></row>',
      after: '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
      formats: [9],
    };
    const expected = readWorkbook(bookOf(book));
    const strict = Object.entries(partsOf(book)).map(([name, xml]) => [
      name,
      xml
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    ]);
    expect(readWorkbook(zipOf(Object.fromEntries(strict)))).toEqual(expected);
    const prefixed = Object.entries(partsOf(book)).map(([name, xml]) => [
      name,
      name.startsWith('xl/') && !name.includes('rels')
        ? xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace(/xmlns="/, 'xmlns:x="')
        : xml,
    ]);
    expect(readWorkbook(zipOf(Object.fromEntries(prefixed)))).toEqual(expected);
  });

  test('UTF-16 parts with a byte order mark', () => {
    const parts = partsOf({ rows: '<row r="1"><c r="A1" t="str"><v>绩效</v></c></row>' });
    const xml = `\ufeff${parts['xl/worksheets/sheet1.xml']!.replace('UTF-8', 'UTF-16')}`;
    const bytes = new Uint8Array(Buffer.from(xml, 'utf16le'));
    expect(
      readWorkbook(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': bytes })).snapshots[0]!.cells[0]![0]!.value,
    ).toBe('绩效');
  });
});
