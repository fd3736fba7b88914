import { anyOf, CONCLUSION_SIGNS } from '../../lexicon';
import type { Form, Indicator } from '../../form/model/form';
import {
  asRatio,
  completionOf,
  isShort,
  isUndone,
  marksOf,
  ratioText,
  type Completion,
} from '../../judgement';
import { hasNote, indicatorsWith, nameOf, shown } from '../support/indicators';
import { isBlankWord } from '../support/texts';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F05',
  name: 'underachievement-explained',
  title: '没有完成目标又没有写原因',
  family: 'actuals',
  severity: 'error',
  forms: ['department-self-evaluation', 'project-self-evaluation'],
  basis: '财预〔2020〕10号：未完成绩效目标的，应分析原因并提出改进措施',
  messages: {
    reason:
      '指标「{name}」指标值「{target}」，实际完成「{actual}」，完成 {rate}，没有写偏差原因。请写明差在哪里、为什么、怎么改进。',
    reasons: '{count} 个指标没有完成目标，没有写偏差原因：{items}。请逐项写明差在哪里、为什么、怎么改进。',
    missings:
      '{count} 个指标没有完成目标，本表没有填原因的栏目：{items}。请核对完成值；属实的，在说明里写明原因。',
    missing:
      '指标「{name}」指标值「{target}」，实际完成「{actual}」，完成 {rate}，本表没有填原因的栏目。请核对完成值；属实的，在说明里写明原因。',
    undone:
      '指标「{name}」指标值「{target}」，实际是「{actual}」，没有按目标完成，没有写偏差原因。请写明为什么、现在怎样、什么时候完成。',
  },
  gathers: { reason: 'reasons', missing: 'missings' },
  docs: {
    rule: '越高越好的指标没有达到目标，要写偏差原因和改进措施。',
    valid: '指标值「≥95%」，完成值「96%」；没有达到但写明了原因。',
    invalid: '政府采购执行率，指标值「100%」，完成值「72.74%」，没有原因。',
    limits:
      '从运算符和名称都看不出越高越好的指标不检查；越低越好的由 F08 检查，原因只写「无」等的由 G02 检查；没有原因栏又记满分的由 C14 检查；原因写在别的栏目，或没有原因栏而在表后的原因分析、存在问题里写了的，不报。',
  },
  applies: ({ form }) => indicatorsWith(form, 'actual'),
  *check({ form, sheet }) {
    for (const indicator of form.indicators) {
      const completion = completionOf(indicator);
      const undone = isUndone(completion) && !hasLevel(indicator);
      if (!isShort(completion) && !undone) continue;
      // A reason that says nothing is judged by G02, full marks by C14.
      if (indicator.reason ? indicator.reason.text.trim() !== '' : hasFullScore(indicator)) continue;
      if (hasNote(indicator, form, sheet) || (!indicator.reason && isAnalysed(form))) continue;
      yield {
        message: undone ? 'undone' : indicator.reason ? 'reason' : 'missing',
        ...(!indicator.reason && { severity: 'warning' as const }),
        cells: indicator.reason ? [indicator.reason.cell, indicator.actual!.cell] : [indicator.actual!.cell],
        data: describe(indicator, completion),
        item: `「${nameOf(indicator)}」完成「${shown(indicator.actual!)}」`,
      };
    }
  },
});

/** Whether a table without a column of reasons analyses what was not done below the indicators. */
function isAnalysed({ conclusions }: Form): boolean {
  return conclusions.some(({ name, text }) => CAUSE.test(name) && !isBlankWord(text));
}

const CAUSE = new RegExp(anyOf(CONCLUSION_SIGNS));

function describe(indicator: Indicator, completion: Completion) {
  return {
    name: nameOf(indicator),
    target: shown(indicator.target!),
    actual: shown(indicator.actual!),
    rate: ratioText(completion.rate ?? asRatio(0)),
  };
}

/** Levels in words (基本完成) are the business of the scores. */
function hasLevel({ actual }: Indicator): boolean {
  return actual?.value.level !== undefined;
}

function hasFullScore(indicator: Indicator): boolean {
  const marks = marksOf(indicator);
  return marks !== null && marks.score >= marks.weight;
}
