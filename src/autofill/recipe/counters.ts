import { convert } from '../../quantity';

/** Units that measure; all others count things. */
const MEASURING = /[元米里吨克亩顷升天时分秒%‰㎡²³]|公顷/;

/** Whether a unit counts things: 台, 件/套, 头(只). */
export function isCounter(unit: string): boolean {
  return !MEASURING.test(unit) && !/^(?:万|亿)?人(?:次|月|天)?$/.test(unit);
}

/** The units that one written with several stands for: 台/架, 件/套, 台(套). */
function alternatives(unit: string): string[] {
  return unit.split(/[/、()（）]/).filter((one) => one !== '');
}

/**
 * A number in another unit: converted, counted under another name of the same thing (台/架 → 架), or added up over those who
 * had it (头 → 头次, 月 → 人月); null where the units say different things.
 */
export function inOtherUnit(value: number, own: string, wanted: string): number | null {
  const converted = convert(value, own, wanted);
  if (converted !== null) return converted;
  if (!isCounter(own.replace('月', '')) || !isCounter(wanted.replace(/人(?=月)/, ''))) return null;
  for (const one of alternatives(own))
    for (const other of alternatives(wanted)) {
      const [, scale = '', base = ''] = /^([万亿]?)(.+)$/.exec(other)!;
      const isSame = base === one || base === `${one}次` || (base === `人${one}` && one === '月');
      if (isSame) return convert(value, one, `${scale}${one}`) ?? (scale === '' ? value : null);
    }
  return null;
}
