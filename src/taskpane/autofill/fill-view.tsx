import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DocumentSearch24Regular } from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import { fillProgress, isFilled, type LocatedRecord, type Slot } from '../../app/fill-view';
import { NoTable } from '../check/empty-states';
import { isShown } from '../chosen';
import { EmptyState } from '../components/empty-state';
import { useHiddenStyles } from '../components/hidden';
import { describeNotice, hasTrouble, Messages } from '../components/messages';
import { useDelayed } from '../hooks/use-delayed';
import type { PlaceProps } from '../places';
import { waitedFor } from '../state';
import { useText } from '../text';
import type { FillActions } from './actions';
import { ChangedSources } from './changed-sources';
import { wayKey } from './choices';
import { canBeLive, type Entry } from './entries';
import { FillFooter } from './fill-footer';
import { FillList } from './fill-list';
import { FillPages, type OpenPage } from './fill-pages';
import { memoryOf } from './memory';
import { ProgressPicture } from './progress-picture';
import { SelectedSource } from './selected-source';
import { SourcePanel } from './source-panel';
import { hasAnySource } from './source-words';
import { Spoken } from './spoken';
import { useFillText } from './text';
import { useEntries } from './use-entries';
import { useFileDrop } from './use-file-drop';
import { useFiller } from './use-filler';
import { slotsOf, useFilling } from './use-filling';
import { useSelection } from './use-selection';

const useStyles = makeStyles({
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { margin: 0, padding: '4px 16px', color: tokens.colorNeutralForeground2 },
  message: { padding: '4px 16px 8px' },
  prefer: { padding: '0 16px 0 8px' },
  over: {
    position: 'fixed',
    inset: 0,
    zIndex: 3,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    padding: '24px',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    pointerEvents: 'none',
  },
});

