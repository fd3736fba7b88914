import { recognise } from '../../../../src/form';
import { sheetOf } from '../../../support/sheet';

test('what was reached in an earlier year is no result of this one', () => {
  const sheet = sheetOf([
    ['项目支出绩效目标批复表'],
    ['（2022年度）'],
    ['项目名称', '主体班培训'],
    ['一级指标', '二级指标', '三级指标', '2021年实际实现值', '预期2022年实现值', '指标标准或依据'],
    ['产出指标', '数量指标', '培训人次', '260人次', '280人次', '年度计划'],
    ['效益指标', '社会效益指标', '课程数量', '210门', '220门', '年度计划'],
    ['满意度指标', '服务对象满意度', '学员满意度', '94%', '≥95%', '问卷'],
  ]);
  const [form] = recognise(sheet);
  expect(form!.kind).toBe('project-target');
  expect(form!.indicators.map(({ target, actual }) => [target?.text, actual])).toEqual([
    ['280人次', null],
    ['220门', null],
    ['≥95%', null],
  ]);
});
