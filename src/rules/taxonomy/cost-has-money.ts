import {
  anyOf,
  CONTROLLED,
  COST_CHANGES,
  EFFECT_COSTS,
  LIMIT_WORDS,
  REQUIREMENT_ENDS,
  REQUIREMENT_STARTS,
} from '../../lexicon';
import type { Quantity } from '../../quantity';
import { fold } from '../../text';
import type { Field, Indicator } from '../../form';
import { categoryOf, level1Of, shown, some } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** A name that says what to do instead of what is measured: 控制在预算内, 以低价位高质量为采购原则. */
const REQUIREMENT = new RegExp(
  `^(?:${anyOf(REQUIREMENT_STARTS)}|以.+为.{0,6}(?:原则|准|主))|${anyOf(REQUIREMENT_ENDS)}$`,
);
/** 资金执行在预算范围内: a limit in place of a name; with an amount beside it it may pass for one. */
const WITHIN = new RegExp(`${anyOf(LIMIT_WORDS)}$`);
const EFFECT = new RegExp(anyOf(EFFECT_COSTS));
const CHANGE = new RegExp(anyOf(COST_CHANGES));
const CONTROL = new RegExp(`${anyOf(CONTROLLED)}.{0,4}控制率$`);
/** Other rules speak of these. */
const EXECUTION = /执行(?:率|进度)$/;

export default defineRule({
  code: 'D08',
  name: 'cost-has-money',
  title: '成本指标没有金额',
  family: 'taxonomy',
  severity: 'warning',
  forms: 'all',
  basis:
    '核心绩效目标和指标设置及取值指引（财预〔2021〕101号）：经济成本指标反映总成本、单位成本、分项成本的控制数',
  messages: {
    noMoney:
      '成本指标「{name}」的指标值「{value}」不是金额，请写总成本、单位成本或分项成本的控制数，如「≤90万元」。',
    reference:
      '成本指标「{name}」的指标值只写「{value}」，没有写金额，年底无法对照。请写上控制数，如「≤90万元」。',
    unit: '成本指标「{name}」的指标值「{value}」没有写金额的单位，请补上，如「≤300元/亩」。',
    requirement: '成本指标名称「{name}」写的是要求，不是指标名，请改成「××成本」「××费用」一类的名称。',
  },
  docs: {
    rule: '成本指标的名称是成本、费用的项目，指标值是金额或单位成本。',
    valid: '人均培训成本 ≤500元/人；项目总成本 ≤90万元。',
    invalid: '库存成本核算率 100%；成本控制率 100%；名称写「控制在预算内」「以低价位高质量为采购原则」。',
    limits:
      '社会成本、生态环境成本可以没有金额；节约率、降低率、占比、三公经费和人员的控制率可以是比率；「不超预算」等引用预算数的只作提示；单位栏写了万元的，由指标值规则检查。',
  },
  applies: ({ form }) => some(form.indicators.filter(isCost)),
  *check(_, costs) {
    for (const indicator of costs) {
      const { name, target, level2 } = indicator;
      if (EFFECT.test(`${level2?.value ?? ''} ${name.value}`)) continue;
      const isBare = target === null || target.value.kind === 'blank' || lacksMoney(indicator, target);
      if (REQUIREMENT.test(name.value.trim()) || (isBare && WITHIN.test(name.value.trim()))) {
        yield { message: 'requirement', cells: [name.cell], data: { name: clip(name.text) } };
        continue;
      }
      if (!target) continue;
      const data = { name: clip(name.text), value: shown(target) };
      const cells = [name.cell, target.cell];
      if (target.value.kind === 'reference') yield { message: 'reference', severity: 'info', cells, data };
      else if (EACH.test(fold(target.text).trim())) yield { message: 'unit', cells, data };
      else if (lacksMoney(indicator, target)) yield { message: 'noMoney', cells, data };
    }
  },
});

/** By its category, where it is that of the national classification; in a table without second levels by its name. */
function isCost(indicator: Indicator): boolean {
  const category = categoryOf(indicator);
  return (
    (category === 'cost' && !isLocal(indicator)) ||
    (category === null && !indicator.level2?.value && COST.test(indicator.name.value))
  );
}

/** 运行成本 under 管理效率: a local classification, whose costs are rates of control and numbers of staff. */
function isLocal(indicator: Indicator): boolean {
  const { level1, level2 } = indicator;
  const hasOther = level1 !== null && level1.value !== '' && level1Of(indicator) === null;
  return hasOther && !NATIONAL_COST.test(level2?.value.replace(/\s/g, '') ?? '');
}

const NATIONAL_COST = /^(?:经济)?成本|成本指标$/;
const COST = /成本/;
/** 每亩300: a unit cost that lacks only its 元. */
const EACH = /^[≥≤=]?\s*每[^\d元]{1,6}[≥≤=]?\s*\d[\d.]*$/;
const HALF = /^[≥≤><=]*\d+(?:\.\d+)?\/(?:每)?[\u4e00-\u9fff㎡]{1,4}$/;
const AMOUNT = /\d\s*[百千万亿]*元/;

/** A value that is no money, and does not hold any either: 每人每月补助300元，按季度发放. */
function lacksMoney(
  { name, unit }: Indicator,
  { text, value: { kind, unit: read } }: Field<Quantity>,
): boolean {
  if (
    ['money', 'unit-cost', 'reference', 'trend', 'blank', 'placeholder', 'doubtful', 'number'].includes(kind)
  )
    return false;
  // 28.4/株 lacks only its 元, which E02 asks for.
  if (HALF.test(fold(text).replace(/\s+/g, ''))) return false;
  if (/元/.test(unit?.text ?? '') || /元/.test(read ?? '') || AMOUNT.test(fold(text))) return false;
  if (kind === 'percent') return !CHANGE.test(name.value) && !CONTROL.test(name.value.trim());
  return !EXECUTION.test(name.value.trim());
}
