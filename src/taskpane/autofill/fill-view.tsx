import { Checkbox, makeStyles } from '@fluentui/react-components';
import { DocumentSearch24Regular } from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import { fillProgress } from '../../app/fill/fill-view';
import { isShown } from '../session/shown';
import { DropVeil } from '../components/drop-veil';
import { EmptyState } from '../components/empty-state';
import type { PlaceProps } from '../components/place';
import { PlaceFrame } from '../components/place-frame';
import { useFileDrop } from '../components/use-file-drop';
import { waitedFor } from '../session/state';
import { FILL_TEXTS } from './text';
import { SOURCE_TEXTS } from './sources/text';
import { useTexts } from '../text/texts';
import { ChangedSources } from './sources/changed-sources';
import { wayKey } from './entries/choices';
import { canBeFormula } from './entries/entries';
import { FillActionBar } from './fill-action-bar';
import { FillList } from './list/fill-list';
import { FillNotes } from './fill-notes';
import { FillPages, type OpenPage } from './fill-pages';
import { StateQuestions } from './lists/state-questions';
import { memoryOf } from './memory';
import { ProgressPicture } from './progress-picture';
import { SelectionProvenance } from './records/selection-provenance';
import { SourcePanel } from './sources/source-panel';
import { hasAnySource, readyInfos } from './sources/source-words';
import { Spoken } from './spoken';
import { useEntries } from './entries/use-entries';
import { useFillActions } from './write/use-fill-actions';
import { useFiller } from './write/use-filler';
import { slotsOf, useFilling } from './use-filling';

const useStyles = makeStyles({
  prefer: { padding: '0 16px 0 8px' },
});

/** Takes numbers from ledgers and other tables into the table, and tells where each came from. */
export default function FillView(place: PlaceProps) {
  const { session, state, forms, selected } = place;
  const styles = useStyles();
  const t = useTexts(FILL_TEXTS);
  const sourceText = useTexts(SOURCE_TEXTS);
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
  const hasTables = known !== null && tables.length > 0;
  const filled = tables.map(({ form }) => form.sheetName);
  const progress = fillProgress(slotsOf(tables));
  const hasPlaces = progress.filled + progress.missing > 0;
  const recipes = known?.recipes.length ?? 0;

  return (
    <>
      <PlaceFrame
        place={place}
        read={known && tables}
        actions={
          hasTables &&
          entries && (
            <FillActionBar
              entries={entries}
              filler={filler}
              hasRecipes={recipes > 0}
              disabled={waiting}
              primary={primary}
              onAccept={commands.accept}
              onTakeBackLast={() => commands.takeBack(filler.last)}
              onShowRecords={() => setOpen({ page: 'records' })}
              onImport={(file) => void commands.importRecipes(file)}
            />
          )
        }
        aside={
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
      >
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
              onCorrect={(file, list) => setOpen({ page: 'list', file, list })}
              refresh={
                recipes > 0
                  ? { recipes, isRunning: filler.isRefreshing, run: () => void commands.refresh() }
                  : null
              }
            />
            <StateQuestions
              sources={readyInfos(filling.sources)}
              answers={filling.sources.answers}
              store={sources.store}
              slot={slotsOf(tables)[0]}
              onAnswer={(answers) => void filler.answer(answers)}
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
      </PlaceFrame>
      <Spoken sources={filling.sources} entries={filling.isComparing ? null : entries} />
      {isOver && <DropVeil text={sourceText('dropHere')} />}
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
        onAnswer={(answers) => void filler.answer(answers)}
        onOpen={setOpen}
      />
    </>
  );
}
