/** The code that systems put before a name: 001 义诊, [A01]义诊, 219001-某镇人民政府. A year and 6类… are none. */
const CODE =
  /^\s*(?:[[(（【]\s*[A-Za-z]{0,3}\d{1,12}\s*[\])）】]|[A-Za-z]{0,3}\d{1,12}[-_.、\s]+|\d{2,12}(?=[^\d年月日季%％.]))\s*/;

/** A name without the code before it. */
export function withoutCode(text: string): string {
  const bare = text.replace(CODE, '');
  return bare === '' ? text : bare;
}
