import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentSearch24Regular } from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import { fillProgress } from '../../app/fill/fill-view';
import { NoTable } from '../components/no-table';
import { isShown } from '../session/shown';
import { EmptyState } from '../components/empty-state';
import { useHiddenStyles } from '../components/hidden';
import { Messages } from '../components/messages';
import { describeNotice, hasTrouble } from '../components/notice';
import { useDelayed } from '../components/use-delayed';
import type { PlaceProps } from '../components/place';
import { waitedFor } from '../session/state';
import { COMMON_TEXTS } from '../components/text';
import { FILL_TEXTS } from './text';
import { SOURCE_TEXTS } from './sources/text';
import { useTexts } from '../text/texts';
import { ChangedSources } from './sources/changed-sources';
import { wayKey } from './entries/choices';
import { canBeFormula } from './entries/entries';
import { FillFooter } from './fill-footer';
import { FillList } from './list/fill-list';
import { FillNotes } from './fill-notes';
import { FillPages, type OpenPage } from './fill-pages';
import { memoryOf } from './memory';
import { ProgressPicture } from './progress-picture';
import { SelectionProvenance } from './records/selection-provenance';
import { SourcePanel } from './sources/source-panel';
import { hasAnySource } from './sources/source-words';
import { Spoken } from './spoken';
import { useEntries } from './entries/use-entries';
import { useFileDrop } from './sources/use-file-drop';
import { useFillActions } from './write/use-fill-actions';
import { useFiller } from './write/use-filler';
import { slotsOf, useFilling } from './use-filling';

const useStyles = makeStyles({
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { margin: 0, padding: '4px 16px', color: tokens.colorNeutralForeground2 },
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
export default function FillView({ session, state, forms, selected, onReading }: PlaceProps) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const t = useTexts(FILL_TEXTS);
  const sourceText = useTexts(SOURCE_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const primary = useRef<HTMLButtonElement>(null);
  const memory = useMemo(() => memoryOf(session), [session]);
  const { sources } = memory;
  const [open, setOpen] = useState<OpenPage | null>(null);
  const [note, setNote] = useState<string | null>(null);

  const sheetIds = useMemo(() => [...new Set(forms.map(({ sheetId }) => sheetId))], [forms]);
  const filling = useFilling(session, state, sheetIds, sources);
  const known = filling.state;
  const tables = useMemo(
    () => (known?.tables ?? []).filter(({ form }) => isShown(form, selected)),
    [known, selected],
  );
  const view = useEntries(filling, tables, memory);
  const { entries } = view;
  const filler = useFiller(session, memory, filling);
  const commands = useFillActions({
    ...{ session, tables, selected, view, filler },
    onOpen: setOpen,
    onNote: setNote,
  });
  const addFiles = (files: readonly File[]) => void sources.add(files);
  const isOver = useFileDrop(addFiles);

  const waiting = waitedFor(state.busy) !== null;
  const slow = useDelayed(known === null && forms.length > 0);
  const hasTables = known !== null && tables.length > 0;
  const isEmpty = forms.length === 0 ? state.front !== null : known !== null && !hasTables;
  const filled = tables.map(({ form }) => form.sheetName);
  const progress = fillProgress(slotsOf(tables));
  const hasPlaces = progress.filled + progress.missing > 0;
  const recipes = known?.recipes.length ?? 0;
  const done = state.notice && !hasTrouble(state.notice) ? describeNotice(commonText, state.notice) : null;

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
        {slow && <p className={styles.quiet}>{t('reading')}</p>}
        {isEmpty && (
          <NoTable
            elsewhere={state.known}
            onOpenTable={(sheetId) => void session.openTable(sheetId)}
            onPointOut={onReading}
            onLookAgain={() => void session.survey()}
            onOpenSample={() => void session.openSample(commonText('sampleName'))}
          />
        )}
        {hasTables && (
          <>
            {hasPlaces ? (
              <ProgressPicture progress={progress} />
            ) : (
              <EmptyState
                icon={<DocumentSearch24Regular />}
                title={t('noSlots')}
                detail={t('noSlotsDetail')}
              />
            )}
            <SourcePanel
              sources={sources}
              state={filling.sources}
              filled={filled}
              onFiles={addFiles}
              refresh={
                recipes > 0
                  ? { recipes, isRunning: filler.isRefreshing, run: () => void commands.refresh() }
                  : null
              }
            />
            <FillNotes filling={filling} note={note} onDismiss={() => setNote(null)} />
            <ChangedSources
              changes={view.changes}
              onGoTo={(entry) => void commands.actions.goTo(entry)}
              onUse={commands.acceptChanged}
            />
            {entries?.some((entry) => entry.group === 'open' && canBeFormula(entry)) && (
              <div className={styles.prefer}>
                <Checkbox
                  label={t('preferFormulas')}
                  checked={view.prefersFormulas}
                  onChange={(_, { checked }) => view.setPrefersFormulas(checked === true)}
                />
              </div>
            )}
            {entries && (
              <FillList
                entries={entries}
                actions={commands.actions}
                hasSources={hasAnySource(filling.sources, filled)}
                onLeave={() => primary.current?.focus()}
              />
            )}
          </>
        )}
      </main>
      <FillFooter
        entries={hasTables ? entries : null}
        filler={filler}
        hasRecipes={recipes > 0}
        done={done}
        undoTitle={state.undo.at(-1)?.undo.title}
        disabled={waiting}
        primary={primary}
        provenance={
          known !== null &&
          known.records.length > 0 && (
            <SelectionProvenance
              session={session}
              records={known.records}
              disabled={waiting}
              onTakeBack={(located) => commands.takeBack([located])}
            />
          )
        }
        onAccept={commands.accept}
        onTakeBackLast={() => commands.takeBack(filler.last)}
        onShowRecords={() => setOpen({ page: 'records' })}
        onImport={(file) => void commands.importRecipes(file)}
        onUndo={() => void session.undoLast()}
      />
      {isOver && <div className={styles.over}>{sourceText('dropHere')}</div>}
      <div className={hidden}>
        <Spoken
          notice={state.notice && describeNotice(commonText, state.notice)}
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
        onSelect={commands.select}
        onEdited={(entry, recipe) =>
          view.decide([entry], { edited: recipe, way: wayKey({ recipe }), selected: true, skipped: false })
        }
        onOpen={setOpen}
      />
    </>
  );
}
