import type { ListReading } from '../../../app/fill/source-store';
import type { Language } from '../../text/texts';
import { LIST_TEXTS } from '../sources/names';
import { LIST_PAGE_TEXTS } from './text';

/** What a list was understood as, in one line: 花名册，1 行 = 1 人，12 张表合为一份；已剔除 合计 2 行. */
export function understoodAs({ what, row, sheets, leftOut }: ListReading, language: Language): string {
  const t = LIST_PAGE_TEXTS[language];
  const [comma, semicolon, pause] = language === 'zh' ? ['，', '；', '、'] : [', ', '; ', ', '];
  const counts = new Map<string, number>();
  for (const { why, rows } of leftOut) counts.set(why, (counts.get(why) ?? 0) + rows.length);
  const left = [...counts].map(([why, count]) => t('leftOutPart', { why, count })).join(pause);
  const parts = [
    LIST_TEXTS[language][what],
    t('rowIs', { row }),
    ...(sheets > 1 ? [t('joined', { count: sheets })] : []),
  ];
  return [parts.join(comma), ...(left === '' ? [] : [t('leftOut', { left })])].join(semicolon);
}

/** How many things about a list only a person can tell. */
export function askedOf({ states, questions }: ListReading): number {
  return questions.length + states.filter(({ unknown }) => unknown.length > 0).length;
}
