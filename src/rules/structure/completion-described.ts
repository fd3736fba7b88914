import { goalsWithResult, SELF_EVALUATIONS } from '../support/table';
import { anyOf, DONE_HOW, DONE_WELL, DONE_WHAT, DONE_WORDS, MONEY_TALK } from '../../lexicon';
import { fold } from '../../text';
import { clip } from '../support/wording';
import { isBlankWord } from '../support/texts';
import { defineRule } from '../rule';

/** The words of a statement that says no more than that all was done: 已按计划全部完成年度目标任务, 全年完成情况较好. */
const SAYS_NOTHING = new RegExp(anyOf(DONE_HOW, DONE_WORDS, DONE_WHAT, DONE_WELL), 'g');
const BARE_RATE =
  /^(?:总体|目标|任务|整体|年度)*(?:完成|达成|实现)(?:率|度|比例)?(?:为|达到?|在)?[≥≤]?\d+(?:\.\d+)?%(?:以上|左右)?$/;
/** 目标1完成情况： in front of what was done. */
const LABEL =
  /^(?:年度|总体|整体|绩效)*目标\s*[\d一二三四五六七八九十]*(?:的?实?际?完成情况)?[:、.]?|^[(\d一二三四五六七八九十]+[.、)]/;
/** What a statement about money holds, and nothing else of weight. */
const MONEY_WORDS = new RegExp(
  `${anyOf(MONEY_TALK)}|\\d[\\d.,]*\\s*(?:%|[百千万亿]*元|万)?|[\\p{P}\\p{S}\\s]`,
  'gu',
);
const AMOUNT = /\d[\d.,]*\s*(?:%|[百千万亿]*元|万)/;

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
    money: '实际完成情况只写了资金（「{text}」），没有写做了什么事，请对照预期目标写明完成了什么、完成多少。',
    bare: '实际完成情况只写了「{text}」，请对照预期目标写明完成了什么、完成多少。',
  },
  docs: {
    rule: '自评表的目标实际完成情况应当对照预期目标写明，不能空白，也不能只写「完成」。',
    valid: '购买安可电脑13台，12月10日前完成支付3.36万元。',
    invalid:
      '实际完成情况只写「完成」「完成年度目标。」「目标1完成情况：基本完成，达成率为90%以上」；只写「财政拨款150万元，执行数125.25万元」。',
    limits: '预期目标也空白时，只要求先写目标。',
  },
  applies: ({ form }) => goalsWithResult(form),
  *check(_, goals) {
    for (const { expected, completed } of goals) {
      if (isBlankWord(expected.text)) continue;
      const text = completed.text.trim();
      if (isBlankWord(text)) yield { message: 'blank', cells: [completed.cell] };
      else if (isBare(text))
        yield { message: 'bare', cells: [completed.cell], data: { text: clip(text, 30) } };
      else if (isMoneyOnly(text))
        yield { message: 'money', cells: [completed.cell], data: { text: clip(text, 30) } };
    }
  },
});

/** Whether every statement of the text only says that all was done. */
function isBare(text: string): boolean {
  const said = statementsOf(text);
  return said.length > 0 && said.every((one) => isEmpty(one) || BARE_RATE.test(one));
}

/** Whether nothing is left of the statement but that something was done. */
function isEmpty(said: string): boolean {
  return DONE.test(said) && said.replace(SAYS_NOTHING, '').replace(/[\p{P}了]/gu, '') === '';
}

const DONE = new RegExp(anyOf(DONE_WORDS, DONE_WELL));

/** Whether every statement of the text is about money: what was given, spent, which share. */
function isMoneyOnly(text: string): boolean {
  const said = statementsOf(text);
  return (
    said.some((one) => AMOUNT.test(one)) && said.every((one) => one.replace(MONEY_WORDS, '').length <= REST)
  );
}

/** So many signs beside those of money say nothing of the work. */
const REST = 2;

function statementsOf(text: string): string[] {
  return fold(text)
    .split(/[,，;；。\n]/)
    .map((part) => part.replace(/\s+/g, '').replace(LABEL, ''))
    .filter((part) => part !== '');
}
