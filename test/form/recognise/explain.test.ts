import { explain, recognise, type Reading } from '../../../src/form';
import { formatCell, Sheet } from '../../../src/sheet';
import { sheetOf, snapshotOf } from '../../support/sheet';
import * as layouts from '../whole/layouts';
import { fixtureNames, fixtureSnapshots } from '../support';

function readings(layout: layouts.Layout): Reading[] {
  const sheet = new Sheet(snapshotOf(layout.rows, layout));
  return explain(recognise(sheet)[0]!, sheet);
}

const line = ({ name, value, cells, label, sure }: Reading): string =>
  [name, value, cells.map(formatCell).join(), label && `${label.text}@${formatCell(label.cell)}`, sure].join(
    ' | ',
  );

test('every datum is told in plain words, with cell, label and how sure it is', () => {
  expect(readings(layouts.groupedHeadings).map(line)).toEqual([
    '表的种类 | 项目支出绩效自评表 | A1 |  | 高',
    '标题 | 某市教育局2022年部门预算项目支出绩效自评表 | A1 |  | 高',
    '年度 | 2022 | A1 |  | 高',
    '金额单位 | 万元 | A3 |  | 高',
    '项目名称 | 义务教育薄弱环节改善 | C2 | 项目名称@A2 | 高',
    '部门（单位）名称 | 某市第三中学 | H2 | 填报单位@G2 | 高',
    '资金总额·年初预算数 | 150 | C4 | 年度资金总额@A4 | 高',
    '资金总额·全年预算数 | 148.6 | D4 | 年度资金总额@A4 | 高',
    '资金总额·全年执行数 | 140.2 | E4 | 年度资金总额@A4 | 高',
    '资金总额·执行率 | 94.35% | F4 | 年度资金总额@A4 | 高',
    '资金总额·分值 | 10 | G4 | 年度资金总额@A4 | 高',
    '资金总额·得分 | 9.43 | H4 | 年度资金总额@A4 | 高',
    '财政拨款·年初预算数 | 150 | C5 | 其中：财政资金@A5 | 高',
    '财政拨款·全年预算数 | 148.6 | D5 | 其中：财政资金@A5 | 高',
    '财政拨款·全年执行数 | 140.2 | E5 | 其中：财政资金@A5 | 高',
    '财政拨款·执行率 | 94.35% | F5 | 其中：财政资金@A5 | 高',
    '财政拨款·分值 | — | G5 | 其中：财政资金@A5 | 高',
    '财政拨款·得分 | — | H5 | 其中：财政资金@A5 | 高',
    '年度总体目标 | 改善校舍3栋，受益学生1200人 | C6 | 年度目标@A6 | 高',
    '年度总体目标·完成情况 | 改善校舍3栋，受益学生1180人 | G6 | 完成情况@F6 | 高',
    '一级指标 | 5 个指标中 5 个有内容，如「产出指标」 | B7 | 一级指标@B7 | 高',
    '二级指标 | 5 个指标中 5 个有内容，如「数量指标」 | C7 | 二级指标@C7 | 高',
    '三级指标（名称） | 5 个指标中 5 个有内容，如「改善校舍栋数」 | D7 | 三级指标@D7 | 高',
    '计算符号 | 5 个指标中 5 个有内容，如「≥」 | E8 | 计算符号@E8 | 高',
    '指标值 | 5 个指标中 5 个有内容，如「3」 | F8 | 数值@F8 | 中',
    '计量单位 | 5 个指标中 5 个有内容，如「栋」 | G8 | 单位@G8 | 高',
    '实际完成值 | 5 个指标中 5 个有内容，如「3」 | H7 | 实际完成值@H7 | 高',
    '分值 | 5 个指标中 5 个有内容，如「20」 | I8 | 满分@I8 | 高',
    '得分 | 5 个指标中 5 个有内容，如「20」 | J8 | 得分@J8 | 高',
    '偏差原因 | 5 个指标中 1 个有内容，如「两个班转学」 | K7 | 未达标原因@K7 | 高',
    '不参与检查的列 | 没有读作任何一列 | A7 | 序号@A7 | 高',
    '总分 | 97.23 | J14 | 总分@A14 | 高',
    '分值合计 | 100 | I14 | 总分@A14 | 高',
  ]);
});

test('what was not read, and headings in unknown words, are told as doubtful', () => {
  const sheet = sheetOf([
    ['项目支出绩效自评表'],
    ['资金总额', 100],
    ['一级指标', '二级指标', '三级指标', '指标值', '年底账面', '实际完成值'],
    ['产出指标', '数量指标', '办班', '≥5期', '6', '6期'],
  ]);
  const doubtful = explain(recognise(sheet)[0]!, sheet).filter(({ sure }) => sure === '低');
  expect(doubtful.map(line)).toEqual([
    '年度 | 没有读到 | A1 |  | 低',
    '金额单位 | 没有读到 | A2 |  | 低',
    '没有读懂的列 | 1 格有内容，如「6」 | E4 | 年底账面@E3 | 低',
  ]);
  expect(doubtful.at(-1)!.term).toEqual({ part: 'column', label: '年底账面', role: null, nth: 1 });
});

test.each(fixtureNames())('every reading of %s points at cells of the table', (name) => {
  for (const snapshot of fixtureSnapshots(name)) {
    const sheet = new Sheet(snapshot);
    for (const form of recognise(sheet)) {
      for (const { cells, label, value, confidence } of explain(form, sheet)) {
        expect(value).not.toBe('');
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const { row } of [...cells, ...(label ? [label.cell] : [])]) {
          expect(row).toBeGreaterThanOrEqual(form.range.top);
          expect(row).toBeLessThanOrEqual(form.range.bottom);
        }
      }
    }
  }
});
