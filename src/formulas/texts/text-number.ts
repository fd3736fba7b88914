import { formatCell, type CellRef } from '../../sheet';
import { quoted } from '../expression';

/** How a formula takes the number out of a cell that holds text. */
export interface TextNumber {
  /** The number; an error where the text is written in another way. A number in place of the text counts as it is. */
  readonly formula: string;
  /** What it does with the text, in words: 去掉“人”. */
  readonly words: string;
}

export interface TextNumberOptions {
  /** A number without unit in the cell counts times 10 to this power; 0 unless the unit is %. */
  readonly bare?: number;
  /** The word behind which the number stands; without it there is none (增长 of 较上年增长5%). */
  readonly behind?: string;
}

/**
 * The number `value` of a text that holds it in front of a unit, maybe with a few words around: 97人, 约97人, 1,234.5万元,
 * 37人：其中…. The value may be the written number times a power of ten (1.2万人 is 12000). Null where no short formula
 * reads it: Chinese digits, another number in front, a unit of another size than a power of ten.
 */
export function textNumber(
  cell: CellRef,
  text: string,
  value: number,
  { bare = 0, behind }: TextNumberOptions = {},
): TextNumber | null {
  const steps: Step[] = [];
  if (/[０-９．]/.test(text)) steps.push(NARROW);
  if (/^ | $/.test(text)) steps.push(TRIM);
  if (behind !== undefined) steps.push(behindOf(behind));
  const { before, digits, after } = NUMBER.exec(read(steps, text))?.groups ?? {};
  if (before === undefined || digits === undefined || after === undefined) return null;
  // What unit a 0 has shows only later: 0万元 may become 4850元.
  if (value === 0 && /[百千万亿]/.test(after)) return null;
  const power = value === 0 ? bare : powerOfTen(value, Number(digits.replaceAll(',', '')));
  const unit = after === '' || isUnit(after) ? after : after[0]!;
  if (power === null || /[\r\n]/.test(before + unit)) return null;
  if (unit !== after) steps.push(upTo(unit));
  if (before !== '') steps.push(without(before));
  if (digits.includes(',')) steps.push(without(','));
  if (power === bare) {
    if (unit === after && unit !== '') steps.push(without(unit));
    steps.push(followedBy(`E${power}`));
  } else if (unit === after && unit !== '') steps.push(replaced(unit, `E${power}`));
  // Nothing would tell a number that is typed from one that is to be multiplied.
  else return null;
  const number = numberIn(read(steps, text));
  if (number === null || Math.abs(number - value) > 1e-9 * Math.max(1, Math.abs(value))) return null;
  const formula = steps.reduce((inner, step) => step.formula(inner), formatCell(cell));
  return { formula: `VALUE(${formula})`, words: wordsFor({ before, unit, after, times: power - bare }) };
}

const NUMBER = /^(?<before>[^\d-]{0,12})(?<digits>-?\d+(?:,\d{3})*(?:\.\d+)?)(?<after>[^]*)$/;

/** A few signs that are taken away as a whole; of a longer text only what stands before its first sign is read. */
function isUnit(after: string): boolean {
  return after.length <= 6 && !/[\d\r\n:：,，;；。、(（]/.test(after);
}

function powerOfTen(value: number, written: number): number | null {
  if (written === 0 || value / written <= 0) return null;
  const power = Math.round(Math.log10(value / written));
  return Math.abs(power) <= 8 && Math.abs(value / written / 10 ** power - 1) < 1e-9 ? power : null;
}

// ---- steps: what is done to the text, as a formula and by ourselves

interface Step {
  readonly formula: (text: string) => string;
  readonly apply: (text: string) => string;
}

const NARROW: Step = {
  formula: (text) => `ASC(${text})`,
  apply: (text) =>
    text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
};

const TRIM: Step = { formula: (text) => `TRIM(${text})`, apply: (text) => text.replace(/^ +| +$/g, '') };

function behindOf(word: string): Step {
  return {
    formula: (text) => `MID(${text},FIND(${quoted(word)},${text})+${word.length},20)`,
    apply: (text) => text.slice(text.indexOf(word) + word.length).slice(0, 20),
  };
}

/** A number that was typed has no such sign and is taken as a whole. */
function upTo(sign: string): Step {
  return {
    formula: (text) => `LEFT(${text},FIND(${quoted(sign)},${text}&${quoted(sign)})-1)`,
    apply: (text) => text.slice(0, `${text}${sign}`.indexOf(sign)),
  };
}

function without(part: string): Step {
  return replaced(part, '');
}

function replaced(part: string, by: string): Step {
  return {
    formula: (text) => `SUBSTITUTE(${text},${quoted(part)},${quoted(by)})`,
    apply: (text) => text.replaceAll(part, by),
  };
}

/** E0 keeps 1-3 from being taken for a date; E-2 makes 95 of 95% 0.95. */
function followedBy(exponent: string): Step {
  return { formula: (text) => `${text}&"${exponent}"`, apply: (text) => `${text}${exponent}` };
}

function read(steps: readonly Step[], text: string): string {
  return steps.reduce((rest, { apply }) => apply(rest), text);
}

function numberIn(text: string): number | null {
  return /^ *-?\d+(?:\.\d+)?(?:E-?\d+)? *$/.test(text) ? Number(text) : null;
}

// ---- words

function wordsFor({
  before,
  unit,
  after,
  times,
}: {
  readonly before: string;
  readonly unit: string;
  readonly after: string;
  readonly times: number;
}): string {
  const gone = [before, unit === after ? unit : `${unit}…`].map((part) => part.trim()).filter(Boolean);
  const taken = gone.length > 0 ? `去掉${gone.map((part) => `“${part}”`).join('和')}` : '转成数';
  if (times === 0) return taken;
  const size = String(10 ** Math.abs(times));
  return `${taken}再${times > 0 ? '乘以' : '除以'} ${size}`;
}
