import { readFileSync } from 'node:fs';
import {
  readAppearance,
  readLooks,
  readPalette,
  readSheetAppearance,
} from '../../../src/xlsx/appearance/appearance';
import { DEFAULT_PALETTE, resolveColour } from '../../../src/xlsx/appearance/colour';
import { openParts } from '../../../src/xlsx';
import { parseTree } from '../../../src/xlsx/xml/xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

test.each([
  [{ rgb: 'FF1F497D' }, '#1f497d'],
  [{ theme: '4' }, '#4f81bd'],
  // Excel's own "accent 1, lighter 40 %" and "darker 25 %" of the Office 2007 theme.
  [{ theme: '4', tint: '0.39997558519241921' }, '#95b3d7'],
  [{ theme: '4', tint: '-0.249977111117893' }, '#366092'],
  [{ theme: '0', tint: '-0.14999847407452621' }, '#d9d9d9'],
  [{ indexed: '10' }, '#ff0000'],
  [{ indexed: '99' }, undefined],
  [{ rgb: 'nonsense' }, undefined],
  [{ auto: '1' }, undefined],
])('the colour %j is %s', (attributes, expected) => {
  const found = resolveColour(attributes, DEFAULT_PALETTE);
  if (expected === undefined) expect(found).toBeUndefined();
  else {
    // Excel rounds on its way through HSL; one step of 255 is nothing to see.
    [1, 3, 5].forEach((at) =>
      expect(
        Math.abs(parseInt(found!.slice(at, at + 2), 16) - parseInt(expected.slice(at, at + 2), 16)),
      ).toBeLessThanOrEqual(1),
    );
  }
});

test('reads fonts, fills, borders and alignment by style number', () => {
  const root = parseTree(
    `<styleSheet xmlns="${MAIN}">
      <fonts><font><name val="宋体"/><sz val="11"/><color theme="1"/></font><font><b/><i val="0"/><u/><sz val="18"/><color rgb="FFFF0000"/></font></fonts>
      <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>
      <borders><border><left/></border><border><left style="thin"><color auto="1"/></left><bottom style="double"><color rgb="FF00B050"/></bottom></border></borders>
      <cellXfs><xf/><xf fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/></xf><xf fontId="9" fillId="9" borderId="9"/></cellXfs>
    </styleSheet>`,
    'xl/styles.xml',
  );
  const formats = root.children.at(-1)!.children;
  const looks = readLooks({ root, formats, numberFormats: [], locked: [] }, readPalette(undefined, root));
  expect(looks).toEqual([
    { fontName: '宋体', fontSize: 11 },
    {
      fontSize: 18,
      bold: true,
      underline: true,
      color: '#ff0000',
      fill: '#ffff00',
      borders: { left: { style: 'thin' }, bottom: { style: 'double', color: '#00b050' } },
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
      indent: 2,
    },
    {},
  ]);
});

test('reads sizes, hidden lines and style numbers of a sheet', () => {
  const sheet = readSheetAppearance(
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols><col min="2" max="3" width="20.5" hidden="1"/></cols><sheetData><row r="2" ht="30" hidden="1"><c r="C2" s="4"/></row></sheetData></worksheet>`,
    'xl/worksheets/sheet1.xml',
  );
  expect(sheet).toMatchObject({ gridlines: false, defaultRowHeight: 13.5 });
  expect([...sheet.columnWidths]).toEqual([
    [1, 20.5],
    [2, 20.5],
  ]);
  expect([...sheet.hiddenColumns]).toEqual([1, 2]);
  expect([...sheet.rowHeights]).toEqual([[1, 30]]);
  expect([...sheet.hiddenRows]).toEqual([1]);
  expect(sheet.styles[1]?.[2]).toBe(4);
});

test('reads the looks of a real workbook', () => {
  const { looks, sheets } = readAppearance(
    openParts(new Uint8Array(readFileSync('assets/samples/target.xlsx'))),
  );
  const [sheet] = [...sheets.values()];
  const title = looks[sheet!.styles[0]![0]!];
  expect(title).toMatchObject({ fontSize: 18, bold: true, horizontal: 'center', wrap: true });
  expect(sheet!.columnWidths.get(3)).toBe(38);
});