/** Takes numbers from ledgers and other tables into the table, and tells where each came from. */
export default function FillView({ session, state, forms, chosen, onReading }: PlaceProps) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const text = useText();
  const { t } = text;
  const tf = useFillText();
  const primary = useRef<HTMLButtonElement>(null);
  const memory = useMemo(() => memoryOf(session), [session]);
  const { sources } = memory;
  const [open, setOpen] = useState<OpenPage | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const [showsSource, setShowsSource] = useState(false);

  const sheetIds = useMemo(() => [...new Set(forms.map(({ sheetId }) => sheetId))], [forms]);
  const filling = useFilling(session, state, sheetIds, sources);
  const known = filling.state;
  const tables = useMemo(
    () => (known?.tables ?? []).filter(({ form }) => isShown(form, chosen)),
    [known, chosen],
  );
  const { entries, changes, decide, ...formulas } = useEntries(filling, tables, memory);
  const filler = useFiller(session, memory, filling);
  const addFiles = (files: readonly File[]) => void sources.add(files);
  const isOver = useFileDrop(addFiles);
  const selection = useSelection(session, (known?.records.length ?? 0) > 0);
  const selected = (known?.records ?? []).filter((one) => isAt(one, selection));

  const waiting = waitedFor(state.busy) !== null;
  const slow = useDelayed(known === null && forms.length > 0);
  const slowlyComparing = useDelayed(filling.isComparing);
  const isEmpty = forms.length === 0 ? state.front !== null : known !== null && tables.length === 0;
  const hasSources = hasAnySource(
    filling.sources,
    tables.map(({ form }) => form.sheetName),
  );
  const progress = fillProgress(slotsOf(tables));
  const hasPlaces = progress.filled + progress.missing > 0;
  const done = state.notice && !hasTrouble(state.notice) ? describeNotice(text, state.notice) : null;

  async function select({ cell, table: { sheetId } }: Slot) {
    const sheet = tables.find(({ form }) => form.sheetId === sheetId)?.sheet;
    if (cell && sheet) await session.select(sheetId, sheet.area(cell.row, cell.column));
  }

  async function goTo(slot: Slot) {
    const focused = document.activeElement;
    await select(slot);
    // Excel on the web takes the focus when a cell is selected; the arrow keys go on from here.
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
  }

  function accept(wanted: readonly Entry[]) {
    const lines = wanted.flatMap(({ slot, proposal, isLive }) =>
      proposal ? [{ accepted: { slot, proposal, live: isLive }, isIn: true }] : [],
    );
    setOpen({ page: 'fill', title: tf('preview'), hint: tf('previewHint'), notes: [], lines });
  }

  /** What is missing, from this one on and around to those before it. */
  function typeFrom(entry: Entry | null) {
    const missing = (entries ?? []).filter((one) => one === entry || one.group === 'missing');
    const at = Math.max(0, entry ? missing.indexOf(entry) : 0);
    const slots = [...missing.slice(at), ...missing.slice(0, at)].map(({ slot }) => slot);
    setOpen({ page: 'type', slots });
  }

  async function refresh() {
    const done = await filler.refresh((table) => isShown(table.form, chosen));
    setNote(done ? null : tf('compareFailed'));
    if (done) setOpen({ page: 'refresh', ...done });
  }

  async function importRules(file: File) {
    try {
      await filler.importRules(file);
      setNote(null);
    } catch (cause) {
      setNote(tf('rulesFailed', { name: file.name, why: (cause as Error).message }));
    }
  }

  const takeBack = (records: readonly LocatedRecord[]) => setOpen({ page: 'back', records });
  const actions: FillActions = {
    goTo: ({ slot }) => goTo(slot),
    choose: (about, isIn) => decide(about, { chosen: isIn }),
    chooseWay: (entry, way) => decide([entry], { way, chosen: true }),
    chooseLive: (entry, live) => decide([entry], { live }),
    skip: (entry, skipped) => decide([entry], { skipped, chosen: undefined }),
    accept: (entry) => accept([entry]),
    edit: (entry) => setOpen({ page: 'edit', entry }),
    typeIn: typeFrom,
    typeAll: () => typeFrom(null),
    takeBack: (record) => takeBack([record]),
  };

  return (
    <>
      <main>
        <div className={styles.top}>
          <Messages
            problem={state.problem}
            notice={state.notice}
            unmarked={state.unmarked}
            stale={false}
            elsewhere={null}
            onCheck={() => void session.check('front')}
            onDismiss={session.dismiss}
          />
        </div>
        {slow && <p className={styles.quiet}>{tf('reading')}</p>}
        {isEmpty && (
          <NoTable
            elsewhere={state.known}
            onOpenTable={(sheetId) => void session.openTable(sheetId)}
            onPointOut={onReading}
            onLookAgain={() => void session.survey()}
            onOpenSample={() => void session.openSample(t('sampleName'))}
          />
        )}
        {tables.length > 0 && hasPlaces && <ProgressPicture progress={progress} />}
        {tables.length > 0 && !hasPlaces && (
          <EmptyState icon={<DocumentSearch24Regular />} title={tf('noSlots')} detail={tf('noSlotsDetail')} />
        )}
        {known && tables.length > 0 && (
          <>
            <SourcePanel
              sources={sources}
              state={filling.sources}
              filled={tables.map(({ form }) => form.sheetName)}
              onFiles={addFiles}
              refresh={
                known.rules.length > 0
                  ? { rules: known.rules.length, isRunning: filler.isRefreshing, run: () => void refresh() }
                  : null
              }
            />
            {slowlyComparing && <p className={styles.quiet}>{tf('comparing')}</p>}
            {filling.hasFailed && (
              <div className={styles.message}>
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{tf('compareFailed')}</MessageBarBody>
                  <MessageBarActions>
                    <Button size="small" onClick={filling.retry}>
                      {t('retry')}
                    </Button>
                  </MessageBarActions>
                </MessageBar>
              </div>
            )}
            {note !== null && (
              <div className={styles.message} role="alert">
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{note}</MessageBarBody>
                  <MessageBarActions>
                    <Button size="small" onClick={() => setNote(null)}>
                      {t('dismiss')}
                    </Button>
                  </MessageBarActions>
                </MessageBar>
              </div>
            )}
            <ChangedSources
              changes={changes}
              onGoTo={({ slot }) => void goTo(slot)}
              onUse={({ entry, proposal }) =>
                setOpen({
                  page: 'fill',
                  title: tf('preview'),
                  hint: tf('previewHint'),
                  notes: [],
                  lines: [{ accepted: { slot: entry.slot, proposal, live: entry.isLive }, isIn: true }],
                })
              }
            />
            {entries?.some((entry) => entry.group === 'open' && canBeLive(entry)) && (
              <div className={styles.prefer}>
                <Checkbox
                  label={tf('preferFormulas')}
                  checked={formulas.prefersFormulas}
                  onChange={(_, { checked }) => formulas.setPrefersFormulas(checked === true)}
                />
              </div>
            )}
          </>
        )}
        {entries && tables.length > 0 && (
          <FillList
            entries={entries}
            actions={actions}
            hasSources={hasSources}
            onLeave={() => primary.current?.focus()}
          />
        )}
      </main>
      <FillFooter
        entries={tables.length > 0 ? entries : null}
        filler={filler}
        hasRules={(known?.rules.length ?? 0) > 0}
        done={done}
        undoTitle={state.undo.at(-1)?.undo.title}
        disabled={waiting}
        primary={primary}
        selected={
          selected.length > 0 &&
          selected.map((located) => (
            <SelectedSource
              key={located.record.line ?? 0}
              located={located}
              isOpen={showsSource}
              disabled={waiting}
              onToggle={setShowsSource}
              onTakeBack={() => takeBack([located])}
            />
          ))
        }
        onAccept={accept}
        onTakeBackLast={() => takeBack(filler.last)}
        onShowRecords={() => setOpen({ page: 'records' })}
        onImport={(file) => void importRules(file)}
        onUndo={() => void session.undoLast()}
      />
      {isOver && <div className={styles.over}>{tf('dropHere')}</div>}
      <div className={hidden}>
        <Spoken
          notice={state.notice && describeNotice(text, state.notice)}
          sources={filling.sources}
          entries={filling.isComparing ? null : entries}
        />
      </div>
      <FillPages
        open={open}
        filling={filling}
        filler={filler}
        memory={memory}
        disabled={waiting}
        onSelect={select}
        onEdited={(entry, rule) =>
          decide([entry], { edited: rule, way: wayKey({ rule }), chosen: true, skipped: false })
        }
        onOpen={setOpen}
      />
    </>
  );
}

/** Whether the record is the latest about the cell at the corner of the selection. */
function isAt({ slot, isLatest }: LocatedRecord, selection: ReturnType<typeof useSelection>): boolean {
  if (!isLatest || !slot?.cell || !isFilled(slot) || slot.table.sheetId !== selection?.sheetId) return false;
  return slot.cell.row === selection.range.top && slot.cell.column === selection.range.left;
}
