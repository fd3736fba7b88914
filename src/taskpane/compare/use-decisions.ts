import {
  keepDecisions,
  withMatch,
  withPair,
  type Decisions,
  type LiveTables,
  type Match,
  type Table,
  LIVE,
} from '../../app/compare/compare-view';
import type { Session } from '../session/session';
import { useLanguage, useTexts } from '../text/texts';
import { COMPARE_TEXTS } from './text';
import { tableTitle } from './words';

type Indicator = NonNullable<Match['left']>;

/** What the person says of tables and indicators: kept in the workbook, and taken back by one click. */
export function useDecisions(
  session: Session,
  live: LiveTables | null,
  setLive: (live: LiveTables) => void,
  tables: readonly Table[],
) {
  const language = useLanguage();
  const t = useTexts(COMPARE_TEXTS);

  /** The list follows at once; what could not be kept is put back. */
  async function decide(next: Decisions, title: string): Promise<void> {
    if (!live) return;
    const before = live.decisions;
    setLive({ ...live, decisions: next });
    const done = await session.keep(
      (workbook) => keepDecisions(workbook, next),
      { kind: 'decided' },
      {
        title,
        undone: (workbook) => keepDecisions(workbook, before),
      },
    );
    if (!done) setLive(live);
  }

  return {
    /** Two indicators are the same under two names, or are not. */
    async match(left: Indicator, right: Indicator, isSame: boolean): Promise<void> {
      if (!live) return;
      const names = { left: left.name.value, right: right.name.value };
      const title = t(isSame ? 'undoSame' : 'undoApart', { name: names.right });
      await decide(withMatch(live.decisions, names, isSame), title);
    },
    /** Two tables go together. */
    async pair(one: Table, other: Table): Promise<void> {
      if (!live) return;
      const titles = { one: tableTitle(one, language), other: tableTitle(other, language) };
      await decide(withPair(live.decisions, [one, other], tables, LIVE), t('undoPair', titles));
    },
    isSaid: (left: Indicator, right: Indicator) =>
      live?.decisions.same.some((one) => one.left === left.name.value && one.right === right.name.value) ??
      false,
  };
}
