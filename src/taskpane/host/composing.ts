/** Tells whether an input method is composing in the document. */
export function watchComposing(document: Document): () => boolean {
  let isComposing = false;
  document.addEventListener('compositionstart', () => (isComposing = true), true);
  document.addEventListener('compositionend', () => (isComposing = false), true);
  return () => isComposing;
}

/** Whether a key belongs to an input method; some browsers say so only by its code. */
export function isComposingKey(event: {
  readonly keyCode: number;
  readonly nativeEvent: { readonly isComposing: boolean };
}): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
