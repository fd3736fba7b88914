import { standOf } from '../../../src/app/fill/fill-view';
import type { Snapshot } from '../../../src/sheet';
import { allCases } from '../corpus/all';
import { fixtureSnapshots, LEDGER, readLedger, readTruths } from '../corpus/fixture';
import { judge, tell, type Judgement } from '../corpus/judge';
import { render } from '../corpus/ledger-sheet';

const cases = allCases();

describe('the ledger of the fixtures', () => {
  test('is counted here as its description says', () => {
    for (const { id, counted, value } of readTruths(readLedger()))
      expect([id, Number(counted.toPrecision(12))]).toEqual([id, value]);
  });

  test('is the same after it was taken apart and put together', () => {
    const texts = ({ cells, usedRange }: Snapshot) =>
      cells.map((row) => Array.from({ length: usedRange!.right + 1 }, (_, at) => row?.[at]?.value ?? null));
    expect(readLedger().map((sheet) => texts(render(sheet)))).toEqual(fixtureSnapshots(LEDGER).map(texts));
  });
});

describe('what is proposed is what a finance clerk would write, or nothing with confidence', () => {
  const judged: Judgement[] = [];

  test.each(cases)(
    '$name',
    async (one) => {
      const judgements = await judge(await one.make());
      judged.push(...judgements);
      const wrong = judgements.filter((judgement) => judgement.wrong.length > 0).map(tell);
      const missed = judgements.filter(({ expectation, isFirst }) => expectation?.must && !isFirst).map(tell);
      expect({ 有把握却不对: wrong, 应排第一而未排第一: missed }).toEqual({
        有把握却不对: [],
        应排第一而未排第一: [],
      });
    },
    60_000,
  );

  test('every number of the ledger that somebody wants is wanted by a table here', () => {
    const amounts = judged.flatMap(({ expectation }) =>
      expectation?.must ? [expectation.amount!.value] : [],
    );
    for (const { id, value, unit, usedFor } of readTruths(readLedger())) {
      const wanted = unit === '元' ? Number((value / 10_000).toPrecision(12)) : value;
      if (usedFor.length > 0) expect([id, amounts.includes(wanted)]).toEqual([id, true]);
    }
  });

  test('what the filled table says already is found to be equal', () => {
    const filled = judged.filter(
      ({ paper, slot, expectation }) =>
        paper === '西区自评表，已填' && slot.level2?.includes('成本') && expectation?.must,
    );
    expect(filled.length).toBeGreaterThan(0);
    for (const { slot, proposals } of filled)
      expect([slot.label.trim(), standOf(slot, proposals[0]!)]).toEqual([slot.label.trim(), 'equal']);
  });

  afterAll(() => {
    const wanted = judged.filter(({ expectation }) => (expectation?.amount ?? null) !== null);
    const count = (fits: (judgement: Judgement) => boolean) => judged.filter(fits).length;
    console.log(
      `${cases.length} cases, ${judged.length} slots. Expected first: ${count(({ isFirst }) => isFirst)}/${wanted.length}; ` +
        `above the line: ${count(({ isConfident }) => isConfident)} right, ${count(({ wrong }) => wrong.length > 0)} wrong.`,
    );
  });
});
