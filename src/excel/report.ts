import {
  NEW_SHEET_LOOKS,
  OWN_SHEET_KEY,
  ownSheetName,
  placeOf,
  type NewSheetStyle,
  type NewSheet,
} from '../sheet';
import { blocksOf } from './blocks';
import { inputOf, rangeOf } from './cells';
import { run } from './run';

/** Width of a digit of the standard font and the padding of a column, in points. */
const DIGIT_POINTS = 5.25;
const PADDING_POINTS = 3.75;

/**
 * Writes a sheet of the product's own and brings it to front. The sheet of that name that was written before is emptied
 * and used again; a sheet of somebody else is left alone, and the new one gets a number behind its name.
 */
export function writeSheet(newSheet: NewSheet): Promise<void> {
  return run(async (context) => {
    const name = await findName(context, newSheet.name);
    // Loaded only now: it brings old dependencies along and few people write a report.
    const { ExcelUtilities } = await import('@microsoft/office-js-helpers');
    const sheet = await ExcelUtilities.forceCreateSheet(context.workbook, name, true);
    context.application.suspendScreenUpdatingUntilNextSync();
    sheet.customProperties.add(OWN_SHEET_KEY, '1');
    fill(sheet, newSheet);
    sheet.visibility = 'Visible';
    sheet.activate();
    await context.sync();
    await setUpPage(context, sheet);
  });
}

/** A4 upright, as wide as the page. Excel refuses this where no printer is set up; the report is there all the same. */
async function setUpPage(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.pageLayout.orientation = 'Portrait';
  sheet.pageLayout.paperSize = 'A4';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  await context.sync().catch(() => undefined);
}

async function findName(context: Excel.RequestContext, wished: string): Promise<string> {
  const worksheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const marks = worksheets.items.map((sheet) => ({
    name: sheet.name,
    mark: sheet.customProperties.getItemOrNullObject(OWN_SHEET_KEY).load('key'),
  }));
  await context.sync();
  return ownSheetName(wished, new Map(marks.map(({ name, mark }) => [name, { own: !mark.isNullObject }])));
}

function fill(sheet: Excel.Worksheet, { rows, columnWidths }: NewSheet): void {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length > 0) {
    const all = rangeOf(sheet, { top: 0, left: 0, bottom: rows.length - 1, right: columns - 1 });
    all.values = rows.map((row) =>
      Array.from({ length: columns }, (_, column) =>
        inputOf({ value: row[column]?.text ?? null, formula: null, numberFormat: 'General' }, 'General'),
      ),
    );
    all.format.verticalAlignment = 'Top';
    all.format.wrapText = true;
  }
  columnWidths.forEach((width, column) => {
    const range = rangeOf(sheet, { top: 0, left: column, bottom: 0, right: column });
    range.format.columnWidth = width * DIGIT_POINTS + PADDING_POINTS;
  });
  const byStyle = new Map<NewSheetStyle, { row: number; column: number }[]>();
  rows.forEach((cells, row) =>
    cells.forEach(({ text, style = 'text', link }, column) => {
      byStyle.set(style, [...(byStyle.get(style) ?? []), { row, column }]);
      if (link) {
        const range = rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
        range.hyperlink = { documentReference: placeOf(link), textToDisplay: String(text) };
      }
    }),
  );
  for (const [style, cells] of byStyle) {
    for (const block of blocksOf(cells)) paint(rangeOf(sheet, block), style);
  }
}

function paint(range: Excel.Range, style: NewSheetStyle): void {
  const { bold, fontSize, color, fill: background } = NEW_SHEET_LOOKS[style];
  if (bold) range.format.font.bold = true;
  if (fontSize) range.format.font.size = fontSize;
  if (color) range.format.font.color = color;
  if (background) range.format.fill.color = background;
  // A long title would otherwise make its first column's row several lines high.
  if (style === 'title') range.format.wrapText = false;
}
