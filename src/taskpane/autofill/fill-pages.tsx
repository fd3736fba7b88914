import { lazy, Suspense } from 'react';
import {
  CONFIDENT,
  isFilled,
  standOf,
  type Accepted,
  type ListAnswers,
  type Recipe,
  type LocatedRecord,
  type Slot,
} from '../../app/fill/fill-view';
import type { LedgerInfo } from '../../app/fill/source-store';
import { COMMON_TEXTS } from '../components/text';
import { WRITE_TEXTS } from './write/text';
import { useTexts } from '../text/texts';
import type { Entry } from './entries/entries';
import { answersOf } from './lists/answers-of';
import { readyInfos } from './sources/source-words';
import type { Memory } from './memory';
import { filledLine, takenBackLine, type PreviewLine } from './write/preview';
import type { Filler, Refreshing } from './write/use-filler';
import type { FillingView } from './use-filling';
import { cellOf } from './entries/words';

const ListPage = lazy(() => import('./lists/list-page'));
const PreviewPage = lazy(() => import('./write/preview-page'));
const RecipePage = lazy(() => import('./recipe/recipe-page'));
const TypePage = lazy(() => import('./write/type-page'));
const RecordsPage = lazy(() => import('./records/records-page'));

/** A value that may be written. */
interface Fillable {
  readonly accepted: Accepted;
  /** Whether it is written unless the person leaves it out. */
  readonly isIn: boolean;
}

/** What stands over the list for a while. */
export type OpenPage =
  | {
      readonly page: 'fill';
      readonly title: string;
      readonly hint: string;
      readonly notes: readonly string[];
      readonly lines: readonly Fillable[];
    }
  | ({ readonly page: 'refresh' } & Refreshing)
  | { readonly page: 'back'; readonly records: readonly LocatedRecord[] }
  | { readonly page: 'list'; readonly file: string | null; readonly list: LedgerInfo }
  | { readonly page: 'edit'; readonly entry: Entry }
  | { readonly page: 'type'; readonly slots: readonly Slot[] }
  | { readonly page: 'records' };

interface FillPagesProps {
  readonly open: OpenPage | null;
  readonly filling: FillingView;
  readonly filler: Filler;
  readonly memory: Memory;
  readonly disabled: boolean;
  readonly onSelect: (slot: Slot) => Promise<void>;
  readonly onEdited: (entry: Entry, recipe: Recipe) => void;
  readonly onAnswer: (answers: ListAnswers) => void;
  readonly onOpen: (page: OpenPage | null) => void;
}

/** The page that is open, if any. */
export function FillPages(props: FillPagesProps) {
  return <Suspense fallback={null}>{props.open && <OneOf {...props} open={props.open} />}</Suspense>;
}

function OneOf({ open, ...props }: FillPagesProps & { readonly open: OpenPage }) {
  const { filling, filler, memory, disabled, onSelect, onEdited, onAnswer, onOpen } = props;
  const close = () => onOpen(null);
  switch (open.page) {
    case 'fill':
      return <FillPreview {...open} filler={filler} onClose={close} />;
    case 'refresh':
      return <RefreshPreview {...open} filler={filler} onClose={close} />;
    case 'back':
      return <BackPreview records={open.records} filler={filler} onClose={close} />;
    case 'list':
      return (
        <ListPage
          file={open.file}
          list={open.list}
          answers={answersOf(open.list, filling.sources.answers)}
          onClose={close}
          onSave={(answers) => {
            close();
            onAnswer(answers);
          }}
        />
      );
    case 'edit': {
      return (
        <RecipePage
          entry={open.entry}
          sources={readyInfos(filling.sources)}
          store={memory.sources.store}
          onClose={close}
          onUse={(recipe) => {
            close();
            onEdited(open.entry, recipe);
          }}
        />
      );
    }
    case 'type':
      return (
        <TypePage
          slots={open.slots}
          note={memory.get().note}
          onNote={(note) => memory.set({ note })}
          onWrite={filler.fillTyped}
          onSelect={onSelect}
          onClose={close}
        />
      );
    case 'records':
      return (
        <RecordsPage
          records={filling.state?.records ?? []}
          disabled={disabled}
          onGoTo={({ slot }) => slot && void onSelect(slot)}
          onTakeBack={(record) => onOpen({ page: 'back', records: [record] })}
          onClear={() => void filler.clear()}
          onClose={close}
        />
      );
  }
}

