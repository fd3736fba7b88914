/** Bytes as the text in which Excel takes a file. */
export function base64(bytes: Uint8Array): string {
  // In pieces, because a call takes a limited number of arguments.
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
