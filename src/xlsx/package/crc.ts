/** Four tables of 256: what a byte does to the checksum when 0 to 3 more bytes follow it. */
const TABLE = new Uint32Array(1024);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  TABLE[byte] = crc;
}
for (let at = 256; at < 1024; at++) TABLE[at] = TABLE[TABLE[at - 256]! & 255]! ^ (TABLE[at - 256]! >>> 8);

/** The CRC-32 that a zip entry carries; pass what came out so far to go on with the next piece. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const table = TABLE;
  let crc = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      table[768 + (crc & 255)]! ^
      table[512 + ((crc >>> 8) & 255)]! ^
      table[256 + ((crc >>> 16) & 255)]! ^
      table[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = table[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
