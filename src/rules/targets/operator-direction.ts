import type { Form, Indicator } from '../../form';
import { isSuspect, isWork, nameDirection } from '../../judgement';
import { type Operator, type Quantity, readQuantity } from '../../quantity';
import { anyOf } from '../../lexicon';
import { CAPPED_SPENDING, CHANGES, CONSUMPTION, GROWN, PLANNED_SPENDING } from '../../lexicon/directions';
import type { Sheet } from '../../sheet';
import { fold } from '../../text';
import { categoryOf, level1Of, nameOf, shown } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** 正向 wants at least so much, 反向 at most. */
function isAgainst(polarity: string, operator: Operator | null): boolean {
  const [least, most] = [operator === '>=' || operator === '>', operator === '<=' || operator === '<'];
  return (/^正向/.test(polarity) && most) || (/^[反逆负]向/.test(polarity) && least);
}

export default defineRule({
  code: 'E12',
  name: 'operator-direction',
  title: '运算符方向与指标含义相反',
  family: 'targets',
  severity: 'warning',
  forms: 'all',
  basis: '通行做法：越高越好的指标用 ≥，越低越好的用 ≤',
  messages: {
    lower: '指标「{name}」越低越好，指标值却写「{target}」。请核对，是否应写「≤」。',
    consumed:
      '指标「{name}」是消耗量，一般越少越好，写「{target}」的意思却是越多越好。请核对，是否应写「≤」。',
    suspect:
      '指标「{name}」的指标值写「{target}」，比率这样低，像是不能超过的上限。请核对，越低越好的应写「≤」。',
    full: '指标「{name}」越低越好，指标值却写「{target}」，说不通。请核对名称和指标值。',
    work: '指标「{name}」是要做的工作量，指标值写「{target}」，意思是越少越好。请核对，是否应写「≥」。',
    declared:
      '指标「{name}」标明「{polarity}」，指标值却写「{target}」，方向相反。请核对标明的方向和运算符。',
    higher: '指标「{name}」越高越好，指标值却写「{target}」。请核对，是否应写「≥」。',
  },
  docs: {
    rule: '投诉率、事故数、误差率一类越低越好，应写 ≤；满意度、合格率、覆盖率一类越高越好，应写 ≥。',
    valid: '投诉率「≤5%」；满意度「≥90%」。',
    invalid: '事故发生数「≥3起」；合格率「≤95%」。',
    limits: '从名称看不出方向的指标、写「≤100%」的执行率不检查；「≥」后面的数很大的，多半不是坏事，不报。',
  },
  yieldsTo: { E11: 'cell' },
  *check({ form, sheet }) {
    for (const indicator of form.indicators) {
      const { target } = indicator;
      if (!target || target.value.value === null) continue;
      // Money that is spent is judged by E11.
      if (categoryOf(indicator) === 'cost' && target.value.unit !== '%') continue;
      const name = indicator.name.value;
      const direction = isKeptSmall(name) ? 'lower' : nameDirection(name);
      const operator = operatorOf(target.value);
      const polarity = indicator.polarity?.text.trim() ?? '';
      if (isAgainst(polarity, operator)) {
        yield {
          message: 'declared',
          cells: [target.cell, indicator.polarity!.cell],
          data: { name: nameOf(indicator), target: shown(target), polarity },
        };
        continue;
      }
      const data = { name: nameOf(indicator), target: shown(target) };
      const isMost = operator === '<=' || operator === '<';
      if (direction === 'lower' && (operator === '>=' || operator === '>') && mayBeBad(target.value)) {
        yield { message: 'lower', cells: [target.cell], data };
      } else if (isLowShare(indicator, target.value) && direction === null) {
        yield { message: 'suspect', severity: 'info', cells: [target.cell], data };
      } else if (direction === 'lower' && isWhole(indicator, target.value)) {
        yield { message: 'full', cells: [target.cell], data };
      } else if (direction === 'higher' && target.value.value !== 100 && isMost) {
        yield { message: 'higher', cells: [target.cell], data };
      } else if (isLeast(operator ?? null, bestGrade(indicator, form, sheet)) && isConsumption(indicator)) {
        const best = bestGrade(indicator, form, sheet);
        const target = operator === '=' && best ? clip(best.raw) : data.target;
        yield { message: 'consumed', cells: [indicator.target!.cell], data: { ...data, target } };
      } else if (isMost && isOutput(indicator, target.value)) {
        yield { message: 'work', cells: [target.cell], data };
      }
    }
  },
});

