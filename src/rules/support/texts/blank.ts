/** Whether a cell says nothing: blank, 无, 暂无, —, / and the like. */
export function isBlankWord(text: string): boolean {
  return /^(?:无|暂无|没有|[\s\-—–－_/／\\.。、]*)$/.test(text.trim());
}

/** Whether a text is nothing but the dots that a template leaves: ……, ... */
export function isDots(text: string): boolean {
  return /^[.．…。·]+$/.test(text);
}
