import { some } from '../support/indicators';
import {
  compare,
  countsGrowth,
  disagreements,
  type Fact,
  factsOf,
  quoteFact,
  rateWord,
} from '../support/topics';
import { defineRule } from '../rule';

export default defineRule({
  code: 'H02',
  name: 'goal-number-matches-task',
  title: '目标与任务的数字不一致',
  family: 'consistency',
  severity: 'warning',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效目标要与任务相匹配',
  messages: {
    number:
      '{goal}写「{goalFact}」，{task}写「{taskFact}」，说的像是同一件事，数字却不同。请核对以哪个为准。',
  },
  docs: {
    rule: '总体目标与任务里对同一件事写的数字要一致。',
    valid: '目标1 和任务1 都写「12场爱国卫生运动」。',
    invalid: '目标3 写「定期检测400家」，任务2 写「不少于200家…完成定期检测」。',
    limits: '同一件事按文字判断，几处都像时不报；一件事分在几个任务里、合计相符的不报。',
  },
  applies: ({ form }) => (form.goals.length > 0 ? some(form.tasks) : null),
  *check({ form, profile }) {
    const facts = factsOf(form).filter((fact) => fact.mention.subject !== '' && !fact.isPart);
    const goals = facts.filter(({ source }) => source.role === 'goal');
    const tasks = facts.filter(({ source }) => source.role !== 'goal');
    const pairs = disagreements(goals, tasks, {
      threshold: profile.matchThreshold,
      fits: comparable,
      agrees: (goal, task) => compare(goal.mention.quantity, task.mention.quantity) !== 'different',
    });
    for (const { left, right } of pairs) {
      yield {
        message: 'number',
        cells: [left.source.cell, right.source.cell],
        data: {
          goal: left.source.label,
          goalFact: quoteFact(left),
          task: right.source.label,
          taskFact: quoteFact(right),
        },
      };
    }
  },
});

function comparable({ mention: goal }: Fact, { mention: task }: Fact): boolean {
  if (compare(goal.quantity, task.quantity) === null) return false;
  if (countsGrowth(goal.quantity.raw + goal.subject) !== countsGrowth(task.quantity.raw + task.subject))
    return false;
  return goal.quantity.unit !== '%' || rateWord(goal.subject) === rateWord(task.subject);
}
