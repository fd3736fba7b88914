import { recognise } from '../../../src/form';
import { sheetOf } from '../../support/sheet';

test('goals numbered in Chinese have their numbers: 目标十 is the tenth', () => {
  const signs = ['一', '二', '九', '十', '十一', '二十'];
  const goals = signs.map((sign) => `目标${sign}：维修农村饮水管网30公里。`).join('\n');
  const forms = recognise(
    sheetOf([
      ['2024年度项目支出绩效目标申报表'],
      ['项目名称', '农村饮水'],
      ['年度总体目标', goals],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '维修管网长度', '≥30公里'],
      [null, '质量指标', '验收合格率', '≥95%'],
      ['效益指标', '社会效益指标', '受益人口', '≥26000人'],
      ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
    ]),
  );
  expect(forms[0]!.goals.map(({ number }) => number)).toEqual([1, 2, 9, 10, 11, 20]);
});

test('the goals of the longer term and of the year stand below their headings, behind the label of the part', () => {
  const [form] = recognise(
    sheetOf([
      ['2024年度项目支出绩效目标申报表'],
      ['项目名称', '农村饮水'],
      [null, '中期目标', '年度目标'],
      ['总体目标', '维修管网81公里。', '维修管网25公里。'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '维修管网长度', '≥25公里'],
      [null, '质量指标', '验收合格率', '≥95%'],
      ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
    ]),
  );
  expect(form!.goals.map(({ period, expected }) => [period, expected.text])).toEqual([
    ['medium-term', '维修管网81公里。'],
    ['annual', '维修管网25公里。'],
  ]);
});
