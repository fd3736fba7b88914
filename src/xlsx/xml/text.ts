/**
 * Text as XML parts of a workbook write it: characters that XML cannot hold stand as _xHHHH_
 * (ECMA-376 part 1, ST_Xstring), so a literal "_x000D_" stands as "_x005F_x000D_".
 */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The other way round, ready to stand between tags. */
export function encodeXstring(text: string): string {
  return escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replaceAll(
        NO_XML,
        (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );
}

/** Whether XML can hold the text as it is. */
export function isXmlText(text: string): boolean {
  return text.search(NO_XML) < 0;
}

const NO_XML =
  /[\x00-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Escapes what may not stand between tags or in an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
