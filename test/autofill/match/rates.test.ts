import { CONFIDENT } from '../../../src/autofill/proposals/proposal';
import { createSourceStore } from '../../../src/app/fill/source-store';
import { snapshotOf, type CellInput } from '../../support/sheet';
import { slotFor, slotTable } from '../facts';

const TABLE = slotTable({ organisation: '清河县综合局', year: 2024 });

async function first(label: string, rows: CellInput[][], name = '台账') {
  const store = createSourceStore(async () => ({ snapshots: [snapshotOf(rows, { name })] }));
  await store.addFile({ name: '台账.xlsx', bytes: new Uint8Array([1]) });
  const slot = slotFor(label, '≥90%', { table: TABLE });
  return (await store.propose([slot], []))[0]!.proposals[0] ?? null;
}

/** A list with these columns, each row so many times. */
function list(
  title: string,
  headings: readonly string[],
  rows: readonly (readonly [number, ...CellInput[]])[],
) {
  const all = rows.flatMap(([times, ...cells]) => Array.from({ length: times }, () => cells));
  return [
    [title],
    ['编号', ...headings],
    ...all.map((cells, at) => [`QH${2024001 + at}`, ...cells]),
  ] as CellInput[][];
}

test.each<[string, string, CellInput[][], number]>([
  // ---- brought to an end, by state
  [
    'a state that the verb names',
    '信访事项办结率',
    list(
      '2024年信访事项登记',
      ['来访日期', '办理状态'],
      [
        [18, '2024/3/1', '已办结'],
        [2, '2024/5/1', '办理中'],
        [3, '2024/6/1', '作废'],
      ],
    ),
    90,
  ],
  [
    'states that say the same as the verb',
    '城管案件处置率',
    list(
      '2024年城管案件派遣表',
      ['上报时间', '当前状态'],
      [
        [15, '2024/3/1', '已结案'],
        [3, '2024/4/1', '已归档'],
        [2, '2024/5/1', '已派单'],
        [1, '2024/6/1', '不予受理'],
      ],
    ),
    90,
  ],
  [
    'payments that came back are not paid',
    '耕地地力保护补贴发放到账率',
    list(
      '2024年耕地地力保护补贴发放表',
      ['农户', '发放日期', '发放金额（元）', '到账情况'],
      [
        [19, '王', '2024/3/1', 500, '已到账'],
        [1, '李', '2024/3/1', 500, '退票'],
      ],
    ),
    95,
  ],
  [
    'who came late was there; a lesson that was not held counts nowhere',
    '技能培训到课率',
    list(
      '2024年技能培训签到表',
      ['姓名', '上课日期', '签到状态'],
      [
        [16, '王', '2024/3/1', '已签到'],
        [2, '李', '2024/3/1', '迟到'],
        [2, '张', '2024/3/1', '缺勤'],
        [4, '赵', '2024/3/2', '未开班'],
      ],
    ),
    90,
  ],
  [
    'only rows of the kind that is named',
    '群众投诉路灯故障修复率',
    list(
      '2024年路灯故障维修台账',
      ['报修日期', '来源', '修复状态'],
      [
        [9, '2024/3/1', '群众投诉', '已修复'],
        [1, '2024/3/1', '群众投诉', '未修复'],
        [10, '2024/3/1', '日常巡查', '未修复'],
      ],
    ),
    90,
  ],
  // ---- by date
  [
    'a date that is filled where it was done',
    '易地搬迁房屋竣工率',
    list(
      '2024年易地搬迁房屋建设台账',
      ['开工日期', '竣工日期'],
      [
        [8, '2024/3/1', '2024/9/1'],
        [2, '2024/3/1', null],
      ],
    ),
    80,
  ],
  [
    'a date beside a limit that is called otherwise',
    '井盖破损处置及时率',
    list(
      '2024年井盖破损处置台账',
      ['发现时间', '处置时限', '处置完成时间'],
      [
        [9, '2024/3/1', '2024/3/8', '2024/3/5'],
        [1, '2024/3/1', '2024/3/8', '2024/3/9'],
      ],
    ),
    90,
  ],
  [
    'what is due next year is not late yet',
    '水毁工程按期完工率',
    list(
      '2024年水毁工程修复台账',
      ['合同完工日期', '实际完工日期'],
      [
        [3, '2024/8/1', '2024/7/30'],
        [1, '2024/8/1', null],
        [1, '2025/3/1', null],
      ],
    ),
    75,
  ],
  // ---- in time by what is written
  [
    'a column that asks whether it took too long',
    '行政审批按期办结率',
    list(
      '2024年行政审批事项台账',
      ['受理日期', '办结日期', '是否逾期'],
      [
        [19, '2024/3/1', '2024/3/9', '否'],
        [1, '2024/3/1', '2024/4/9', '是'],
      ],
    ),
    95,
  ],
  [
    'a column that says it in words',
    '疫苗配送及时率',
    list(
      '2024年疫苗配送记录',
      ['配送日期', '送达时效'],
      [
        [9, '2024/3/1', '按时送达'],
        [1, '2024/3/1', '超时'],
      ],
    ),
    90,
  ],
  [
    'days that it took and days that it may take',
    '不动产登记按时办结率',
    list(
      '2024年不动产登记办件台账',
      ['受理日期', '承诺时限（天）', '实际用时（天）'],
      [
        [9, '2024/3/1', 5, 3],
        [1, '2024/3/1', 5, 6],
      ],
    ),
    90,
  ],
  // ---- results
  [
    'better grades pass too; what was not judged yet counts nowhere',
    '高标准农田工程验收合格率',
    list(
      '2024年高标准农田工程验收表',
      ['工程名称', '验收日期', '验收结论'],
      [
        [5, '甲', '2024/9/1', '优良'],
        [4, '乙', '2024/9/1', '合格'],
        [1, '丙', '2024/9/1', '不合格'],
        [2, '丁', '2024/9/1', '待验收'],
      ],
    ),
    90,
  ],
  [
    'good ones alone',
    '课程质量优良率',
    list(
      '2024年课程质量评估表',
      ['课程', '评估日期', '评估等次'],
      [
        [3, '甲', '2024/9/1', '优'],
        [5, '乙', '2024/9/1', '良'],
        [2, '丙', '2024/9/1', '合格'],
      ],
    ),
    80,
  ],
  [
    'classes that the name counts up',
    'A、B级房屋比例',
    list(
      '2024年农村房屋安全鉴定表',
      ['房屋坐落', '鉴定日期', '鉴定等级'],
      [
        [6, '甲', '2024/9/1', 'A级'],
        [3, '乙', '2024/9/1', 'B级'],
        [1, '丙', '2024/9/1', 'D级'],
      ],
    ),
    90,
  ],
  [
    'classes from one to another',
    'Ⅰ—Ⅲ类水质断面比例',
    list(
      '2024年地表水断面监测表',
      ['断面', '采样日期', '水质类别'],
      [
        [7, '甲', '2024/9/1', 'Ⅱ类'],
        [2, '乙', '2024/9/1', 'Ⅲ类'],
        [1, '丙', '2024/9/1', 'Ⅳ类'],
      ],
    ),
    90,
  ],
  [
    'how it is at the end of the year, by yes and no',
    '糖尿病患者血糖控制率',
    list(
      '2024年糖尿病患者管理台账',
      ['姓名', '建档日期', '年末血糖是否达标'],
      [
        [7, '王', '2024/3/1', '达标'],
        [3, '李', '2024/3/1', '未达标'],
      ],
    ),
    70,
  ],
  [
    'a result of which the name holds every word',
    '劳动争议调解成功率',
    list(
      '2024年劳动争议调解登记簿',
      ['登记日期', '调解结果'],
      [
        [9, '2024/3/1', '调解成功'],
        [1, '2024/3/1', '调解不成功'],
        [2, '2024/3/1', '调解中'],
      ],
    ),
    90,
  ],
  // ---- numbers
  [
    'a rate in each row is made of two columns: over all rows it is the quotient of their sums',
    '畜禽粪污综合利用率',
    [
      ['2024年畜禽粪污综合利用情况'],
      ['乡镇', '产生量（吨）', '利用量（吨）', '综合利用率'],
      ['东镇', 100, 90, '90%'],
      ['西镇', 300, 240, '80%'],
      ['南乡', 200, 190, '95%'],
    ],
    (520 / 600) * 100,
  ],
  [
    'passed ones among those that were tested',
    '农产品抽检合格率',
    [
      ['2024年农产品抽检月报'],
      ['月份', '抽检批次', '合格批次'],
      ['1月', 50, 49],
      ['2月', 50, 47],
      ['3月', 100, 96],
    ],
    96,
  ],
  [
    'two entries of a statistics',
    '热线工单办结率',
    [
      ['2024年政务热线工作统计'],
      ['序号', '项目', '单位', '数量'],
      [1, '受理热线工单', '件', 400],
      [2, '办结热线工单', '件', 380],
      [3, '回访群众', '人次', 900],
    ],
    95,
  ],
  // ---- satisfaction
  [
    'who was not asked gave no answer',
    '办事群众满意度',
    list(
      '2024年政务服务办件台账',
      ['办理日期', '群众评价'],
      [
        [18, '2024/3/1', '满意'],
        [2, '2024/3/1', '不满意'],
        [30, '2024/3/1', '未评价'],
      ],
    ),
    90,
  ],
  [
    'of several questions the one about everything',
    '服务对象满意度',
    [
      ['2024年养老服务满意度调查统计'],
      ['题目', '选项', '人数（人）'],
      ['您对饭菜是否满意', '满意', 60],
      ['您对饭菜是否满意', '不满意', 40],
      ['您对服务的总体评价是否满意', '满意', 95],
      ['您对服务的总体评价是否满意', '不满意', 5],
    ],
    95,
  ],
  [
    'points of a hundred',
    '参训学员满意度',
    list(
      '2024年培训班学员满意度测评表',
      ['姓名', '测评日期', '满意度评分'],
      [
        [3, '王', '2024/3/1', 96],
        [1, '李', '2024/3/1', 72],
      ],
    ),
    90,
  ],
])('%s: %s', async (_name, label, rows, value) => {
  const proposal = await first(label, rows);
  expect(proposal?.value).toBeCloseTo(value, 6);
});

