import { createSourceStore } from '../../../src/app/fill/source-store';
import { snapshotOf, type CellInput } from '../../support/sheet';
import { slotFor, slotTable } from '../facts';

const TABLE = slotTable({ organisation: '清河县综合局', year: 2024 });

async function first(label: string, target: string, rows: CellInput[][], whole?: string) {
  const store = createSourceStore(async () => ({ snapshots: [snapshotOf(rows, { name: '台账' })] }));
  await store.addFile({ name: '台账.xlsx', bytes: new Uint8Array([1]) });
  const slot = slotFor(label, target, { table: TABLE, ...(whole !== undefined && { whole }) });
  return (await store.propose([slot], []))[0]!.proposals[0] ?? null;
}

const SHOWS: CellInput[][] = [
  ['清河县2024年文化下乡演出登记'],
  ['序号', '日期', '节目', '演出地点', '观众人数（人）'],
  [1, '2024/3/1', '花鼓戏', '大塘村', 200],
  [2, '2024/3/8', '歌舞', '大塘村', 150],
  [3, '2024/4/1', '花鼓戏', '石桥村', 300],
  [4, '2024/5/1', '皮影', '文化广场', 250],
];

const CHECKS: CellInput[][] = [
  ['清河县2024年危化品安全检查记录'],
  ['检查编号', '检查日期', '被检查单位', '隐患描述'],
  ['A1', '2024/3/1', '宏达化工厂', '通道堆物'],
  ['A1', '2024/3/1', '宏达化工厂', '灭火器过期'],
  ['A2', '2024/4/1', '鑫源油库', '未设标志'],
  ['A3', '2024/5/1', '宏达化工厂', '电线裸露'],
];

const BOILERS: CellInput[][] = [
  ['清河县2024年清洁取暖站运行情况表'],
  ['序号', '取暖站名称', '投运日期', '运行状态', '管网里程', '供暖面积'],
  [1, '东站', '2023/3/1', '正常', 3.5, 1200],
  [2, '西站', '2023/3/1', '正常', 2.5, 900],
  [3, '南站', '2023/3/1', '停运', 1, 400],
];

const GRANTS: CellInput[][] = [
  ['清河县2024年孤儿基本生活费发放名册'],
  ['序号', '姓名', '类别', '补助标准（元/月）', '发放日期', '发放金额（元）'],
  [1, '王', '机构养育', 1600, '2024/3/1', 1600],
  [2, '李', '散居', 1200, '2024/3/1', 1200],
  [3, '张', '散居', 1200, '2024/3/1', 1200],
];

const LIBRARY: CellInput[][] = [
  ['清河县图书馆2024年业务月报'],
  ['月份', '新办借书卡', '提供座位', '开放天数（天）'],
  ['1月', 90, 300, 26],
  ['2月', 60, 300, 24],
  ['3月', 120, 300, 27],
];

const HOUSES: CellInput[][] = [
  ['清河县2024年抗震房改造花名册'],
  ['序号', '户主', '房屋等级', '开工时间', '竣工时间'],
  [1, '王', 'D级', '2024/3/1', '2024/9/1'],
  [2, '李', 'D级', '2024/3/1', null],
  [3, '张', 'C级', '2024/3/1', '2024/9/1'],
];

test.each<[string, { label: string; target: string; whole?: string }, CellInput[][], number]>([
  [
    'who took part in each of several events',
    { label: '文化下乡演出观众人次', target: '≥800人次' },
    SHOWS,
    900,
  ],
  ['different villages among other places', { label: '文化下乡演出覆盖行政村', target: '≥2个' }, SHOWS, 2],
  [
    'different bodies, however often each was there',
    { label: '安全检查覆盖企业数', target: '≥2家' },
    CHECKS,
    2,
  ],
  ['events that have several rows', { label: '开展危化品安全检查', target: '≥3次' }, CHECKS, 3],
  ['rows in the state that is named', { label: '正常运行取暖站', target: '≥2座' }, BOILERS, 2],
  ['a measure whose heading tells no unit', { label: '取暖管网里程', target: '≥7公里' }, BOILERS, 7],
  ['a number that is called as the indicator is', { label: '新办借书卡', target: '≥250张' }, LIBRARY, 270],
  [
    'the standard of those who are named',
    { label: '散居孤儿生活费补助标准', target: '1200元/人·月' },
    GRANTS,
    1200,
  ],
  [
    'a part does what the whole does',
    { label: '其中：D级房屋改造户数', target: '≥1户', whole: '完成抗震房改造户数' },
    HOUSES,
    1,
  ],
])('%s: %j', async (_name, { label, target, whole }, rows, value) => {
  const proposal = await first(label, target, rows, whole);
  expect(proposal?.value).toBeCloseTo(value, 6);
});

test.each<[string, string, string, CellInput[][]]>([
  ['standards that differ', '孤儿生活费补助标准', '1200元/人·月', GRANTS],
  ['events of another kind', '开展读书活动场次', '≥3场', CHECKS],
  [
    'entries of a statistics',
    '开展读书活动',
    '≥2场',
    [
      ['2024年工作统计'],
      ['序号', '工作内容', '计量单位', '一季度', '二季度'],
      [1, '走访群众', '户次', 30, 40],
      [2, '开展读书活动', '场', null, null],
    ],
  ],
])('nothing likely is made of %s', async (_name, label, target, rows) => {
  expect((await first(label, target, rows))?.confidence ?? 0).toBeLessThanOrEqual(0.35);
});
