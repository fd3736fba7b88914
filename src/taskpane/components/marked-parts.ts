/** A piece of a text, and whether the other text has it. */
export interface TextPart {
  readonly text: string;
  readonly differs: boolean;
}

/** So many comparisons of pieces are made at most; longer texts are only compared from both ends. */
const MOST = 4_000_000;

/** Between two lines; the end of a line stays with it. */
const LINE_END = /(?<=\n)/;

/** Two texts in pieces. */
export interface MarkedTexts {
  readonly left: readonly TextPart[];
  readonly right: readonly TextPart[];
}

/**
 * Both texts in pieces that they have in common and such that they have not. Numbers and words of letters stay whole; texts
 * of as many lines are compared line by line.
 */
export function markedParts(left: string, right: string): MarkedTexts {
  const [old, young] = [left.split(LINE_END), right.split(LINE_END)];
  if (old.length !== young.length) return markedTexts(left, right);
  const lines = old.map((line, i) => markedTexts(line, young[i]!));
  return { left: lines.flatMap((line) => line.left), right: lines.flatMap((line) => line.right) };
}

function markedTexts(left: string, right: string): MarkedTexts {
  const [a, b] = [piecesOf(left), piecesOf(right)];
  const common = withoutCrumbs(commonPieces(a, b));
  return {
    left: partsOf(a, new Set(common.map(([i]) => i))),
    right: partsOf(b, new Set(common.map(([, j]) => j))),
  };
}

/** Unchanged pieces longer than this are shortened around what differs. */
const CONTEXT = 12;

/** The parts with long runs of what did not change shortened to what stands beside a change. */
export function excerpt(parts: readonly TextPart[]): readonly TextPart[] {
  if (parts.every(({ differs }) => !differs)) return parts;
  return parts.map((part, i) => {
    const letters = [...part.text];
    const [before, after] = [i > 0 ? CONTEXT : 0, i < parts.length - 1 ? CONTEXT : 0];
    if (part.differs || letters.length <= before + after + 4) return part;
    const head = letters.slice(0, before).join('');
    const tail = after === 0 ? '' : letters.slice(-after).join('');
    return { ...part, text: `${head}…${tail}` };
  });
}

function piecesOf(text: string): string[] {
  return text.match(/[\d.,，]*\d|[A-Za-z]+|[\s\S]/gu) ?? [];
}

/** The places of the longest common sequence, pair by pair. */
function commonPieces(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const found = Array.from({ length: start }, (_, i) => [i, i] as const);
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  if (rows * columns <= MOST) {
    const length = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
    for (let i = rows - 1; i >= 0; i--)
      for (let j = columns - 1; j >= 0; j--)
        length[i]![j] =
          a[start + i] === b[start + j]
            ? length[i + 1]![j + 1]! + 1
            : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    for (let i = 0, j = 0; i < rows && j < columns;) {
      if (a[start + i] === b[start + j]) found.push([start + i++, start + j++]);
      else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
      else j++;
    }
  }
  for (let k = end; k > 0; k--) found.push([a.length - k, b.length - k]);
  return found;
}

/**
 * Leaves out single pieces that stand alone between changes on both sides of both texts: they are there by chance. Where
 * something only came or went beside a piece, it stands beside its neighbour in one of the texts.
 */
function withoutCrumbs(common: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const follows = (
    one: readonly [number, number] | undefined,
    other: readonly [number, number] | undefined,
  ) => one !== undefined && other !== undefined && (other[0] - one[0] === 1 || other[1] - one[1] === 1);
  return common.filter((pair, k) => {
    const isAlone = !follows(common[k - 1], pair) && !follows(pair, common[k + 1]);
    const isInside = k > 0 && k < common.length - 1;
    return !(isAlone && isInside);
  });
}

function partsOf(pieces: readonly string[], common: ReadonlySet<number>): TextPart[] {
  const parts: TextPart[] = [];
  pieces.forEach((text, i) => {
    const differs = !common.has(i);
    const last = parts.at(-1);
    if (last?.differs === differs) parts[parts.length - 1] = { differs, text: last.text + text };
    else parts.push({ differs, text });
  });
  return parts;
}
