import type { Indicator } from '../../form';
import { nameOf } from '../support/indicators';
import { replaceText } from '../support/texts';
import { defineRule } from '../rule';

/** What is written, and how it is written usually. */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d\s*)百分比/, '%'],
  [/^\s*百分比\s*$/, '%'],
  [/(?<=^\s*[间个家户人次场件份套台项条处座所篇册期批])数量?(?=\s*$)/, ''],
  [/(?<=[\d次人元场个件])\s*\/\s*每个?(?=[学季年月周日天人户])/, '/'],
];

export default defineRule({
  code: 'E17',
  name: 'unit-wording',
  title: '计量单位写法不规范',
  family: 'targets',
  severity: 'info',
  forms: 'all',
  fixable: true,
  basis: '通行做法：百分比写 %，频次写 次/学年',
  messages: {
    wording: '指标「{name}」的「{written}」单位写法不规范，请改为「{usual}」，数值不变。',
    people: '指标「{name}」数的是人，单位却写「{written}」，请改为「人」或「人次」。',
    many: '{count} 处计量单位写法不规范：{items}。请统一改写，数值不变。',
  },
  gathers: { wording: 'many' },
  docs: {
    rule: '「百分比」应写「%」，「次/每学年」应写「次/学年」，「间数」应写「间」。改写不改变数值。',
    valid: '「=100%」「≥2次/学年」。',
    invalid: '「≥100百分比」「≥2次/每学年」。',
  },
  *check({ form, sheet }) {
    for (const indicator of form.indicators) {
      const unit = peopleUnit(indicator);
      if (unit)
        yield {
          message: 'people',
          cells: [unit.cell],
          data: { name: nameOf(indicator), written: unit.text.trim() },
        };
      for (const column of ['target', 'unit', 'periodTarget', 'actual'] as const) {
        const field = indicator[column];
        const wording = field && wordingOf(field.text);
        if (!wording) continue;
        const fix = replaceText(sheet, field, wording.written, wording.usual);
        yield {
          message: 'wording',
          cells: [field.cell],
          data: {
            name: nameOf(indicator),
            written: field.text.trim(),
            usual: field.text.trim().replace(wording.written, wording.usual),
          },
          item: `「${nameOf(indicator)}」写「${field.text.trim()}」`,
          ...(fix && { fix }),
        };
      }
    }
  },
});

/** The cell that counts people as things: 村组干部230人 with 个 as its unit; null when none does. */
function peopleUnit({ name, unit, target }: Indicator) {
  if (!PEOPLE.test(name.value.trim().replace(/[(（][^()（）]*[)）]$/, ''))) return null;
  if (unit) return THINGS.test(unit.text.trim()) ? unit : null;
  return target && target.value.value !== null && THINGS.test(target.value.unit ?? '') ? target : null;
}

/** A name that ends with a number of people. */
const PEOPLE = /(?:人数|人员数量?|人员总数|\d\s*人)$/;
const THINGS = /^[个台套件项家座]$/;

function wordingOf(text: string): { written: string; usual: string } | null {
  for (const [pattern, usual] of WORDINGS) {
    const match = pattern.exec(text);
    if (match) return { written: match[0], usual };
  }
  return null;
}
