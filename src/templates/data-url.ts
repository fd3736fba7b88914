/** The bytes of a file in the bundle. A page opened from a folder may not fetch, not even a data URL, so it is decoded by hand. */
export function bytesOfDataUrl(dataUrl: string): Uint8Array {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
