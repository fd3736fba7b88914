import {
  decidedIn,
  decisionsDocument,
  readDecisions,
  withApproval,
  withMatch,
  type Decisions,
} from '../../../src/app/compare/decisions';
import { differenceText } from '../../../src/app/compare/difference-sheet';
import { compareTables, type ComparedPair, type Table } from '../../../src/compare';
import { tableOf } from '../../support/form';

const NONE = { pairs: [], same: [], apart: [], approved: [] };
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
  expect(denied).toEqual({ ...NONE, apart: [{ left: '甲', right: '丙' }] });
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
    approved: [],
  });
});

describe('an approved change', () => {
  const one = (name: string, target: string) => ({ level1: '产出指标', level2: '数量指标', name, target });
  const tableFrom = (
    kind: 'project-target' | 'project-self-evaluation',
    ...rows: [string, string][]
  ): Table => ({
    path: kind,
    form: tableOf({
      kind,
      project: '高标准农田建设项目',
      organisation: '某县农业农村局',
      indicators: rows.map(([name, target]) => one(name, target)),
    }).form,
  });
  const approved = tableFrom('project-target', ['道路里程', '≥100公里'], ['机井数量', '≥20眼']);
  const noted = (evaluation: Table, decided: Decisions): ComparedPair =>
    compareTables([approved, evaluation], decidedIn(decided, [approved, evaluation], '')).pairs[0]!;
  const said = ({ findings }: ComparedPair): string[] => findings.map(({ code }) => code);

  test('is no finding, and its number is printed; another change needs another approval', () => {
    const evaluation = tableFrom('project-self-evaluation', ['道路里程', '≥80公里']);
    const pair = noted(evaluation, NONE);
    expect(said(pair)).toEqual(['I02', 'I04']);
    const decided = pair.matches.reduce(
      (all: Decisions, match) => withApproval(all, match, '财绩〔2024〕5号'),
      NONE,
    );
    expect(readDecisions(JSON.parse(JSON.stringify(decisionsDocument(decided))))).toEqual(decided);
    const legal = noted(evaluation, decided);
    expect(said(legal)).toEqual([]);
    expect(differenceText(legal, null)).toContain('数，已批准（财绩〔2024〕5号）：道路里程');
    const again = tableFrom('project-self-evaluation', ['道路里程', '≥60公里']);
    expect(said(noted(again, decided))).toEqual(['I04']);
    const [road] = pair.matches;
    expect(withApproval(decided, road!, ' ').approved).toHaveLength(1);
  });
});
