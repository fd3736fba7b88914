import { readFileSync } from 'node:fs';
import { recognise, type Form } from '../../../src/form';
import { Sheet } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { writeEvaluation } from '../../support/self-evaluation';
import { fixtureBytes, fixtureSnapshots, LEDGER } from '../corpus/fixture';
import { APPROVAL_ROWS, APPROVAL_STACKED, blankEvaluation } from '../corpus/fixture-papers';

const formOf = (bytes: Uint8Array): Form => recognise(new Sheet(readWorkbook(bytes).snapshots[0]!))[0]!;

const asked = ({ indicators }: Form) =>
  indicators.map(({ level2, name, target }) => [level2!.value, name.value, target!.value.raw.trim()]);

test.each([APPROVAL_ROWS, APPROVAL_STACKED])(
  'the evaluation made from %s asks what was approved, and is blank',
  async (file) => {
    const approval = recognise(new Sheet(fixtureSnapshots(file)[0]!))[0]!;
    const form = formOf(await writeEvaluation(blankEvaluation(file)));
    expect(form.kind).toBe('department-self-evaluation');
    expect([form.year!.value, form.organisation!.value]).toEqual([2024, '东莞市厚街镇卫生健康局']);
    expect(asked(form)).toEqual(asked(approval));
    expect(form.indicators.map(({ actual }) => actual!.text)).toEqual(form.indicators.map(() => ''));
    expect(form.totalWeight!.value).toBe(100);
    expect(form.money.map(({ role, amounts }) => [role, amounts.executed!.value])).toEqual([
      ['total', null],
      ['basic-expenditure', null],
      ['project-expenditure', null],
    ]);
  },
);

test('the samples are what their maker writes today', async () => {
  const sample = new Uint8Array(readFileSync('assets/samples/self-evaluation-blank.xlsx'));
  expect(readWorkbook(sample)).toEqual(readWorkbook(await writeEvaluation(blankEvaluation())));
  expect(Buffer.compare(readFileSync('assets/samples/ledger.xlsx'), fixtureBytes(LEDGER))).toBe(0);
});
