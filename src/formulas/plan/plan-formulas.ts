import type { Form } from '../../form';
import type { Profile } from '../../profile';
import { formatCell, Sheet } from '../../sheet';
import { ownColumns } from '../helpers/columns';
import { indicatorFormulas } from '../rows/indicators';
import { numberMends } from '../texts/mends';
import { moneyFormulas } from '../sums/money';
import type { Draft, FormulaItem, FormulaPlan, LeftOut } from '../model';
import { totalFormulas } from '../sums/totals';
import { readAfter, weigh } from './weigh';

/**
 * Everything that can be computed in a table: what each formula is, where it goes, what it gives, what stands there now,
 * and the rows that are left out with the reason. Pure; throws nothing.
 */
export function planFormulas(form: Form, sheet: Sheet, profile: Profile): FormulaPlan {
  let { drafts, ...rest } = draftAll(form, sheet, profile);
  let items = weigh(drafts, sheet);
  // Sums add texts by themselves; those that become formulas are numbers by then.
  const texts = items.filter(
    ({ chosen, before }) => chosen && before.formula === null && typeof before.value === 'string',
  );
  if (texts.length > 0) {
    ({ drafts, ...rest } = draftAll(form, withItems(sheet, texts), profile));
    items = weigh(drafts, sheet);
  }
  const all = readAfter(items, sheet);
  const isKept = ({ state, value, cell }: FormulaItem) =>
    state === 'differs' && value === '' && all(cell) === '';
  return {
    sheetId: form.sheetId,
    items: items.filter((item) => !isKept(item)),
    leftOut: [...rest.leftOut, ...items.filter(isKept).map(leaving('所需的数据空白或读不出，保留现有内容'))],
    choiceCells: rest.choiceCells,
    helpers: rest.helpers,
    printArea: ownColumns(sheet, rest.helpers),
    mends: numberMends(form, sheet),
  };
}

/** No formula is longer, so that a person can read it in the formula bar. */
const LONGEST = 160;

/** Formulas that are too long, and those that are taken from their cells. */
function longOnes(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const long = new Set(drafts.filter(({ formula }) => formula !== null && formula.length > LONGEST));
  for (let size = -1; size !== long.size;) {
    size = long.size;
    const cells = new Set([...long].map(({ cell }) => formatCell(cell)));
    for (const draft of drafts) if (draft.uses?.some((cell) => cells.has(formatCell(cell)))) long.add(draft);
  }
  return long;
}

function leaving(reason: string) {
  return ({ kind, label, cell }: Draft): LeftOut => ({ kind, label, cell, reason });
}

function draftAll(form: Form, sheet: Sheet, profile: Profile) {
  const money = moneyFormulas(form, sheet, profile);
  const { helpers, choiceCells, ...rows } = indicatorFormulas(form, sheet, profile);
  const totals = totalFormulas(form, sheet, profile);
  const drafts: Draft[] = [...money.drafts, ...rows.drafts, ...totals.drafts];
  const long = longOnes(drafts);
  return {
    drafts: drafts.filter((draft) => !long.has(draft)),
    leftOut: [
      ...money.leftOut,
      ...rows.leftOut,
      ...totals.leftOut,
      ...[...long].map(leaving('公式要写得太长才读得出，请先把文本改为数字')),
    ],
    helpers,
    choiceCells,
  };
}

/** The sheet with these formulas written. */
function withItems(sheet: Sheet, items: readonly FormulaItem[]): Sheet {
  const cells = [...sheet.snapshot.cells];
  for (const { cell, value, formula, before } of items) {
    const row = [...(cells[cell.row] ?? [])];
    row[cell.column] = { value, formula, numberFormat: before.numberFormat };
    cells[cell.row] = row;
  }
  return new Sheet({ ...sheet.snapshot, cells });
}
