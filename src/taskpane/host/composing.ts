/** Tells whether an input method is composing in the document. */
export function watchComposing(document: Document): () => boolean {
  let isComposing = false;
  document.addEventListener('compositionstart', () => (isComposing = true), true);
  document.addEventListener('compositionend', () => (isComposing = false), true);
  return () => isComposing;
}
