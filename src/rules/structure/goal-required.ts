import type { Goal } from '../../form';
import { formatCell } from '../../sheet';
import { some } from '../support/indicators';
import { isBlankWord } from '../support/texts';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A04',
  name: 'goal-required',
  title: '没有填总体目标',
  family: 'structure',
  severity: 'error',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：绩效目标是编制、审核预算的必要内容',
  messages: {
    missing: '年度总体目标没有填写，请写明本年度要做什么、做到什么程度、取得什么效果。',
    mediumTerm: '中期目标没有填写，请写明实施期内的总目标。',
  },
  docs: {
    rule: '表中有总体目标（年度目标）一栏时，必须填写。',
    valid: '目标1：全年度开展完成12场全镇性大型爱国卫生运动。',
    invalid: '年度总体目标空白，或只写「无」「/」，即使旁边写了完成情况。',
    limits: '同一栏分列目标1、目标2……时，只要写了一条就不报；年度目标已写而中期目标空白的一年期项目不报。',
  },
  ignorable: false,
  applies: ({ form }) => some(form.goals),
  *check(_, goals) {
    if (!goals.every(isMissing)) return;
    const annual = goals.find((goal) => goal.period === 'annual');
    if (annual) yield { message: 'missing', cells: [annual.expected.cell] };
    else yield { message: 'mediumTerm', cells: [goals[0].expected.cell] };
  },
});

/** A text that is merged over both columns was read as one of them. */
function isMissing({ expected, completed }: Goal): boolean {
  const isShared = completed !== null && formatCell(completed.cell) === formatCell(expected.cell);
  return isBlankWord(expected.text) && !isShared;
}
