import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type {
  SourceStoreOptions,
  LedgerInfo,
  PickedFile,
  SourceStore,
  SourceInfo,
} from '../../autofill/sources/source-info';
import { proposeAll } from '../../autofill/proposals/propose';
import { readingOf } from '../../autofill/sources/list-reading';
import { beginningOf, viewOf } from '../../autofill/sources/list-view';
import { readSource, type Source } from '../../autofill/sources/source';
import { findLedgerFor } from '../../autofill/recipe/find-ledger-for';
import { ownerOf } from '../../autofill/tables/tables';
import { takeRecipe } from '../../autofill/recipe/take';
import type { Form } from '../../form/model/form';
import { answersFor, type ListAnswers } from '../../ledger/answers';
import { isAboutKeeping, WorkbookError, type FileWarning, type Snapshot } from '../../sheet';
import { isOwnSheet } from '../reading/forms';

export type { ListReading } from '../../autofill/sources/list-reading';
export type { ListView } from '../../autofill/sources/list-view';
export type {
  ColumnInfo,
  SourceStoreOptions,
  LedgerInfo,
  ListPlace,
  PickedFile,
  SourceStore,
  SourceInfo,
  TableInfo,
} from '../../autofill/sources/source-info';

/** Reads the bytes of a file into pictures of its sheets; rejects with a WorkbookError. */
export type OpenFile = (
  file: PickedFile,
  options: SourceStoreOptions,
) => Promise<{ readonly snapshots: readonly Snapshot[]; readonly warnings?: readonly FileWarning[] }>;

/** So many different values of a column are listed for whoever writes a recipe. */
const LISTED = 100;
/** Of the sources the workbook itself. */
const OWN = 'workbook';

/** The store in this thread. */
export function createSourceStore(open: OpenFile): SourceStore {
  const sources = new Map<string, Source>();
  const warningsOf = new Map<string, readonly FileWarning[]>();
  let answers: readonly ListAnswers[] = [];
  let picked = 0;

  async function addFile(file: PickedFile, options: SourceStoreOptions = {}): Promise<SourceInfo> {
    const [hash, { snapshots, warnings = [] }] = await Promise.all([hashOf(file.bytes), open(file, options)]);
    if (options.signal?.aborted) throw new WorkbookError('cancelled');
    const known = [...sources.values()].find(({ name }) => name === file.name);
    const id = known?.id ?? `file-${++picked}`;
    const source = readSource({ id, name: file.name, sha256: hash }, snapshots);
    // A source is never written.
    return keep(
      source,
      warnings.filter((warning) => !isAboutKeeping(warning)),
    );
  }

  function keep(source: Source, warnings: readonly FileWarning[] = []): SourceInfo {
    const understood = understoodBy(source, answers);
    sources.set(source.id, understood);
    warningsOf.set(source.id, warnings);
    return { ...infoOf(understood), warnings };
  }

  return {
    addFile,
    async setWorkbook(snapshots) {
      const visible = snapshots.filter(
        (snapshot) => snapshot.visibility === 'visible' && !isOwnSheet(snapshot),
      );
      return keep(readSource({ id: OWN, name: null, sha256: null }, visible));
    },
    async forms() {
      return [...sources.values()].flatMap(({ name, sheets }) =>
        name === null ? [] : [{ file: name, forms: sheets.flatMap((one) => formsOf(one)) }],
      );
    },
    async remove(sourceId) {
      sources.delete(sourceId);
      warningsOf.delete(sourceId);
    },
    async setAnswers(next) {
      answers = next;
      return [...sources.values()].map((source) => keep(source, warningsOf.get(source.id)));
    },
    async propose(slots, recipes) {
      return proposeAll(slots, [...sources.values()], recipes);
    },
    async take(slot, recipe) {
      return takeRecipe(slot, [...sources.values()], recipe);
    },
    async begin(slot, { file, sheet }) {
      const source = [...sources.values()].find(({ name }) => name === file);
      const found = source?.sheets.find(({ ledger }) => ledger?.sheetName === sheet)?.ledger;
      return found ? beginningOf(found, file, slot) : null;
    },
    async look(slot, recipe) {
      const place = findLedgerFor(recipe, [...sources.values()]);
      return 'why' in place ? null : viewOf(place.ledger, recipe, slot);
    },
  };
}

/** The source with what people said of its lists; lists of which nothing else was said stay the same objects. */
function understoodBy(source: Source, answers: readonly ListAnswers[]): Source {
  const sheets = source.sheets.map((sheet) => {
    if (!sheet.ledger) return sheet;
    const headings = sheet.ledger.columns.map(({ name }) => name);
    const said = answersFor(headings, answers);
    const isSame = JSON.stringify(said) === JSON.stringify(sheet.ledger.answers);
    return isSame ? sheet : { ...sheet, ledger: sheet.ledger.with(said) };
  });
  return { ...source, sheets };
}

/** A sheet that the product wrote itself names tables, but is none. */
function formsOf({ sheet, forms }: Source['sheets'][number]): readonly Form[] {
  return isOwnSheet(sheet.snapshot) ? [] : forms;
}

/** SHA-256 in hex: by the platform, beside other work, or by ourselves on pages that came without encryption. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const { subtle } = (globalThis as { crypto?: Partial<Crypto> }).crypto ?? {};
  if (!subtle) return bytesToHex(sha256(bytes));
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
}

function infoOf({ id, name, sha256: hash, sheets }: Source): Omit<SourceInfo, 'warnings'> {
  return {
    id,
    name,
    sha256: hash,
    ledgers: sheets.flatMap(({ ledger }): LedgerInfo[] =>
      ledger
        ? [
            {
              sheet: ledger.sheetName,
              title: ledger.title,
              range: ledger.address,
              rows: ledger.rows.length,
              columns: ledger.columns.map((column) => ({
                name: column.name,
                kind: column.kind,
                unit: column.unit,
                values: column.values.slice(0, LISTED),
              })),
              reading: readingOf(ledger),
            },
          ]
        : [],
    ),
    tables: sheets.flatMap(({ forms }) => forms.map(tableInfo)),
  };
}

function tableInfo(form: Form): SourceInfo['tables'][number] {
  return {
    sheet: form.sheetName,
    kind: form.kind,
    year: form.year?.value ?? null,
    organisation: ownerOf(form) ?? form.project?.value ?? null,
    indicators: form.indicators.length,
  };
}
