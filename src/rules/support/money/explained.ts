import type { Form } from '../../../form';
import {
  ADJUSTMENT_TALK,
  anyOf,
  PLAIN_ADJUSTMENTS,
  EXECUTION_CAUSES,
  EXECUTION_SUBJECTS,
  EXECUTION_TALK,
  MONEY_OF_ONE,
  NOTE_HEADINGS,
} from '../../../lexicon';
import type { Sheet } from '../../../sheet';
import { hintIn, isBlankWord } from '../texts';

const CLAUSE = '[^。；;\\n]{0,20}';
const CAUSED = new RegExp(
  `${anyOf(EXECUTION_TALK)}|${anyOf(EXECUTION_SUBJECTS)}${CLAUSE}${anyOf(EXECUTION_CAUSES)}|${anyOf(EXECUTION_CAUSES)}${CLAUSE}${anyOf(EXECUTION_SUBJECTS)}`,
);

/** Whether a text of the table tells why the money was spent slowly; 资金100%拨付 alone does not. */
export function isExecutionExplained(form: Form, sheet: Sheet): boolean {
  return anyText(form, sheet, (text) => CAUSED.test(text.replace(OF_ONE, '')));
}

/** 部分村级水厂整改资金未到位: money of one thing, which leaves open why that of the whole was not spent. */
const OF_ONE = new RegExp(`部分[^，。；、]{0,12}${anyOf(MONEY_OF_ONE)}[^，。；]*`, 'g');

const MONEY = anyOf(EXECUTION_SUBJECTS, ['指标', '项目']);
const ADJUSTED_MONEY = new RegExp(
  `${MONEY}${CLAUSE}${anyOf(ADJUSTMENT_TALK)}|${anyOf(ADJUSTMENT_TALK)}${CLAUSE}${MONEY}`,
);
const ADJUSTED = new RegExp(`${ADJUSTED_MONEY.source}|${anyOf(PLAIN_ADJUSTMENTS)}`);

/** Whether a text of the table tells why the budget was changed; 调整产业结构 does not. */
export function isAdjustmentExplained(form: Form, sheet: Sheet): boolean {
  // 8人死亡核减 explains its own row.
  const ofRows = new Set(form.indicators.map(({ reason }) => reason?.text ?? ''));
  return anyText(form, sheet, (text) => (ofRows.has(text) ? ADJUSTED_MONEY : ADJUSTED).test(text));
}

function anyText(form: Form, sheet: Sheet, explains: (text: string) => boolean): boolean {
  const texts = [
    ...form.money.map((item) => item.amounts.reason?.text ?? ''),
    ...form.conclusions.map(({ text }) => text),
    ...form.goals.map((goal) => goal.completed?.text ?? ''),
    ...form.indicators.map(({ reason }) => reason?.text ?? ''),
    ...notesIn(form, sheet),
  ];
  return texts.some((text) => !isBlankWord(text) && hintIn(text) === undefined && explains(text));
}

/** Texts that nothing else has read, behind a label in their row that asks for an explanation: 执行偏差说明. */
function notesIn({ unread }: Form, sheet: Sheet): string[] {
  return unread
    .filter(({ kind }) => kind === 'box')
    .flatMap(({ cells }) => cells)
    .filter(({ row, column }) =>
      Array.from({ length: column }, (_, left) => sheet.text(row, left)).some((label) => NOTE.test(label)),
    )
    .map(({ row, column }) => sheet.text(row, column));
}

const NOTE = new RegExp(`^.{0,8}${anyOf(NOTE_HEADINGS)}[:：]?$`);
