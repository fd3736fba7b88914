import fc from 'fast-check';
import { recognise, textFields } from '../../../src/form';
import { Sheet, type Snapshot } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetOf, snapshotOf, type CellInput } from '../../support/sheet';
import * as layouts from './layouts';
import { fixtureNames, fixtureSnapshots } from '../support';

const _ = null;

describe('a sheet that is no such table is said to be none', () => {
  const sheets: [string, CellInput[][]][] = [
    ['empty', []],
    [
      '填报说明',
      [
        ['绩效自评表填报说明'],
        ['1. 三级指标、指标值、实际完成值须逐项填写。'],
        ['2. 产出指标50分、效益指标30分、满意度指标10分。'],
      ],
    ],
    [
      'a contact list that speaks of indicators',
      [
        ['绩效指标填报联系人名单'],
        ['序号', '单位', '指标', '姓名', '联系电话'],
        [1, '', '', '', ''],
        [2, '', '', '', ''],
      ],
    ],
    [
      'budget quotas',
      [
        ['2024年预算指标台账'],
        ['指标文号', '指标名称', '指标金额', '已支付', '指标余额'],
        ['厚财预〔2024〕1号', '公用经费', 100, 60, 40],
      ],
    ],
    [
      'budget accounts',
      [
        ['2024年部门预算收支总表', _, _, '单位：万元'],
        ['收入', '预算数', '支出', '预算数'],
        ['一般公共预算', 400, '基本支出', 300],
        [_, _, '项目支出', 100],
        ['合计', 400, '合计', 400],
      ],
    ],
    [
      'appraisal of persons',
      [
        ['2024年度员工绩效考核表'],
        ['姓名', '张三', '岗位', '会计'],
        ['考核指标', '权重', '目标值', '实际完成值', '得分'],
        ['报表及时率', 40, '100%', '98%', 39],
      ],
    ],
    [
      'a report of findings',
      [
        ['绩效表检查报告'],
        ['编号', '级别', '位置', '指标', '问题', '依据'],
        ['E01', '错误', 'E12', '指标「基本支出」', '定量指标的指标值没有数字', '财预〔2020〕10号'],
      ],
    ],
    [
      'statistics',
      [
        ['2023年国民经济主要指标'],
        ['指标名称', '计量单位', '全年实际', '比上年增长'],
        ['地区生产总值', '亿元', 300, '5.2%'],
      ],
    ],
    [
      'a summary of projects',
      [
        ['2024年项目支出绩效自评结果汇总表'],
        ['序号', '项目名称', '年初预算数', '全年预算数', '全年执行数', '执行率', '自评得分'],
        [1, '近视防控', 54.3, 54.3, 50, '92%', 95],
      ],
    ],
    [
      'a library of indicators',
      [
        ['绩效指标库'],
        ['序号', '一级指标', '二级指标', '三级指标', '指标解释', '计算公式'],
        [1, '产出指标', '数量指标', '培训人次', '反映培训规模', '累计'],
      ],
    ],
    [
      'a cover with the names of the tables',
      [
        ['2024年部门绩效材料目录'],
        ['序号', '材料名称'],
        [1, '部门整体支出绩效自评表'],
        [2, '项目支出绩效自评表'],
      ],
    ],
    [
      'grades of schools',
      [
        ['2024年小学教学质量指标完成情况统计表'],
        ['学校', '指标名称', '目标值', '完成值', '得分'],
        ['一小', '及格率', '98%', '97%', 9],
      ],
    ],
    [
      'contracts of companies',
      [
        ['销售部业绩目标责任书'],
        ['考核指标', '目标值', '实际完成值', '权重', '得分'],
        ['销售额', '500万元', '480万元', 60, 57],
      ],
    ],
    [
      'a form with the head of such a table and nothing of indicators',
      [['项目支出绩效自评表'], ['项目名称', '甲'], ['年初预算数', '全年执行数', '执行率'], [100, 90, '90%']],
    ],
    [
      'scores of a third-party review',
      [['绩效评价指标体系及评分表'], ['指标', '评分标准', '扣分说明'], ['资金使用合规性', '每处扣1分', '无']],
    ],
  ];
  test.each(sheets)('%s', (_name, rows) => expect(recognise(sheetOf(rows))).toEqual([]));

  test('ledgers and helper sheets', () => {
    const ledger = readWorkbook(
      readFileSync(join(__dirname, '../../fixtures/forms/业务台账-2024.xlsx')),
    ).snapshots;
    const helper = fixtureSnapshots('西区卫生健康局-2024-部门整体绩效目标完成情况自评表').at(-1)!;
    for (const snapshot of [...ledger, helper]) expect(recognise(new Sheet(snapshot))).toEqual([]);
  });
});

