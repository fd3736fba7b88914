import { anyOf, DONE_AFTER_ALREADY, DONE_VERBS } from '../../lexicon';
import { hasFigure, indicatorsWith, isUnfilled, nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const DONE = new RegExp(`${anyOf(DONE_VERBS)}了|^已经?${anyOf(DONE_AFTER_ALREADY)}`);

/** 改善了农民生产生活条件: a result where the name of an indicator belongs. */
const NAME = new RegExp(`^(?:有效|极大地?|进一步|切实|显著|明显|大大)?${anyOf(DONE_VERBS)}了`);

export default defineRule({
  code: 'E16',
  name: 'target-not-past-tense',
  title: '指标值写成了已完成的结果',
  family: 'targets',
  severity: 'warning',
  forms: 'all',
  basis: '通行做法：指标值是年初设定的目标，完成情况写在实际完成值',
  messages: {
    name: '指标名称「{name}」用「{word}」，写的是已经做到的事，看不出衡量什么。请写要衡量的内容，如「××改善程度」，结果写在实际完成值。',
    done: '指标「{name}」的指标值「{target}」用「{word}」，写的是已经做到的事。指标值请写年初要达到的目标，结果移到实际完成值。',
  },
  docs: {
    rule: '指标值是目标，指标名称说衡量什么，都不应写「提高了」「已完成」一类的结果。',
    valid: '「群众满意度≥90%」。',
    invalid: '「提高了群众的满意度，融洽了干群关系」。',
  },
  applies: ({ form }) => indicatorsWith(form, 'target'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const { target } = indicator;
      const named = NAME.exec(indicator.name.value.trim())?.[0];
      if (named !== undefined) {
        yield {
          message: 'name',
          severity: 'info',
          cells: [indicator.name.cell, target.cell],
          data: { name: nameOf(indicator), word: named },
        };
      }
      if (isUnfilled(target.value) || hasFigure(target.value)) continue;
      const word = DONE.exec(target.text.trim())?.[0];
      if (!word) continue;
      yield {
        message: 'done',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text), word },
      };
    }
  },
});
