import { goalsWithResult, SELF_EVALUATIONS } from '../support/table';
import { isBlankWord } from '../support/texts';
import { defineRule } from '../rule';

const BARE = /^(?:均?已?(?:全部|按时|如期|基本)?完成|完成(?:目标|任务)?|达标|已实现)[。.]?$/;

export default defineRule({
  code: 'A07',
  name: 'completion-described',
  title: '完成情况没有写具体',
  family: 'structure',
  severity: 'warning',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：对照预期目标写明实际完成情况',
  messages: {
    blank: '目标的实际完成情况没有填写，请对照预期目标逐条写明完成了什么、完成多少。',
    bare: '实际完成情况只写了「{text}」，请对照预期目标写明完成了什么、完成多少。',
  },
  docs: {
    rule: '自评表的目标实际完成情况应当对照预期目标写明，不能空白，也不能只写「完成」。',
    valid: '购买安可电脑13台，12月10日前完成支付3.36万元。',
    invalid: '实际完成情况只写「完成」。',
    limits: '预期目标也空白时，只要求先写目标。',
  },
  applies: ({ form }) => goalsWithResult(form),
  *check(_, goals) {
    for (const { expected, completed } of goals) {
      if (isBlankWord(expected.text)) continue;
      const text = completed.text.trim();
      if (isBlankWord(text)) yield { message: 'blank', cells: [completed.cell] };
      else if (BARE.test(text)) yield { message: 'bare', cells: [completed.cell], data: { text } };
    }
  },
});
