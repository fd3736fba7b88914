import type { SourceInfo } from '../../../app/fill/source-store';
import type { Text } from '../../text';
import type { SourcesState } from './sources';
import type { FillText } from '../text';

/**
 * What was recognised in a source, one phrase each: 活动台账 108 行, 部门整体绩效自评表 2024年 …局. `filled`: sheets that
 * are no source, because they are what is filled.
 */
export function foundIn(
  { ledgers, tables }: SourceInfo,
  tf: FillText,
  { names }: Text,
  filled: readonly string[] = [],
): string[] {
  const number = new Intl.NumberFormat('zh-CN');
  return [
    ...ledgers.map(({ sheet, rows }) => tf('ledger', { name: sheet, rows: number.format(rows) })),
    ...tables.filter(({ sheet }) => !filled.includes(sheet)).map((table) => tableName(table, tf, names)),
  ];
}

/** 部门整体绩效自评表 2024年 …局. */
export function tableName(
  { kind, year, organisation }: SourceInfo['tables'][number],
  tf: FillText,
  names: Text['names'],
): string {
  return [names.kind[kind], year !== null && tf('yearShort', { year }), organisation]
    .filter(Boolean)
    .join(' ');
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
