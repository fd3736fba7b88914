import { decisionsDocument, readDecisions, withMatch } from '../../../src/app/compare/decisions';

const NONE = { pairs: [], same: [], apart: [] };
const MATCH = { left: '甲', right: '乙' };

test('what was said is read again; nothing said is nothing to keep', () => {
  const said = withMatch(NONE, MATCH, true);
  expect(readDecisions(JSON.parse(JSON.stringify(decisionsDocument(said))))).toEqual(said);
  expect(decisionsDocument(NONE)).toBeNull();
});

test('the last word counts, and an indicator is the same as one other only', () => {
  const said = withMatch(withMatch(NONE, MATCH, true), { left: '甲', right: '丙' }, true);
  expect(said.same).toEqual([{ left: '甲', right: '丙' }]);
  const denied = withMatch(said, { left: '甲', right: '丙' }, false);
  expect(denied).toEqual({ pairs: [], same: [], apart: [{ left: '甲', right: '丙' }] });
  expect(withMatch(denied, { left: '甲', right: '丙' }, true).apart).toEqual([]);
});

test.each([null, 5, { version: 2 }, { version: 1, pairs: 3, same: [], apart: [] }])(
  'a document that is none says nothing: %j',
  (document) => expect(readDecisions(document)).toEqual(NONE),
);

test('what is not whole is left out', () => {
  const table = { file: null, sheet: '自评表', nth: 0 };
  const document = {
    version: 1,
    pairs: [[table, { ...table, file: '批复.xlsx' }], [table], [table, { ...table, nth: -1 }]],
    same: [MATCH, { left: '' }],
    apart: ['乙'],
  };
  expect(readDecisions(document)).toEqual({
    pairs: [[table, { ...table, file: '批复.xlsx' }]],
    same: [MATCH],
    apart: [],
  });
});
