import type { FillTable, LocatedRecord, Slot } from '../../../app/fill/fill-view';
import type { Form } from '../../../form/model/form';
import { isShown } from '../../session/shown';
import type { Session } from '../../session/session';
import type { FillActions } from './actions';
import type { ChangedSource } from '../sources/changed-sources';
import type { Entry } from '../entries/entries';
import type { OpenPage } from '../fill-pages';
import type { EntriesView } from '../entries/use-entries';
import type { Filler } from './use-filler';
import { keepFocus } from '../../components/keep-focus';
import { COMMON_TEXTS } from '../../components/text';
import { RECORD_TEXTS } from '../records/text';
import { SOURCE_TEXTS } from '../sources/text';
import { WRITE_TEXTS } from './text';
import { useTexts } from '../../text/texts';

interface FillContext {
  readonly session: Session;
  readonly tables: readonly FillTable[];
  /** The table that is spoken of; null for all. */
  readonly selected: Form | null;
  readonly view: EntriesView;
  readonly filler: Filler;
  readonly onOpen: (page: OpenPage) => void;
  /** Tells what did not work; null when something did. */
  readonly onNote: (note: string | null) => void;
}

/** What the person can do in the view, beside what a row does. */
export interface FillCommands {
  readonly actions: FillActions;
  /** Brings the cell of a value to front. */
  select(slot: Slot): Promise<void>;
  /** Shows what would be written. */
  accept(entries: readonly Entry[]): void;
  acceptChanged(change: ChangedSource): void;
  takeBack(records: readonly LocatedRecord[]): void;
  refresh(): Promise<void>;
  importRecipes(file: File): Promise<void>;
}

export function useFillActions({
  session,
  tables,
  selected,
  view,
  filler,
  onOpen,
  onNote,
}: FillContext): FillCommands {
  const t = useTexts(WRITE_TEXTS);
  const recordText = useTexts(RECORD_TEXTS);
  const sourceText = useTexts(SOURCE_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const { entries, decide } = view;

  async function select({ cell, table: { sheetId } }: Slot) {
    const sheet = tables.find(({ form }) => form.sheetId === sheetId)?.sheet;
    if (cell && sheet) await session.select(sheetId, sheet.area(cell.row, cell.column));
  }

  const goTo = ({ slot }: Entry) => keepFocus(() => select(slot));

  function preview(lines: Extract<OpenPage, { page: 'fill' }>['lines']) {
    onOpen({ page: 'fill', title: t('preview'), hint: commonText('previewHint'), notes: [], lines });
  }

  function accept(wanted: readonly Entry[]) {
    preview(
      wanted.flatMap(({ slot, proposal, isFormula }) =>
        proposal ? [{ accepted: { slot, proposal, asFormula: isFormula }, isIn: true }] : [],
      ),
    );
  }

  /** What is missing, from this one on and around to those before it. */
  function typeFrom(entry: Entry | null) {
    const missing = (entries ?? []).filter((one) => one === entry || one.group === 'missing');
    const at = Math.max(0, entry ? missing.indexOf(entry) : 0);
    onOpen({ page: 'type', slots: [...missing.slice(at), ...missing.slice(0, at)].map(({ slot }) => slot) });
  }

  const takeBack = (records: readonly LocatedRecord[]) => onOpen({ page: 'back', records });

  return {
    select,
    accept,
    takeBack,
    acceptChanged: ({ entry: { slot, isFormula }, proposal }) =>
      preview([{ accepted: { slot, proposal, asFormula: isFormula }, isIn: true }]),
    async refresh() {
      const done = await filler.refresh((table) => isShown(table.form, selected));
      onNote(done ? null : sourceText('compareFailed'));
      if (done) onOpen({ page: 'refresh', ...done });
    },
    async importRecipes(file) {
      const json = await file.text().catch(() => null);
      if (json === null) {
        onNote(recordText('recipesUnreadable'));
        return;
      }
      try {
        await filler.importRecipes(json);
        onNote(null);
      } catch (cause) {
        onNote(recordText('recipesFailed', { name: file.name, why: (cause as Error).message }));
      }
    },
    actions: {
      goTo,
      choose: (about, isIn) => decide(about, { selected: isIn }),
      chooseWay: (entry, way) => decide([entry], { way, selected: true }),
      chooseFormula: (entry, asFormula) => decide([entry], { asFormula }),
      skip: (entry, skipped) => decide([entry], { skipped, selected: undefined }),
      accept: (entry) => accept([entry]),
      edit: (entry) => onOpen({ page: 'edit', entry }),
      typeIn: typeFrom,
      typeAll: () => typeFrom(null),
      takeBack: (record) => takeBack([record]),
    },
  };
}
