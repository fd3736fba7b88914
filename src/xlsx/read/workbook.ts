import { WorkbookError, type FileWarning, type SheetVisibility } from '../../sheet';
import type { Package, Relationship } from '../package/package';
import { childOf, childrenOf, flag, whole } from '../xml/xml';

/** A worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly visibility: SheetVisibility;
}

/** What the workbook part says. */
export interface WorkbookEntry {
  readonly part: string;
  /** In the order of the tabs; sheets that hold no cells (charts, macros, dialogs) are left out. */
  readonly sheets: readonly SheetEntry[];
  /** The sheet in front; the first visible one when that is none with cells; "" when there is none at all. */
  readonly activeSheetId: string;
  readonly dateSystem: 1900 | 1904;
  /** Parts that sheets share, undefined when the workbook names none; that of the styles may be missing. */
  readonly stylesPart: string | undefined;
  readonly stringsPart: string | undefined;
  /** What was passed over. */
  readonly warnings: readonly FileWarning[];
}

/**
 * Reads the workbook part. Throws `not-a-workbook` when the package is of another kind, `damaged` when it is cut or
 * lists sheets that cannot be told apart.
 */
export function readWorkbookEntry(pack: Package): WorkbookEntry {
  const part = mainPart(pack);
  if (/\.bin$/i.test(part) || /^(word|ppt|visio)\//i.test(part)) throw new WorkbookError('not-a-workbook');
  if (!pack.has(part)) throw new WorkbookError('damaged', { part });
  const root = pack.tree(part);
  const links = pack.relationships(part).filter(({ external }) => !external);
  const warnings: FileWarning[] = [];

  const listed = childrenOf(childOf(root, 'sheets'), 'sheet').map((element) => {
    const { name, sheetId: id, 'r:id': relation, state = 'visible' } = element.attributes;
    if (!name || !id) throw new WorkbookError('damaged', { part });
    const link = links.find((candidate) => candidate.id === relation);
    const isWorksheet = link !== undefined && holdsCells(pack, link);
    if (!link || (link.type === 'worksheet' && !isWorksheet))
      warnings.push({ code: 'sheet-left-out', details: { sheet: name } });
    else if (!isVisibility(state)) warnings.push({ code: 'sheet-state', details: { sheet: name } });
    return {
      id,
      name,
      part: link?.target ?? '',
      visibility: isVisibility(state) ? state : ('visible' as const),
      isWorksheet,
    };
  });
  const distinct = (key: 'id' | 'name') =>
    new Set(listed.map((sheet) => sheet[key].toLowerCase())).size === listed.length;
  const readable = listed.some(({ part: target }) => target !== '');
  if (root.name !== 'workbook' || !readable || !distinct('id') || !distinct('name')) {
    throw new WorkbookError('damaged', { part });
  }

  const linked = (type: string) => links.find((link) => link.type === type)?.target;
  const sheets = listed.filter((sheet) => sheet.isWorksheet);
  const inFront =
    listed[whole(childOf(childOf(root, 'bookViews'), 'workbookView')?.attributes['activeTab']) ?? 0];
  const shown = sheets.filter((sheet) => sheet.visibility === 'visible');
  return {
    part,
    sheets,
    activeSheetId: (shown.find((sheet) => sheet === inFront) ?? shown[0] ?? sheets[0])?.id ?? '',
    dateSystem: flag(childOf(root, 'workbookPr')?.attributes['date1904']) ? 1904 : 1900,
    stylesPart: linked('styles'),
    stringsPart: linked('sharedStrings'),
    warnings,
  };
}

/** The workbook part: the one that the package links to, or where everybody puts it. */
function mainPart(pack: Package): string {
  const linked = pack.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  if (linked !== undefined) return linked;
  if (pack.has(USUAL_PART)) return USUAL_PART;
  throw new WorkbookError('not-a-workbook');
}

const USUAL_PART = 'xl/workbook.xml';

/** Charts, macros and dialogs stand among the worksheets, and some are linked as one. */
function holdsCells(pack: Package, { type, target }: Relationship): boolean {
  if (type !== 'worksheet') return false;
  if (!pack.has(target)) return true; // A worksheet that is missing is for the reader to complain of.
  return !/<(?:\w+:)?(?:chartsheet|dialogsheet|macrosheet)[\s>/]/.test(pack.textHead(target));
}

function isVisibility(state: string): state is SheetVisibility {
  return state === 'visible' || state === 'hidden' || state === 'veryHidden';
}
