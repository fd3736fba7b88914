import { recognise } from '../../../src/form';
import { sheetOf, type CellInput } from '../../support/sheet';

const _ = null;

const REPORT: CellInput[][] = [
  ['县财政支出绩效评价报告'],
  ['项目名称：土地出让金业务费'],
  ['项目单位：某县国土资源局'],
  ['评价方式：部门（单位）绩效自评'],
  ['一、项目基本概况'],
  ['计划安排资金（万元）', 400, '实际支出（万元）', 380],
  ['二、项目绩效情况'],
  ['评价指标', _, _, '指标分值', '评价得分'],
  ['一级', '二级', '三级', 100, 85],
  ['项目组织', '1.制度建设（6分）', _, 6, 5],
  [_, '2.档案资料管理（2分）', _, 2, 1],
  ['项目实施', '3.建设内容完成（10分）', _, 10, 9],
  ['综合得分', 15, _, '评价等次', '良好'],
  ['三、评价人员'],
  ['姓名', '职务', '单位', '签字'],
  ['（略）', '会计', '某县国土资源局'],
];

describe('a report in numbered parts', () => {
  const forms = recognise(sheetOf(REPORT));

  it('is one table under its own title, with its head, money and total', () => {
    expect(forms).toHaveLength(1);
    const [form] = forms;
    expect(form!.kind).toBe('project-self-evaluation');
    expect(form!.title.value).toBe('县财政支出绩效评价报告');
    expect(form!.project?.value).toBe('土地出让金业务费');
    expect(form!.money.map(({ amounts }) => [amounts.budget?.value, amounts.executed?.value])).toEqual([
      [400, 380],
    ]);
    expect(form!.totalScore?.value).toBe(15);
  });

  it('whose third level nobody fills names its indicators in the second', () => {
    expect(
      forms[0]!.indicators.map(({ name, level1, weight }) => [level1?.value, name.value, weight?.value]),
    ).toEqual([
      ['项目组织', '1.制度建设（6分）', 6],
      ['项目组织', '2.档案资料管理（2分）', 2],
      ['项目实施', '3.建设内容完成（10分）', 10],
    ]);
    expect(forms[0]!.unnamedRows).toEqual([]);
  });
});
