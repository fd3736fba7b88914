import type { SourceInfo } from '../../../app/fill/source-store';
import { KIND_TEXTS } from '../../components/names';
import type { Language } from '../../text/texts';
import type { SourcesState } from './sources';
import { SOURCE_TEXTS } from './text';

/**
 * What was recognised in a source, one phrase each: 活动台账 108 行, 部门整体绩效自评表 2024年 …局. `filled`: sheets that
 * are no source, because they are what is filled.
 */
export function foundIn(
  { ledgers, tables }: SourceInfo,
  language: Language,
  filled: readonly string[] = [],
): string[] {
  return [
    ...ledgers.map(({ sheet, rows }) => SOURCE_TEXTS[language]('ledger', { name: sheet, rows })),
    ...tables.filter(({ sheet }) => !filled.includes(sheet)).map((table) => tableName(table, language)),
  ];
}

/** 部门整体绩效自评表 2024年 …局. */
export function tableName(
  { kind, year, organisation }: SourceInfo['tables'][number],
  language: Language,
): string {
  const inYear = year === null ? '' : SOURCE_TEXTS[language]('yearShort', { year: String(year) });
  return [KIND_TEXTS[language][kind], inYear, organisation].filter(Boolean).join(' ');
}

/** The sources that were read: the files, then the workbook itself. */
export function readyInfos({ own, files }: SourcesState): readonly SourceInfo[] {
  const read = files.flatMap(({ status }) => (status.kind === 'ready' ? [status.info] : []));
  return [...read, ...(own ? [own] : [])];
}

/** Whether there is a list or a table from which numbers could be taken. `filled`: sheets that are filled. */
export function hasAnySource({ own, files }: SourcesState, filled: readonly string[]): boolean {
  const isUseful = files.some(({ status }) => status.kind === 'ready' && holdsAnything(status.info, []));
  return isUseful || (own !== null && holdsAnything(own, filled));
}

/** Whether a source has a list, or a table on other sheets than those that are filled. */
export function holdsAnything({ ledgers, tables }: SourceInfo, filled: readonly string[]): boolean {
  return ledgers.length > 0 || tables.some(({ sheet }) => !filled.includes(sheet));
}
