import { WorkbookError, type SheetVisibility } from '../../sheet';
import type { Package } from '../package/package';
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
  /** Parts that sheets share, undefined when the workbook has none. */
  readonly stylesPart: string | undefined;
  readonly stringsPart: string | undefined;
}

/** Reads the workbook part. Throws `not-a-workbook` when the package is of another kind, `damaged` when it is cut. */
export function readWorkbookEntry(pack: Package): WorkbookEntry {
  const part = pack.relationships('').find((relationship) => relationship.type === 'officeDocument')?.target;
  if (part === undefined || !part.endsWith('.xml')) throw new WorkbookError('not-a-workbook');
  if (!pack.has(part)) throw new WorkbookError('damaged', { part });
  if (/^(word|ppt|visio)\//.test(part)) throw new WorkbookError('not-a-workbook');
  const root = pack.tree(part);
  const links = pack.relationships(part);
  const linked = (type: string) => links.find((link) => link.type === type && !link.external)?.target;

  const listed = childrenOf(childOf(root, 'sheets'), 'sheet').map((element) => {
    const { name, sheetId: id, 'r:id': relation, state = 'visible' } = element.attributes;
    const link = links.find((candidate) => candidate.id === relation);
    if (!name || !id || !link || !isVisibility(state)) throw new WorkbookError('damaged', { part });
    return { id, name, part: link.target, visibility: state, holdsCells: link.type === 'worksheet' };
  });
  const distinct = (key: 'id' | 'name') =>
    new Set(listed.map((sheet) => sheet[key].toLowerCase())).size === listed.length;
  if (root.name !== 'workbook' || listed.length === 0 || !distinct('id') || !distinct('name')) {
    throw new WorkbookError('damaged', { part });
  }

  const sheets = listed.filter((sheet) => sheet.holdsCells);
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
  };
}

function isVisibility(state: string): state is SheetVisibility {
  return state === 'visible' || state === 'hidden' || state === 'veryHidden';
}
