import { slotsOf } from '../../../src/autofill/slots/slots';
import { writtenState } from '../../../src/autofill/slots/writing';
import { recognise } from '../../../src/form';
import { tableOf } from '../../support/form';
import { sheetOf } from '../../support/sheet';

test('indicators ask for numbers in the unit of target, column or name; words are for a person', () => {
  const { form, sheet } = tableOf({
    kind: 'department-self-evaluation',
    indicators: [
      { name: '义诊场次', target: '≥6场', actual: null },
      { name: '基本支出', nature: '定量', target: '足额保障', unit: '万元', actual: null },
      { name: '参训人次', target: 200, actual: null },
      { name: '机制健全性', nature: '定性', target: '健全', actual: null },
      { name: '验收时间', target: '2024年12月底前', actual: null },
      { name: '群众满意度', nature: '定性', target: '基本满意', actual: null },
    ],
  });
  expect(slotsOf(form, sheet).map(({ label, unit, wantsNumber }) => [label, unit, wantsNumber])).toEqual([
    ['义诊场次', '场', true],
    ['基本支出', '万元', true],
    ['参训人次', '人次', true],
    ['机制健全性', null, false],
    ['验收时间', null, false],
    ['群众满意度', '%', true],
  ]);
});

test('a blank target of a self-evaluation is a slot of its own, spent money another; an approval has no place', () => {
  const own = tableOf({
    kind: 'project-self-evaluation',
    money: [{ label: '年度资金总额', role: 'total', budget: 10, executed: null }],
    indicators: [{ name: '义诊场次', target: null, actual: null }],
  });
  expect(
    slotsOf(own.form, own.sheet).map(({ kind, cell, habit }) => [kind, cell !== null, habit.as]),
  ).toEqual([
    ['executed', true, 'number'],
    ['target', true, 'text'],
    ['actual', true, 'text'],
  ]);
  const approval = tableOf({ indicators: [{ name: '义诊场次', target: '≥6场' }] });
  expect(slotsOf(approval.form, approval.sheet)).toMatchObject([{ kind: 'actual', cell: null }]);
});

test.each([
  ['387.99万元', '足额', 'text', true],
  [387.99, '足额', 'number', false],
  [{ value: 0.97, numberFormat: '0%' }, '≥95%', 'number', true],
])('numbers are written as the column has them: %j', (actual, target, as, withUnit) => {
  const { form, sheet } = tableOf({
    kind: 'department-self-evaluation',
    indicators: [
      { name: '甲', target, unit: '万元', actual },
      { name: '乙', target: '≥6场', actual: null },
    ],
  });
  expect(slotsOf(form, sheet)[0]!.habit).toEqual({ as, withUnit });
});

test('lines of a stacked cell are slots of their own', () => {
  const sheet = sheetOf(
    [
      ['项目支出绩效自评表'],
      ['（2024年度）'],
      ['项目名称', '健康促进'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '义诊场次\n讲座场次', '≥6场\n≥60场', '7场\n', 20, null],
      [null, '质量指标', '合格率', '≥95%', null, 20, null],
      ['效益指标', '社会效益', '知晓率', '≥90%', null, 30, null],
      ['满意度指标', '服务对象满意度', '群众满意度', '≥90%', null, 10, null],
    ],
    { name: '自评表' },
  );
  const slots = recognise(sheet).flatMap((form) => slotsOf(form, sheet));
  const stacked = slots.filter(({ lines }) => lines !== undefined);
  expect(stacked.map(({ label, line }) => [label, line])).toEqual([
    ['义诊场次', 0],
    ['讲座场次', 1],
  ]);
});

test('spent money is written with the format of the budget beside it', () => {
  const { form, sheet } = tableOf({
    kind: 'project-self-evaluation',
    money: [
      {
        label: '年度资金总额',
        role: 'total',
        budget: { value: 4125.82, numberFormat: '#,##0.00' },
        executed: null,
      },
    ],
  });
  const [slot] = slotsOf(form, sheet);
  expect(writtenState(slot!, { value: 4078.2, unit: '万元' })).toEqual({
    value: 4078.2,
    formula: null,
    numberFormat: '#,##0.00',
  });
});

test.each([
  ['2024年度农村厕所革命专项自评表', '填报日期：2025年1月15日', 2024],
  ['二〇二四年专项自评表', '2023年度', 2023],
  ['农村厕所革命专项自评表', '填报日期：2025年1月15日', null],
])('the year stands above a table whose title is none: %s', (title, below, year) => {
  const sheet = sheetOf(
    [
      [title],
      ['单位名称：云岭县卫生健康局', null, null, below],
      ['项目名称', '农村厕所革命'],
      ['预算执行情况（万元）', null, '预算数', '执行数'],
      [null, '年度资金总额', 100],
      [null, '其中：中央资金', 75],
      [null, '街道财力', 25],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
      ['产出指标', '数量指标', '改厕户数', '≥60户', null, null],
      ['效益指标', '社会效益指标', '知晓率', '≥90%', null, null],
      ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', null, null],
    ],
    { name: '自评表' },
  );
  const slots = recognise(sheet).flatMap((form) => slotsOf(form, sheet));
  expect(slots[0]!.table.year).toBe(year);
  const executed = slots.filter(({ kind }) => kind === 'executed');
  expect(executed.map(({ label, wantsNumber }) => [label, wantsNumber])).toEqual([
    ['年度资金总额', true],
    ['中央资金', true],
    ['街道财力', true],
  ]);
  expect(slots[0]!.table.funds).toEqual([
    { label: '年度资金总额', isTotal: true, planned: 100 },
    { label: '中央资金', isTotal: false, planned: 75 },
    { label: '街道财力', isTotal: false, planned: 25 },
  ]);
});
