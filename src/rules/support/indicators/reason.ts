import {
  anyOf,
  CAUSE_NOUNS,
  CAUSE_SUBJECTS,
  EMPTY_BOXES,
  EMPTY_REASONS,
  NO_DIFFERENCE,
  NOTE_HEADINGS,
  TICKED_BOXES,
  TICKS,
} from '../../../lexicon';
import type { Form, Indicator } from '../../../form';
import type { Sheet } from '../../../sheet';
import { isBlankWord } from '../texts';

const EMPTY = new RegExp(`^${anyOf(EMPTY_REASONS)}[。.]?$`);
const FULFILLED = new RegExp(`^${anyOf(NO_DIFFERENCE)}[。.]?$`);
const SUBJECT = new RegExp(`^(?:${anyOf(CAUSE_SUBJECTS)}[、和及]?)+${anyOf(CAUSE_NOUNS)}?[。.]?$`);
const NOTE = new RegExp(anyOf(NOTE_HEADINGS));
/** 扣分说明, whatever the column was read as. */
const LOST = /[扣失]分/;
const TICKS_ONLY = new RegExp(`^${anyOf(EMPTY_BOXES, TICKED_BOXES, TICKS)}+$`);

/** Whether a reason says nothing: 无, 0, 正常, 已完成. */
export function isEmptyReason(text: string): boolean {
  return isBlankWord(text) || EMPTY.test(text);
}

/** Whether a reason only names what it is about: 资金, 人员问题. */
export function isSubjectOnly(text: string): boolean {
  return SUBJECT.test(text.trim());
}

/** Whether the row gives a reason; a blank or 无 is none. */
export function hasReason({ reason }: Indicator): boolean {
  return reason !== null && !isBlankWord(reason.text);
}

/** Whether the reason of the row explains why target and actual differ: 正常, 无偏差 and a bare 资金 do not. */
export function isRowExplained({ reason }: Indicator): boolean {
  return reason !== null && explains(reason.text);
}

function explains(text: string): boolean {
  return !isBlankWord(text) && !FULFILLED.test(text.trim()) && !isSubjectOnly(text);
}

/** Whether the row explains itself, in its reason or in any other column that asks for causes, measures or remarks. */
export function hasNote(indicator: Indicator, form: Form, sheet: Sheet): boolean {
  const texts = form.headings
    .filter(({ text, column, cell }) => {
      const isRead = form.columns.some(
        (reading) => reading.cell.row === cell.row && reading.cell.column === cell.column,
      );
      return LOST.test(text) || (NOTE.test(text) && (!isRead || column === 'reason' || column === 'remark'));
    })
    .flatMap(({ left, right }) =>
      Array.from({ length: right - left + 1 }, (_, i) => sheet.text(indicator.row, left + i)),
    );
  return [indicator.reason?.text ?? '', indicator.remark?.text ?? '', ...texts].some(
    (text) => explains(text) && !TICKS_ONLY.test(text.trim()),
  );
}
