import { formatDay, formatTime } from '../../app/report/words';
import type { Language } from '../text/texts';

/** 2024年12月31日, local time; in English Dec 31, 2024. `at`: ISO 8601. */
export function dayIn(language: Language, at: string): string {
  const day = new Date(at);
  return language === 'zh' ? formatDay(day) : day.toLocaleDateString('en', { dateStyle: 'medium' });
}

/** The same with hours and minutes. */
export function timeIn(language: Language, at: string): string {
  const time = new Date(at);
  return language === 'zh'
    ? formatTime(time)
    : time.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
}
