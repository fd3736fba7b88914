import {
  generateTable,
  nationalForm,
  type Generated,
  type GeneratedStage,
  type NotGenerated,
} from '../../app/generate/generate';
import { summaryOf, type GenerationSummary } from '../../app/generate/summary';
import type { TableOn } from '../../app/generate/tables';
import type { Profile } from '../../profile';
import { FILES, type PickedFile } from './files';

/** What is to be made of which table. */
export interface Wish {
  readonly approved: TableOn;
  readonly stage: GeneratedStage;
  /** Of a monitoring table; absent: as the form says. */
  readonly month?: number;
  /** A blank form of the person's own; null: the national one. */
  readonly blank: PickedFile | null;
  readonly profile: Profile;
}

/** A table that is ready to be written. */
export interface Ready {
  readonly made: Generated;
  readonly summary: GenerationSummary;
  /** The file's name when it is kept as one. */
  readonly fileName: string;
  /** Formulas name other sheets of the form, so it cannot stand in another workbook. */
  readonly isBound: boolean;
}

/** Makes the table without writing anything; why not where it cannot be made. Rejects with WorkbookError. */
export async function prepare({
  approved,
  stage,
  month,
  blank,
  profile,
}: Wish): Promise<Ready | NotGenerated> {
  const form = nationalForm(approved.form, stage);
  const bytes = blank?.bytes ?? (await form.load());
  const made = generateTable(
    { approved, stage, blank: bytes, profile, ...(month !== undefined && { month }) },
    FILES,
  );
  if (typeof made === 'string') return made;
  const subject = approved.form.project?.value ?? approved.form.organisation?.value ?? '';
  const fileName = [subject.trim().replace(/[\\/:*?"<>|\s]+/g, ' '), made.form.title.text.trim()]
    .filter(Boolean)
    .join(' ')
    .slice(0, 80);
  return {
    made,
    summary: summaryOf(made),
    fileName: `${fileName || form.name}.xlsx`,
    isBound: namesOtherSheets(made),
  };
}

function namesOtherSheets({ bytes, sheetName }: Generated): boolean {
  const sheet = FILES.readWorkbook(bytes).snapshots.find((one) => one.sheetName === sheetName);
  return sheet?.cells.some((row) => row?.some((cell) => cell?.formula?.includes('!'))) ?? false;
}
