import { recognise, type Field, type Form } from '../../../src/form';
import { formatCell, Sheet, type CellRef, type Snapshot } from '../../../src/sheet';
import { check, hosts, type Host } from './run';

/** Boxes that must be filled, with the codes that say that one is not. */
function requiredIn(
  form: Form,
): (readonly [what: string, codes: string[], Field<unknown> | null | undefined])[] {
  const [goal] = form.goals.length === 1 ? form.goals : [];
  const middle = form.indicators[Math.floor(form.indicators.length / 2)];
  return [
    ['名称', ['A01'], form.kind.startsWith('department') ? form.organisation : form.project],
    ['总体目标', ['A04'], goal?.period === 'annual' ? goal.expected : null],
    ['完成情况', ['A07'], form.kind.endsWith('self-evaluation') ? goal?.completed : null],
    ['指标名称', ['A10', 'A14'], middle?.name],
    ['指标值', ['A11', 'E01', 'E02'], middle?.target],
    ['实际完成值', ['A15'], form.kind.endsWith('self-evaluation') ? middle?.actual : null],
    ['得分', ['A16'], middle?.score],
  ];
}

/** At least this share of what is left blank is said to be. */
const SAID = 0.95;

it('a box that must be filled and is blank is reported, whatever the layout', async () => {
  const missed: string[] = [];
  let tried = 0;
  for (const host of await hosts()) {
    for (const [what, codes, field] of requiredIn(host.form)) {
      if (!isOwnBox(field)) continue;
      tried++;
      const at = new Sheet(host.snapshot).anchor(field.cell.row, field.cell.column);
      if (!isSaid(host, codes, at)) missed.push(`${what} ${host.name} ${formatCell(at)}`);
    }
  }
  expect(tried).toBeGreaterThan(400);
  if (1 - missed.length / tried < SAID) throw new Error(missed.join('\n'));
});

/** Whether the field has its box to itself: no label and no other line in it. */
function isOwnBox(field: Field<unknown> | null | undefined): field is Field<unknown> {
  return (
    !!field &&
    field.line === undefined &&
    field.text.trim() !== '' &&
    (!field.label || formatCell(field.label) !== formatCell(field.cell))
  );
}

function isSaid({ form, snapshot }: Host, codes: readonly string[], at: CellRef): boolean {
  const blank = without(snapshot, at);
  return recognise(new Sheet(blank))
    .filter(({ range }) => range.top === form.range.top)
    .flatMap((read) => check(blank, read))
    .some(({ code, cells }) => codes.includes(code) && cells.some(({ row }) => row === at.row));
}

function without(snapshot: Snapshot, { row, column }: CellRef): Snapshot {
  const cells = Array.from(snapshot.cells, (line) => [...(line ?? [])]);
  cells[row]![column] = undefined;
  return { ...snapshot, cells };
}
