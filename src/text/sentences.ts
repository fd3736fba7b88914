/** A part of a text and where it begins in it. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
}

/** Sentences: up to 。 ！ ？ ； or a line break, without the sign; blank ones are left out. */
export function splitSentences(text: string): TextPiece[] {
  return split(text, /[。！？；;\n\r]|[!?](?=\s|$)/g);
}

/** Clauses: sentences cut at commas and colons as well, but not inside a number such as 1,622.46 or 8:30. */
export function splitClauses(text: string): TextPiece[] {
  return split(text, /[。！？；;\n\r，：]|[!?](?=\s|$)|,(?!\d{3}(?!\d))|:(?!\d)/g);
}

function split(text: string, mark: RegExp): TextPiece[] {
  const pieces: TextPiece[] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed !== '') pieces.push({ text: trimmed, start: start + lead });
  };
  for (const match of text.matchAll(mark)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return pieces;
}
