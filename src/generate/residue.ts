import { isOperatorWritten, valueInName } from '../compare/indicators/names';
import type { Indicator } from '../form';
import { readQuantity } from '../quantity';
import { SIGNS } from './signs';

/** Places for a value that a template left in a name: *…人数(≥**人). */
const RESIDUE = /[(（][^()（）]*\*{2,}[^()（）]*[)）]/;

/** The indicator without what the template left in its name; what that says of sign and unit goes into the target. */
export function withoutResidue(indicator: Indicator): Indicator {
  const { name, target } = indicator;
  const bare = name.text
    .replace(new RegExp(RESIDUE, 'g'), '')
    .replace(/^\s*\*+/, '')
    .trim();
  const text = bare === '' ? name.text.trim() : bare;
  return { ...indicator, name: { ...name, text }, target: target && valued(indicator, target) };
}

function valued({ name }: Indicator, target: NonNullable<Indicator['target']>): Indicator['target'] {
  const { value } = target;
  if (value.value === null || !RESIDUE.test(name.text)) return target;
  const said = valueInName(name.text);
  const sign = said.operator && !isOperatorWritten(value) ? SIGNS[said.operator] : '';
  // 0.95 below a rate may be 95%.
  const isShare = said.unit === '%' && value.value <= 1;
  const unit = said.unit && value.unit === null && !isShare ? said.unit : '';
  if (sign === '' && unit === '') return target;
  const text = `${sign}${target.text.trim()}${unit}`;
  return { ...target, text, value: readQuantity(text) };
}
