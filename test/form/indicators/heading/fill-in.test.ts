import { recognise } from '../../../../src/form';
import { sheetOf, type CellInput } from '../../../support/sheet';

const _ = null;

/** The columns that are read, with unusual headings over the same rows. */
function columns(title: string, headings: string[], ...more: CellInput[][]): Record<string, string> {
  const rows: CellInput[][] = [
    [title],
    ['项目名称', '甲项目'],
    headings,
    ['产出指标', '数量指标', '培训人次', '≥200人次', '212人次', 40, 40, _],
    [_, '质量指标', '考核合格率', '≥95%', '96%', 30, 30, _],
    ['效益指标', '社会效益指标', '公众知晓率', '≥80%', '75%', 30, 28, '宣传不足'],
    ...more,
  ];
  const [form] = recognise(sheetOf(rows));
  return Object.fromEntries(form!.columns.map(({ column, heading }) => [column, heading]));
}

const KNOWN = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '原因'];
const renamed = (names: Record<number, string>): string[] => KNOWN.map((known, at) => names[at] ?? known);

describe('columns are told by what they hold where their headings say nothing', () => {
  test.each<[string, number]>([
    ['level1', 0],
    ['level2', 1],
    ['name', 2],
    ['target', 3],
    ['actual', 4],
    ['weight', 5],
    ['score', 6],
  ])('%s', (column, at) => {
    expect(columns('2024年项目支出绩效自评表', renamed({ [at]: '某某' }))).toMatchObject({
      [column]: '某某',
    });
  });

  test('all of them at once', () => {
    const names = ['甲类', '乙类', '丙目', '丁值', '戊值', '己', '庚', '辛'];
    expect(columns('2024年项目支出绩效自评表', names)).toMatchObject({
      level1: '甲类',
      level2: '乙类',
      name: '丙目',
      weight: '己',
      score: '庚',
    });
  });

  test('a second column of values is what was reached only where the title speaks of results', () => {
    const unscored = ['一级指标', '二级指标', '三级指标', '指标值', '某某', '甲', '乙', '丙'];
    const rows = (title: string): string[] => Object.keys(columns(title, unscored));
    expect(rows('2024年项目支出绩效自评表')).toContain('actual');
    const [form] = recognise(
      sheetOf([
        ['2024年项目支出绩效目标申报表'],
        ['项目名称', '甲项目'],
        ['一级指标', '二级指标', '三级指标', '指标值', '某某'],
        ['产出指标', '数量指标', '培训人次', '≥200人次', '212人次'],
        [_, '质量指标', '考核合格率', '≥95%', '96%'],
        ['效益指标', '社会效益指标', '公众知晓率', '≥80%', '75%'],
      ]),
    );
    expect(form!.columns.map(({ column }) => column)).not.toContain('actual');
  });

  test('a basis of targets is none, whatever its heading says', () => {
    const [form] = recognise(
      sheetOf([
        ['2024年部门整体支出绩效目标申报表'],
        ['部门名称', '某局'],
        ['一级指标', '二级指标', '三级指标', '参照标准值', '当年要求'],
        ['产出指标', '数量指标', '培训人次', '历史标准', '≥200人次'],
        [_, '质量指标', '考核合格率', '计划标准', '≥95%'],
        ['效益指标', '社会效益指标', '公众知晓率', '历史标准', '≥80%'],
      ]),
    );
    expect(form!.indicators.map(({ target }) => target?.text)).toEqual(['≥200人次', '≥95%', '≥80%']);
  });

  test('a heading over categories names none of the indicators, whatever it says', () => {
    const [form] = recognise(
      sheetOf([
        ['2017年财政支出项目绩效目标表'],
        ['项目名称', '甲项目'],
        ['绩效目标', '评价指标', '绩效内容', '绩效标准', '全年绩效目标'],
        ['投入', '成本目标', '补贴标准执行', '按规定', '≤200元'],
        ['产出', '数量目标', '补贴发放人数', '应发尽发', '432人'],
        [_, _, '走访慰问人数', '应访尽访', '90人'],
        [_, '质量目标', '足额发放率', '全部', '100%'],
        ['效益', '社会效益目标', '受益对象满意', '满意', '≥90%'],
      ]),
    );
    expect(
      form!.indicators.map(({ level1, level2, name, target }) => [
        level1?.value,
        level2?.value,
        name.value,
        target?.text,
      ]),
    ).toEqual([
      ['投入', '成本目标', '补贴标准执行', '≤200元'],
      ['产出', '数量目标', '补贴发放人数', '432人'],
      ['产出', '数量目标', '走访慰问人数', '90人'],
      ['产出', '质量目标', '足额发放率', '100%'],
      ['效益', '社会效益目标', '受益对象满意', '≥90%'],
    ]);
  });
});
