import fc from 'fast-check';
import {
  applyIgnored,
  checkSnapshots,
  combine,
  ignoredDocument,
  reasonRecord,
  readIgnored,
  withoutRecords,
  withRecord,
  type ReasonRecord,
} from '../../../src/app';
import { formatCell, type Snapshot } from '../../../src/sheet';
import { toySheet } from '../../support/toy';

jest.mock('../../../src/form', () => jest.requireActual('../../support/toy').toyForm);
jest.mock('../../../src/rules/index.generated', () => jest.requireActual('../../support/toy').toyRules);

const at = new Date(Date.UTC(2024, 11, 31, 1, 5));
const why = { reason: '已核对原始资料', who: '张三', at };

function check(...sheets: Snapshot[]) {
  return combine(sheets.map((sheet) => checkSnapshots([sheet])));
}

/** The record for the finding in this cell. */
function ignore(sheet: Snapshot, cell: string): ReasonRecord {
  const result = check(sheet);
  return reasonRecord(
    result.findings.find((one) => one.cells.some((ref) => formatCell(ref) === cell))!,
    result.sheets[0]!,
    why,
  );
}

const places = (findings: readonly { readonly cells: readonly { row: number; column: number }[] }[]) =>
  findings.map((finding) => formatCell(finding.cells[0]!));

test('a finding that was set aside is out of the list, with reason, name and time', () => {
  const sheet = toySheet('自评', ['错', '警', '提']);
  const record = ignore(sheet, 'B3');
  const reviewed = applyIgnored(check(sheet), [record]);
  expect(places(reviewed.findings)).toEqual(['B2', 'B4']);
  expect(reviewed.ignored.map(({ finding }) => finding.code)).toEqual(['F91']);
  expect(reviewed.ignored[0]!.record).toMatchObject({
    reason: '已核对原始资料',
    who: '张三',
    at: '2024-12-31T01:05:00.000Z',
    cells: ['B3'],
  });
  expect(reviewed.needless).toEqual([]);
});

test('it comes back, marked, when the content of its cells changes', () => {
  const record = ignore(toySheet('自评', ['警一']), 'B2');
  const reviewed = applyIgnored(check(toySheet('自评', ['警二'])), [record]);
  expect(places(reviewed.findings)).toEqual(['B2']);
  expect(reviewed.returned.get(reviewed.findings[0]!)).toBe(record);
  expect(reviewed.ignored).toEqual([]);
  expect(reviewed.needless).toEqual([]);
});

test('a record without a finding any more is reported', () => {
  const record = ignore(toySheet('自评', ['警']), 'B2');
  expect(applyIgnored(check(toySheet('自评', ['好'])), [record]).needless).toEqual([record]);
});

test('a record of a sheet that was not checked is left alone', () => {
  const record = ignore(toySheet('自评', ['警']), 'B2');
  const reviewed = applyIgnored(check(toySheet('目标', ['警'])), [record]);
  expect(reviewed.findings).toHaveLength(1);
  expect(reviewed).toMatchObject({ ignored: [], needless: [] });
});

test('a renamed sheet keeps its records, and so does another gateway that numbers sheets its own way', () => {
  const sheet = toySheet('自评', ['警']);
  const record = ignore(sheet, 'B2');
  for (const same of [
    { ...sheet, sheetName: '自评终稿' },
    { ...sheet, sheetId: '7' },
  ]) {
    expect(applyIgnored(check(same), [record]).ignored).toHaveLength(1);
  }
});

describe('a finding that cannot be set aside', () => {
  const sheet = toySheet('自评', ['算', '警']);
  const record = ignore(sheet, 'B2');

  test('stays, explained by the record', () => {
    const reviewed = applyIgnored(check(sheet), [record]);
    expect(places(reviewed.findings)).toEqual(['B2', 'B3']);
    expect(reviewed).toMatchObject({ ignored: [], needless: [] });
    expect([...reviewed.explained]).toEqual([[reviewed.findings[0], record]]);
  });

  test('loses its explanation when the content changes, and says so', () => {
    const reviewed = applyIgnored(check(toySheet('自评', ['算二', '警'])), [record]);
    expect(reviewed.explained.size).toBe(0);
    expect([...reviewed.returned]).toEqual([[reviewed.findings[0], record]]);
  });

  test('needs none when it is mended', () => {
    expect(applyIgnored(check(toySheet('自评', ['好', '警'])), [record]).needless).toEqual([record]);
  });
});

test('a finding that moved down with its row stays aside, whatever its formula points at now', () => {
  const formula = (row: number): Snapshot => {
    const sheet = toySheet(
      '自评',
      Array.from({ length: row }, (_, index) => (index + 1 === row ? '警' : '好')),
    );
    const cells = sheet.cells.map((line, at) =>
      at === row ? [line![0], { value: '警', formula: `=A${row + 1}&$C$1`, numberFormat: 'General' }] : line,
    );
    return { ...sheet, cells };
  };
  // What the rule put into its message names no row.
  const found = (sheet: Snapshot) => {
    const result = check(sheet);
    return { ...result, findings: result.findings.map((finding) => ({ ...finding, data: { text: '警' } })) };
  };
  const before = found(formula(1));
  const record = reasonRecord(before.findings[0]!, before.sheets[0]!, why);
  const after = applyIgnored(found(formula(4)), [record]);
  expect(after.findings).toEqual([]);
  expect(places(after.ignored.map(({ finding }) => finding))).toEqual(['B5']);
});