/** The sign; of a change (下降5%) the one that its word stands for: less of it, or more. */
function operatorOf({ kind, trend, operator }: Quantity): Operator | null {
  return kind === 'trend' ? (trend === 'down' ? '<=' : trend === 'up' ? '>=' : null) : operator;
}

/**
 * Nobody plans much of something bad, not even by a slip of the sign: a large number says that the name means another
 * thing (重复利用率≥60%, 隐患点≥186处), and so does money.
 */
function mayBeBad({ kind, value, unit }: Quantity): boolean {
  if (kind === 'trend') return true;
  return kind !== 'money' && value !== null && value <= (unit === '%' ? MOST_SHARE : MOST_CASES);
}

/** In percent. */
const MOST_SHARE = 30;
const MOST_CASES = 10;

/** 三公经费变动率, 预算调整率: changes of what is planned or capped, however it is called. */
function isKeptSmall(name: string): boolean {
  return KEPT_SMALL.test(fold(name).replace(/[\s"“”']+/g, ''));
}

const KEPT_SMALL = new RegExp(
  `${anyOf(CAPPED_SPENDING)}[^，。]{0,6}${anyOf(CHANGES, GROWN)}率?$|${anyOf(PLANNED_SPENDING)}[^，。]{0,6}${anyOf(CHANGES)}率?$`,
);

/** At least 5 % of something that may be bad: of what is wanted, a share asked for is seldom so low. */
function isLowShare({ name }: Indicator, { value, unit, operator }: Quantity): boolean {
  const isLeast = operator === '>=' || operator === '>';
  return (
    isLeast &&
    unit === '%' &&
    value !== null &&
    value <= LOW &&
    SHARE.test(name.value.trim()) &&
    isSuspect(name.value)
  );
}

/** In percent. */
const LOW = 10;
const SHARE = /(?:率|比例|占比|比重)(?:[(（][^()（）]*[)）])?$/;

/** =100% of something that is better when low: nobody aims at that. */
function isWhole({ name }: Indicator, { value, upper, unit, operator }: Quantity): boolean {
  if (!/[率比度]$/.test(name.value.trim().replace(/\s*[(（][^()（）]*[)）]$/, ''))) return false;
  return value === 100 && upper === null && unit === '%' && operator === '=';
}

/** Work that is counted under 数量, and no money. */
function isOutput(indicator: Indicator, { kind }: Quantity): boolean {
  const counted = kind === 'count' || kind === 'number' || kind === 'measure';
  const direction = nameDirection(indicator.name.value);
  return (
    counted &&
    categoryOf(indicator) === 'quantity' &&
    (direction === null || direction === 'higher') &&
    isWork(indicator.name.value)
  );
}

/** Whether at least so much is asked for: by the target, or by the best grade where the target has no sign. */
function isLeast(operator: Operator | null, best: Quantity | null): boolean {
  const asked = operator === '=' ? best?.operator : operator;
  return asked === '>=' || asked === '>';
}

/** What the table asks for in its column 优. */
function bestGrade({ row }: Indicator, { headings }: Form, sheet: Sheet): Quantity | null {
  const best = headings.find(({ text }) => /^优秀?$/.test(text.trim()));
  return best ? readQuantity(sheet.text(row, best.left)) : null;
}

/** Water, power and fuel that is used up; as an effect (全社会用电量) more of it may be growth. */
function isConsumption(indicator: Indicator): boolean {
  return CONSUMED.test(indicator.name.value.trim()) && level1Of(indicator) !== 'benefit';
}

const CONSUMED = new RegExp(`${anyOf(CONSUMPTION)}(?:总?量|数|度数|吨数)?(?:[(（][^()（）]*[)）])?$`);