describe('odd sheets', () => {
  const words = [
    '三级指标',
    '指标值',
    '一级指标',
    '实际完成值',
    '分值',
    '得分',
    '项目名称',
    '绩效自评表',
    '合计',
    '总分',
    '年度总体目标',
    '预期目标',
    '任务名称',
    '主要内容',
    '资金总额',
    '财政拨款',
    '年初预算数',
    '全年执行数',
    '数量指标',
    '≥5场',
    '无 ≥1个',
    '指标2：',
    '…',
    '目标1：a\n目标2：b',
    '单位：万元',
    '说明',
    '：',
    '（',
    '',
    '\n',
    '2024年度',
  ];
  const cell = fc.oneof<fc.Arbitrary<CellInput>[]>(
    fc.constantFrom(...words),
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ error: '#REF!' }),
    fc.record({
      value: fc.double({ noNaN: true }),
      numberFormat: fc.constantFrom('0.00%', 'yyyy/m/d', '[', '0.00"万元"'),
    }),
  );
  const merge = fc
    .tuple(fc.nat(12), fc.nat(8), fc.nat(4), fc.nat(4))
    .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

  /** Merges of a real sheet never overlap. */
  const apart = fc
    .array(merge, { maxLength: 6 })
    .map((merges) =>
      merges.filter((a, i) =>
        merges
          .slice(0, i)
          .every((b) => a.top > b.bottom || b.top > a.bottom || a.left > b.right || b.left > a.right),
      ),
    );

  test('nothing throws, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }), apart, (rows, merges) => {
        for (const form of recognise(new Sheet({ ...snapshotOf(rows), merges }))) textFields(form);
      }),
      { numRuns: 400 },
    );
  });

  const tables: Snapshot[] = [
    ...fixtureNames().map((name) => fixtureSnapshots(name)[0]!),
    ...Object.values(layouts).map((layout) => snapshotOf(layout.rows, layout)),
  ];

  test('nothing throws on a table with cells changed at random', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...tables),
        fc.array(fc.tuple(fc.nat(45), fc.nat(10), cell), { maxLength: 12 }),
        fc.boolean(),
        (table, changes, merged) => {
          const cells = table.cells.map((row) => [...(row ?? [])]);
          for (const [row, column, value] of changes) {
            (cells[row] ??= [])[column] = snapshotOf([[value]]).cells[0]?.[0];
          }
          const merges = merged ? table.merges : [];
          for (const form of recognise(
            new Sheet({
              ...table,
              cells,
              merges,
              usedRange: { top: 0, left: 0, bottom: Math.max(cells.length - 1, 45), right: 12 },
            }),
          ))
            textFields(form);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('work grows with the sheet', () => {
  /** Calls of the sheet's lookups: what recognition costs, whatever the machine. */
  function cost(snapshot: Snapshot): number {
    let calls = 0;
    class Counting extends Sheet {
      override area(row: number, column: number): ReturnType<Sheet['area']> {
        calls++;
        return super.area(row, column);
      }
      override text(row: number, column: number): string {
        calls++;
        return super.text(row, column);
      }
    }
    recognise(new Counting(snapshot));
    return calls;
  }

  function ledger(rows: number, word: string): Snapshot {
    return snapshotOf(
      Array.from({ length: rows }, (_row, i) =>
        i === 0 ? ['日期', '指标', '金额'] : [`2024/${i}`, `${word}${i}`, i],
      ),
    );
  }

  function longTable(rows: number): Snapshot {
    const [title, ...rest] = layouts.groupedHeadings.rows;
    const body = Array.from({ length: rows }, (_row, i) => [
      i,
      '产出指标',
      '数量指标',
      `事项${i}`,
      '≥',
      i,
      '个',
      i,
      1,
      1,
      null,
    ]);
    return snapshotOf([title!, ...rest.slice(0, 7), ...body, ...rest.slice(-1)], {
      merges: ['A1:K1', 'E7:G7', 'I7:J7'],
    });
  }

  test('a long ledger is passed over without looking at its boxes', () => {
    expect(cost(ledger(50_000, '摘要'))).toBeLessThan(100);
    expect(cost(ledger(50_000, '指标'))).toBeLessThan(50_000 * 8);
  });

  test('twice the rows cost at most 2.3 times', () => {
    expect(recognise(new Sheet(longTable(600)))[0]!.indicators).toHaveLength(600);
    expect(cost(longTable(600)) / cost(longTable(300))).toBeLessThan(2.3);
  });
});