test('of two like findings only the one that was set aside goes', () => {
  const twice = toySheet('自评', ['警', '警']);
  const reviewed = applyIgnored(check(twice), [ignore(twice, 'B3')]);
  expect(places(reviewed.findings)).toEqual(['B2']);
  expect(places(reviewed.ignored.map(({ finding }) => finding))).toEqual(['B3']);
});

describe('formulas', () => {
  const withFormula = (formula: string, row = 1, value = '警') => {
    const sheet = toySheet(
      '自评',
      Array.from({ length: row }, (_, index) => (index === row - 1 ? value : '好')),
    );
    const cells = sheet.cells.map((cells, at) =>
      at === row ? [cells![0], { value, formula, numberFormat: 'General' }] : cells,
    );
    return { ...sheet, cells };
  };
  test.each([
    ['another formula with the same result', '=A2', '=A3', false],
    ['the same formula', '=A2&$C$1', '=A2&$C$1', true],
  ])('%s', (_, before, after, holds) => {
    const record = ignore(withFormula(before), 'B2');
    expect(applyIgnored(check(withFormula(after)), [record]).ignored).toHaveLength(holds ? 1 : 0);
  });
  test('a constant in place of the formula is a change', () => {
    const record = ignore(withFormula('=A2'), 'B2');
    expect(applyIgnored(check(toySheet('自评', ['警'])), [record]).returned.size).toBe(1);
  });
});

test('ignoring again after a change replaces the record', () => {
  const old = ignore(toySheet('自评', ['警一']), 'B2');
  const fresh = ignore(toySheet('自评', ['警二']), 'B2');
  expect(withRecord([old], fresh, old)).toEqual([fresh]);
  expect(withRecord([fresh], { ...fresh, reason: '另一理由' })).toEqual([{ ...fresh, reason: '另一理由' }]);
});

describe('properties', () => {
  const contents = fc.array(fc.constantFrom('错', '警一', '警二', '提', '疑', '算', '好'), {
    minLength: 1,
    maxLength: 12,
  });

  test('every finding can be set aside or explained, and without the record the check is as before', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (texts, pick) => {
        const sheet = toySheet('自评', texts);
        const result = check(sheet);
        fc.pre(result.findings.length > 0);
        const finding = result.findings[pick % result.findings.length]!;
        const record = reasonRecord(finding, result.sheets[0]!, why);
        const reviewed = applyIgnored(result, [record]);
        const aside = result.findings.filter((one) => one === finding && one.ignorable);
        const told = result.findings.filter((one) => one === finding && !one.ignorable);
        expect(reviewed.ignored.map((one) => one.finding)).toEqual(aside);
        expect([...reviewed.explained.keys()]).toEqual(told);
        expect(reviewed.findings).toEqual(result.findings.filter((one) => !aside.includes(one)));
        expect(applyIgnored(result, withoutRecords([record], [record])).findings).toEqual(result.findings);
      }),
    );
  });

  test('no finding is lost and none is made up', () => {
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const { findings, sheets } = check(toySheet('自评', before));
        const records = findings.map((finding) => reasonRecord(finding, sheets[0]!, why));
        const result = check(toySheet('自评', after));
        const reviewed = applyIgnored(result, records);
        expect(new Set([...reviewed.findings, ...reviewed.ignored.map(({ finding }) => finding)])).toEqual(
          new Set(result.findings),
        );
        expect(
          reviewed.ignored.length +
            reviewed.explained.size +
            reviewed.returned.size +
            reviewed.needless.length,
        ).toBe(records.length);
      }),
    );
  });

  test('the document reads back as it was written', () => {
    fc.assert(
      fc.property(contents, (texts) => {
        const { findings, sheets } = check(toySheet('自评', texts));
        const records = findings.map((finding) => reasonRecord(finding, sheets[0]!, why));
        const document: unknown = JSON.parse(JSON.stringify(ignoredDocument(records)));
        expect(readIgnored(document)).toEqual(records);
      }),
    );
  });

  test('whatever a file holds is read without a throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (document) => expect(readIgnored(document)).toEqual([])));
  });
});

describe('a record that is not whole sets nothing aside', () => {
  const sheet = toySheet('自评', ['警']);
  const whole = ignore(sheet, 'B2');
  test.each([
    ['no reason', { reason: '  ' }],
    ['no name', { who: '' }],
    ['no time', { at: '昨天' }],
    ['no address', { cells: ['甲'] }],
    ['a reason without end', { reason: '理'.repeat(501) }],
  ])('%s', (_, change) => {
    expect(readIgnored({ version: 1, records: [{ ...whole, ...change }, whole] })).toEqual([whole]);
  });
  test('a newer document is not guessed at', () => {
    expect(readIgnored({ version: 2, records: [whole] })).toEqual([]);
  });
});
