/** Words that stand between white space, one after another: how long lists are written. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
