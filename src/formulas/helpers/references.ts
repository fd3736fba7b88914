import { columnIndex, MAX_COLUMNS, MAX_ROWS, OWN_NAME_PREFIX, parseRange, type Range } from '../../sheet';

/**
 * Whether a formula takes something from one of these blocks of a sheet: by address (K14, $K$14:K20, K:K, Sheet1!K14), or by
 * a name that the product gave. `on`: the name of the sheet that the formula stands on.
 */
export function refersTo(formula: string, on: string, sheetName: string, blocks: readonly Range[]): boolean {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (plain.includes(OWN_NAME_PREFIX)) return true;
  for (const { groups = {} } of plain.matchAll(REFERENCE)) {
    const { quoted, bare, block } = groups;
    const range = block === undefined ? undefined : rangeOf(block);
    const sheet = quoted?.replaceAll("''", "'") ?? bare ?? on;
    if (range && sheet === sheetName && blocks.some((one) => overlaps(one, range))) return true;
  }
  return false;
}

const REFERENCE =
  /(?<![\p{L}\p{N}_.$])(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<bare>[\p{L}\p{N}_.]+))!)?(?<block>\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/giu;

/** K14:K20, and whole columns and rows. */
function rangeOf(block: string): Range | undefined {
  const plain = block.replaceAll('$', '');
  const [from, to] = plain.split(':');
  if (to !== undefined && /^[A-Z]+$/i.test(from!))
    return { top: 0, bottom: MAX_ROWS - 1, ...ordered('left', 'right', columnIndex(from!), columnIndex(to)) };
  if (to !== undefined && /^\d+$/.test(from!))
    return { left: 0, right: MAX_COLUMNS - 1, ...ordered('top', 'bottom', Number(from) - 1, Number(to) - 1) };
  return parseRange(plain);
}

function ordered<A extends string, B extends string>(low: A, high: B, a: number, b: number) {
  return { [low]: Math.min(a, b), [high]: Math.max(a, b) } as Record<A | B, number>;
}

function overlaps(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
