import type { Form } from '../../../form';
import {
  ADJUSTMENT_TALK,
  anyOf,
  PLAIN_ADJUSTMENTS,
  EXECUTION_CAUSES,
  EXECUTION_SUBJECTS,
  EXECUTION_TALK,
  MONEY_OF_ONE,
} from '../../../lexicon';
import { hintIn, isBlankWord } from '../texts';

const CLAUSE = '[^。；;\\n]{0,20}';
const CAUSED = new RegExp(
  `${anyOf(EXECUTION_TALK)}|${anyOf(EXECUTION_SUBJECTS)}${CLAUSE}${anyOf(EXECUTION_CAUSES)}|${anyOf(EXECUTION_CAUSES)}${CLAUSE}${anyOf(EXECUTION_SUBJECTS)}`,
);

/** Whether a text of the table tells why the money was spent slowly; 资金100%拨付 alone does not. */
export function isExecutionExplained(form: Form): boolean {
  return anyText(form, (text) => CAUSED.test(text.replace(OF_ONE, '')));
}

/** 部分村级水厂整改资金未到位: money of one thing, which leaves open why that of the whole was not spent. */
const OF_ONE = new RegExp(`部分[^，。；、]{0,12}${anyOf(MONEY_OF_ONE)}[^，。；]*`, 'g');

const MONEY = anyOf(EXECUTION_SUBJECTS, ['指标', '项目']);
const ADJUSTED = new RegExp(
  `${MONEY}${CLAUSE}${anyOf(ADJUSTMENT_TALK)}|${anyOf(ADJUSTMENT_TALK)}${CLAUSE}${MONEY}|${anyOf(PLAIN_ADJUSTMENTS)}`,
);

/** Whether a text of the table tells why the budget was changed; 调整产业结构 does not. */
export function isAdjustmentExplained(form: Form): boolean {
  return anyText(form, (text) => ADJUSTED.test(text));
}

function anyText(form: Form, explains: (text: string) => boolean): boolean {
  const texts = [
    ...form.money.map((item) => item.amounts.reason?.text ?? ''),
    ...form.conclusions.map(({ text }) => text),
    ...form.goals.map((goal) => goal.completed?.text ?? ''),
    ...form.indicators.map(({ reason }) => reason?.text ?? ''),
  ];
  return texts.some((text) => !isBlankWord(text) && hintIn(text) === undefined && explains(text));
}