test.each<[string, string, CellInput[][]]>([
  [
    'what was done is not yet what was done in time',
    '补贴资金发放及时率',
    list(
      '2024年补贴资金发放台账',
      ['发放日期', '发放金额（元）', '状态'],
      [
        [9, '2024/3/1', 500, '已发放'],
        [1, '2024/3/1', 500, '退回'],
      ],
    ),
  ],
  [
    'works that were finished are no dangers that were dealt with',
    '水库隐患处置率',
    list(
      '2024年水利工程台账',
      ['开工日期', '目前进度'],
      [
        [9, '2024/3/1', '已完工'],
        [1, '2024/3/1', '施工中'],
      ],
    ),
  ],
  [
    'of whom was asked something else is told nothing',
    '公共服务知晓率',
    list(
      '2024年公共服务回访记录',
      ['回访日期', '回访评价'],
      [
        [9, '2024/3/1', '满意'],
        [1, '2024/3/1', '不满意'],
      ],
    ),
  ],
])('nothing is certain where %s', async (_name, label, rows) => {
  const proposal = await first(label, rows);
  expect(proposal?.confidence ?? 0).toBeLessThanOrEqual(0.5);
});

test('where the year of another stage gives another rate a person decides', async () => {
  const proposal = await first(
    '案件质量合格率',
    list(
      '2024年案件台账',
      ['受理日期', '结案日期', '质量评查等级'],
      [
        [9, '2024/3/1', '2024/8/1', '合格'],
        [1, '2024/3/1', '2024/9/1', '不合格'],
        [9, '2023/11/1', '2024/2/1', '合格'],
      ],
    ),
  );
  expect(proposal!.confidence).toBeLessThan(CONFIDENT);
  expect(proposal!.doubts.join()).toContain('请核对以哪个日期为准');
});
