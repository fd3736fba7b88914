import { normalise } from '../../text';
import { anyOf, NUMBERED_LABELS } from '../../lexicon';
import { goalsWithResult, SELF_EVALUATIONS } from '../support/table';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A08',
  name: 'completion-differs-from-goal',
  title: '完成情况照抄了预期目标',
  family: 'structure',
  severity: 'warning',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：自评结果应当客观反映实际完成情况',
  messages: {
    copied: '实际完成情况与预期目标一字不差，请写明实际做了什么、完成多少。',
  },
  docs: {
    rule: '实际完成情况不能与预期目标逐字相同。',
    valid: '目标「完成12场活动」，完成情况「完成活动12场，参加1,300人次」。',
    invalid: '目标和完成情况都是「自然资源卫片执法补助经费」，编号和标点不同也算。',
  },
  options: {
    shortest: { default: 6, label: '只看至少多少字的目标', unit: '字' },
  },
  applies: ({ form }) => goalsWithResult(form),
  *check({ options }, goals) {
    for (const { expected, completed } of goals) {
      const told = plain(completed.text);
      // One text may tell what became of several goals.
      const together = goals.filter((goal) => goal.completed.text === completed.text);
      const all = together.map((goal) => plain(goal.expected.text)).join('');
      if (told.length < options.shortest || ![plain(expected.text), all].includes(told)) continue;
      const asked = told === all ? together.map((goal) => goal.expected.cell) : [expected.cell];
      yield { message: 'copied', cells: [completed.cell, ...asked] };
    }
  },
});

/** What a text says, whatever numbers its items: 目标1：…… and 1.…… are the same. */
function plain(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      normalise(line)
        .replace(NUMBERING, '')
        .replace(/[\p{P}\s]+/gu, ''),
    )
    .join('');
}

const NUMBERING = new RegExp(
  `^(?:${anyOf(NUMBERED_LABELS)}\\s*)?[(]?[\\d一二三四五六七八九十]{0,3}[)]?\\s*[:.、]`,
);