interface PreviewProps {
  readonly filler: Filler;
  readonly onClose: () => void;
}

function FillPreview({
  title,
  hint,
  notes,
  lines,
  filler,
  onClose,
}: PreviewProps & Omit<Extract<OpenPage, { page: 'fill' }>, 'page'>) {
  const writeText = useTexts(WRITE_TEXTS);
  return (
    <PreviewPage
      title={title}
      hint={hint}
      notes={notes}
      lines={lines.map(({ accepted, isIn }) => filledLine(accepted, isIn))}
      action={(count) => writeText('write', { count })}
      onClose={onClose}
      onApply={(keys) => {
        onClose();
        void filler.fill(lines.flatMap(({ accepted }) => (keys.has(accepted.slot.id) ? [accepted] : [])));
      }}
    />
  );
}

/** What confirmed recipes give now and does not stand there; what was typed since stays unless the person wants otherwise. */
function RefreshPreview({ refreshed, records, filler, onClose }: PreviewProps & Refreshing) {
  const writeText = useTexts(WRITE_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const comma = commonText('comma');
  const { taken, files, unusable } = refreshed;
  const standing = new Set(
    records.flatMap(({ slot, state, isLatest }) => (slot && isLatest && state === 'kept' ? [slot.id] : [])),
  );
  const lines = taken
    .filter(({ slot, proposal }) => standOf(slot, proposal) !== 'equal')
    .map((accepted) => ({
      accepted,
      isIn:
        accepted.proposal.confidence >= CONFIDENT &&
        (!isFilled(accepted.slot) || standing.has(accepted.slot.id)),
    }));
  const doubtful = taken.filter(({ proposal }) => proposal.confidence < CONFIDENT);
  const notes = [
    ...doubtful.map(({ slot, proposal }) =>
      writeText('refreshDoubt', { label: slot.label, doubt: proposal.doubts[0] ?? '' }),
    ),
    ...(files.length > 0 ? [writeText('refreshFiles', { files: files.join(comma) })] : []),
    ...unusable.map((one) => writeText('refreshUnusable', one)),
    ...(taken.length === 0 && files.length === 0 && unusable.length === 0 ? [writeText('refreshNone')] : []),
  ];
  const hint =
    lines.length > 0
      ? commonText('previewHint')
      : taken.length > 0
        ? writeText('refreshSame', { count: taken.length })
        : '';
  return (
    <FillPreview
      title={writeText('refreshTitle')}
      hint={hint}
      notes={notes}
      lines={lines}
      filler={filler}
      onClose={onClose}
    />
  );
}

function BackPreview({
  records,
  filler,
  onClose,
}: PreviewProps & { readonly records: readonly LocatedRecord[] }) {
  const writeText = useTexts(WRITE_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const comma = commonText('comma');
  const back = records.filter(({ state, isLatest }) => state === 'kept' && isLatest);
  const left = records.filter((record) => !back.includes(record));
  const lines: PreviewLine[] = back.map(takenBackLine);
  const cells = left.map(({ slot, record }) => (slot && cellOf(slot)) ?? record.cell).join(comma);
  return (
    <PreviewPage
      title={writeText('takeBackTitle')}
      hint={writeText('takeBackHint')}
      notes={left.length > 0 ? [writeText('takeBackLeft', { count: left.length, cells })] : []}
      lines={lines}
      action={(count) => writeText('takeBackNow', { count })}
      onClose={onClose}
      onApply={(keys) => {
        onClose();
        void filler.takeBack(back.filter(({ slot }) => slot && keys.has(slot.id)));
      }}
    />
  );
}
