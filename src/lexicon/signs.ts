/** Boxes to be ticked, as forms print them; fonts of signs give them as letters of their own. */
export const EMPTY_BOXES: readonly string[] = [...'□☐▢◻○', '\uf0a8', '\uf06f'];
/** Boxes that are ticked, and signs that people write for a tick. þ is the ticked box of the font Wingdings. */
export const TICKED_BOXES: readonly string[] = [...'☑☒■▣●◉þ', '\uf0fe', '\uf052', '\uf053'];
export const TICKS: readonly string[] = [...'√✓✔ü', '\uf0fc', '\uf050'];
/** Letters that print as a ticked box or a tick in the fonts of signs, when they stand alone. */
export const TICK_LETTERS: readonly string[] = [...'RPSQV'];
