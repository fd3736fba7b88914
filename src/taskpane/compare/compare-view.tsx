import { Button } from '@fluentui/react-components';
import {
  BranchCompare20Regular,
  CheckmarkCircle32Filled,
  Copy20Regular,
  DocumentTable20Regular,
} from '@fluentui/react-icons';
import { lazy, Suspense, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import {
  compareLines,
  compareLive,
  differenceSheet,
  differenceText,
  LIVE,
  placeOnSheet,
  type ComparedPair,
  type Table,
} from '../../app/compare/compare-view';
import type { CellRef } from '../../sheet';
import { memoryOf } from '../autofill/memory';
import { DropVeil } from '../components/drop-veil';
import { EmptyState } from '../components/empty-state';
import { keepFocus } from '../components/keep-focus';
import { useListView } from '../components/list/use-list-view';
import type { PlaceProps } from '../components/place';
import { PlaceFrame } from '../components/place-frame';
import { useFileDrop } from '../components/use-file-drop';
import { waitedFor } from '../session/state';
import { useTexts } from '../text/texts';
import { CompareList } from './list/compare-list';
import { groupsOf, type Shown } from './list/entries';
import { Filters } from './list/filters';
import { Questions } from './questions';
import { PairHead } from './tables/pair-head';
import { TablesPanel } from './tables/tables-panel';
import { COMPARE_TEXTS } from './text';
import { useDecisions } from './use-decisions';
import { useFileForms, useLiveTables } from './use-tables';

const TextPage = lazy(() => import('../components/text-page'));

/** Tables of one matter side by side: what was approved, watched, evaluated. */
export default function CompareView(place: PlaceProps) {
  const { session, state, forms } = place;
  const t = useTexts(COMPARE_TEXTS);
  const primary = useRef<HTMLButtonElement>(null);
  const { sources } = memoryOf(session);
  const { files } = useSyncExternalStore(sources.subscribe, sources.state);
  const [live, setLive] = useLiveTables(session, state);
  const fileForms = useFileForms(sources);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState<Shown>({ mode: 'differing', kind: null });
  const [text, setText] = useState<string | null>(null);

  const { pairs, unpaired, tables } = useMemo(
    () => (live ? compareLive(live, fileForms ?? []) : { pairs: [], unpaired: [], tables: [] }),
    [live, fileForms],
  );
  const keys = pairs.map((pair) => pairKey(pair, tables));
  const pair = pairs[keys.indexOf(chosen ?? '')] ?? pairs.find((one) => isAbout(one, forms)) ?? pairs[0];
  const lines = useMemo(() => (pair ? compareLines(pair) : []), [pair]);
  const groups = useMemo(() => (pair ? groupsOf(pair, lines, shown) : []), [pair, lines, shown]);
  const view = useListView(groups);
  const decisions = useDecisions(session, live, setLive, tables);
  const addFiles = (picked: readonly File[]) => void sources.add(picked);
  const isOver = useFileDrop(addFiles);
  const waiting = waitedFor(state.busy) !== null;
  const differing = lines.filter(({ agrees }) => agrees === false).length;

  /** The pair stays in sight although another of its sheets comes to front. */
  function goTo(current: ComparedPair, { path, form }: Table, { row, column }: CellRef) {
    if (path !== LIVE) return;
    setChosen(pairKey(current, tables));
    const sheet = live?.sheets.find(({ snapshot }) => snapshot.sheetId === form.sheetId);
    const area = sheet?.area(row, column) ?? { top: row, left: column, bottom: row, right: column };
    void keepFocus(() => session.select(form.sheetId, area));
  }

  async function copy(current: ComparedPair) {
    const differences = differenceText(current, LIVE);
    try {
      await navigator.clipboard.writeText(differences);
      session.say({ kind: 'differences-copied' });
    } catch {
      setText(differences);
    }
  }

  const write = (current: ComparedPair) =>
    session.keep((workbook) => workbook.writeSheet(differenceSheet([current], new Date(), LIVE)), {
      kind: 'differences',
    });

  return (
    <>
      <PlaceFrame
        place={place}
        read={live && live.tables}
        filters={pair && lines.length > 0 && <Filters lines={lines} shown={shown} onChange={setShown} />}
        actions={
          pair && (
            <>
              <Button
                ref={primary}
                appearance="primary"
                icon={<DocumentTable20Regular />}
                disabledFocusable={waiting}
                onClick={() => void write(pair)}
              >
                {t('writeSheet')}
              </Button>
              <Button icon={<Copy20Regular />} onClick={() => void copy(pair)}>
                {t('copy')}
              </Button>
            </>
          )
        }
        spoken={pair && t('compared', { count: differing })}
      >
        {live && live.tables.length > 0 && (
          <>
            {pair ? (
              <PairHead
                {...{ pairs, pair, isOpen }}
                unpaired={unpaired.length}
                onChoose={(at) => setChosen(keys[at]!)}
                onOpen={setOpen}
              />
            ) : (
              <EmptyState
                icon={<BranchCompare20Regular />}
                title={t('noPair')}
                detail={fileForms ? t('noPairDetail') : t('failed')}
              />
            )}
            {(isOpen || !pair) && (
              <TablesPanel
                {...{ files, tables, unpaired }}
                disabled={waiting}
                onFiles={addFiles}
                onRemove={sources.remove}
                onPair={(one, other) => {
                  setChosen(pairKey({ left: one, right: other }, tables));
                  void decisions.pair(one, other);
                }}
              />
            )}
            {pair && (
              <>
                <Questions
                  pair={pair}
                  disabled={waiting}
                  onAnswer={({ left, right }, isSame) => void decisions.match(left, right, isSame)}
                  onGoTo={(side, cell) => goTo(pair, pair[side], cell)}
                />
                {groups.length > 0 && (
                  <CompareList
                    view={view}
                    pair={pair}
                    actions={{
                      isDecided: ({ left, right }) => decisions.isSaid(left, right),
                      onApart: ({ left, right }) => void decisions.match(left, right, false),
                      onJoin: (left, right) => void decisions.match(left, right, true),
                    }}
                    onGoTo={(table, cell) => goTo(pair, table, cell)}
                    onLeave={() => primary.current?.focus()}
                  />
                )}
                {shown.kind === null && differing === 0 && pair.findings.length === 0 && (
                  <EmptyState
                    icon={<CheckmarkCircle32Filled />}
                    good
                    title={t('same')}
                    detail={t('sameDetail', { count: pair.matches.length })}
                  />
                )}
                {shown.kind !== null && groups.length === 0 && (
                  <EmptyState detail={t('filteredOut')}>
                    <Button size="small" onClick={() => setShown({ mode: 'differing', kind: null })}>
                      {t('showAll')}
                    </Button>
                  </EmptyState>
                )}
              </>
            )}
          </>
        )}
      </PlaceFrame>
      {isOver && <DropVeil text={t('dropHere')} />}
      {text !== null && (
        <Suspense fallback={null}>
          <TextPage title={t('copyTitle')} text={text} onClose={() => setText(null)} />
        </Suspense>
      )}
    </>
  );
}

/** Tells pairs apart, whichever of the two is named first, also when the tables are read again. */
function pairKey({ left, right }: Pick<ComparedPair, 'left' | 'right'>, tables: readonly Table[]): string {
  return [left, right]
    .map((table) => [table.path, table.form.sheetName, placeOnSheet(table, tables)].join('|'))
    .sort()
    .join('||');
}

/** Whether a table that the pane speaks of is one of the two. */
function isAbout({ left, right }: ComparedPair, forms: PlaceProps['forms']): boolean {
  return [right, left].some(
    ({ path, form }) => path === LIVE && forms.some(({ sheetId }) => sheetId === form.sheetId),
  );
}
