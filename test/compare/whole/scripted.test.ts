import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareTables, type ComparedPair } from '../../../src/compare';
import { recognise, type Form, type Indicator } from '../../../src/form';
import { formatQuantity, readQuantity, type Quantity } from '../../../src/quantity';
import { Sheet } from '../../../src/sheet';
import { openWorkbook } from '../../../src/xlsx';

/** Real target tables, changed by a known script: compared with themselves they say exactly that and nothing else. */
const FOLDER = 'test/fixtures/forms';

let targets: Form[] = [];
beforeAll(async () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.xlsx?$/.test(name),
  );
  for (const file of files.sort()) {
    const { snapshots } = await openWorkbook(new Uint8Array(readFileSync(join(FOLDER, file))));
    for (const snapshot of snapshots) targets.push(...recognise(new Sheet(snapshot)));
  }
  targets = targets.filter(({ kind, indicators }) => kind.endsWith('target') && indicators.length >= 4);
});

/** The form as a unit would evaluate it. */
function evaluated(form: Form, indicators: readonly Indicator[]): Form {
  const kind = form.kind.startsWith('project') ? 'project-self-evaluation' : 'department-self-evaluation';
  return { ...form, kind, indicators };
}

function compared(form: Form, indicators: readonly Indicator[]): ComparedPair {
  const { pairs } = compareTables([
    { path: 'approved', form },
    { path: 'evaluated', form: evaluated(form, indicators) },
  ]);
  if (pairs.length !== 1) throw new Error(`${form.title.text} is not paired with itself`);
  return pairs[0]!;
}

const named = (indicator: Indicator, name: string): Indicator => ({
  ...indicator,
  name: { ...indicator.name, value: name, text: name },
});

const withTarget = (indicator: Indicator, value: Quantity): Indicator => ({
  ...indicator,
  target: { ...indicator.target!, value, text: value.raw },
});

/** What is said of the indicators: 「name」 with what happened to it. */
function saidOf({ matches }: ComparedPair): string[] {
  return matches.flatMap(({ kind, left, right, changes }) => [
    ...(kind === 'missing' || kind === 'added' ? [`${kind} ${(left ?? right)!.name.value}`] : []),
    ...changes.map(({ what }) => `${what} ${left!.name.value}`),
  ]);
}

test('there are real tables to try', () => {
  expect(targets.length).toBeGreaterThan(40);
});

test('a table is the same as itself, in any order', () => {
  for (const form of targets) {
    expect([form.title.text, ...saidOf(compared(form, form.indicators))]).toEqual([form.title.text]);
    expect([form.title.text, ...saidOf(compared(form, [...form.indicators].reverse()))]).toEqual([
      form.title.text,
    ]);
  }
});

test('an indicator left out or added is the only thing that is said', () => {
  targets.forEach((form, at) => {
    const place = at % form.indicators.length;
    const out = form.indicators[place]!;
    const twins = form.indicators.filter(({ name }) => name.value === out.name.value).length;
    if (twins > 1) return;
    expect(
      saidOf(
        compared(
          form,
          form.indicators.filter((one) => one !== out),
        ),
      ),
    ).toEqual([`missing ${out.name.value}`]);
    const more = named({ ...form.indicators[0]!, target: null }, '甲乙丙丁戊己庚辛');
    expect(saidOf(compared(form, [...form.indicators, more]))).toEqual(['added 甲乙丙丁戊己庚辛']);
  });
});

test('marks, values in brackets and 的 in a name are no change; a word more is a rewording of the same', () => {
  targets.forEach((form, at) => {
    const place = at % form.indicators.length;
    const marked = form.indicators.map((one) => named(one, `★${one.name.value}（≥**个）`));
    expect(saidOf(compared(form, marked))).toEqual([]);
    const one = form.indicators[place]!;
    if (one.name.value.length < 4) return;
    const more = form.indicators.map((own) => (own === one ? named(one, `全县${one.name.value}`) : own));
    expect(saidOf(compared(form, more))).toEqual([`wording ${one.name.value}`]);
  });
});

test('a changed number is a changed number', () => {
  let tried = 0;
  targets.forEach((form) => {
    const one = form.indicators.find(
      ({ target }) => target?.value.kind === 'count' && target.value.value !== null && target.value.value > 1,
    );
    if (!one) return;
    tried++;
    const { value, ...rest } = one.target!.value;
    const text = formatQuantity({ ...rest, value: value! + 1 });
    const changed = readQuantity(text);
    // Not every value reads the same outside its cell: 12月.
    if (changed.value !== value! + 1 || changed.unit !== rest.unit) return;
    const list = form.indicators.map((own) => (own === one ? withTarget(one, changed) : own));
    const said = saidOf(compared(form, list)).filter((line) => !line.startsWith('operator'));
    expect(said).toEqual([`number ${one.name.value}`]);
  });
  expect(tried).toBeGreaterThan(20);
});
