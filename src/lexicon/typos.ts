/** A wrong writing with what is meant. */
export interface Typo {
  readonly wrong: string;
  readonly right: string;
  /** It is wrong only before one of these, and behind one of those. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** It is right before or after one of these. */
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
}

/** Wrong writings that no right text contains. */
export const TYPOS: readonly Typo[] = [
  { wrong: '拟计划', right: '计划' },
  { wrong: '传播性疾病', right: '传染性疾病' },
  { wrong: '布署', right: '部署' },
  { wrong: '座落于', right: '坐落于' },
  { wrong: '防碍', right: '妨碍' },
  { wrong: '通迅', right: '通讯' },
  { wrong: '松驰', right: '松弛' },
  { wrong: '贫因', right: '贫困' },
  { wrong: '满意渡', right: '满意度' },
  { wrong: '绩郊', right: '绩效' },
  { wrong: '绩校', right: '绩效' },
  { wrong: '续效', right: '绩效', before: ['目标', '指标', '评价', '自评'] },
  { wrong: '拔付', right: '拨付' },
  { wrong: '拔款', right: '拨款' },
  {
    wrong: '己',
    right: '已',
    before: '完成 经 于 达到 建成 通过 投入 开展 拨付 支付'.split(' '),
    notAfter: ['自'],
  },
  { wrong: '由干', right: '由于', notAfter: ['因', '理', '自'] },
  { wrong: '关干', right: '关于', notBefore: ['部'] },
  { wrong: '环镜', right: '环境' },
  { wrong: '实旋', right: '实施' },
  { wrong: '设旋', right: '设施' },
  { wrong: '措旋', right: '措施' },
  { wrong: '检侧', right: '检测' },
  { wrong: '监侧', right: '监测' },
  { wrong: '到帐', right: '到账' },
  { wrong: '进一歩', right: '进一步' },
  { wrong: '既使', right: '即使', notBefore: ['用'] },
  { wrong: '迫不急待', right: '迫不及待' },
  { wrong: '在接再厉', right: '再接再厉' },
  { wrong: '截止', right: '截至', before: ['20', '到20'] },
  { wrong: '竟赛', right: '竞赛' },
  {
    wrong: '实施',
    right: '设施',
    before: [
      '建设',
      '改造',
      '维护',
      '维修',
      '老化',
      '不全',
      '完善',
      '齐全',
      '设备',
      '的建设',
      '的维护',
      '的改造',
      '损坏',
    ],
    after: '基础 配套 附属 公共 交安 消防 安防 照明 环卫 水利 灌溉 无障碍 体育 文化 服务 生活 防护'.split(
      ' ',
    ),
  },
  { wrong: '大力支出', right: '大力支持' },
  {
    wrong: '得满意',
    right: '的满意',
    before: ['度', '率', '程度'],
    notAfter: ['取', '获', '觉', '值', '赢', '博', '感', '不'],
  },
  {
    wrong: '株树',
    right: '株数',
    before: ['实现', '双下降', '下降', '减少', '增加', '达到', '≥', '≤', '为', '控制'],
  },
  { wrong: '支信', right: '支付', before: ['资金', '率', '进度', '情况'] },
  {
    wrong: '按排',
    right: '安排',
    before: '资金 经费 预算 专人 专项 人员 工作 项目 培训 活动 部署 专班 车辆 时间'.split(' '),
  },
  { wrong: '按装', right: '安装' },
];

/** Two words for the same people side by side, of which one is enough. */
export const SAME_PEOPLE: readonly string[] =
  '职工员工 员工职工 群众百姓 百姓群众 干部职工员工 学生学员 患者病人 病人患者'.split(' ');
/** Behind a word written twice that is rightly so: 服务服务对象 is a verb with its object. */
export const OBJECTS_OF_DOUBLED: readonly string[] = '对象 性 局 处 站 中心 机构 部门 人员 者 员'.split(' ');

/** Signs that are rightly written twice: 天天, 人人, 层层. */
export const REDUPLICATED: readonly string[] = [...'天人家处层步时事件户村校个多常仅刚渐点年月日种样代原元'];

/** Measure words of buildings, which do not count people. */
export const BUILDING_MEASURES: readonly string[] = '所 间 座 栋 处'.split(' ');
/** People, and what may follow that makes them a building or an activity again: 32所老年人活动中心. */
export const PEOPLE_COUNTED: readonly string[] =
  '中小学生 小学生 中学生 大学生 学生 居民 村民 群众 患者 病人 老年人 老人 儿童 职工 干部 人员'.split(' ');
export const PLACES_FOR_PEOPLE: readonly string[] =
  '活动 宿舍 食堂 服务 之家 中心 公寓 医 门 诊 文化 培训 康复 健身 住房'.split(' ');

/** Measure words before which Chinese and Arabic numerals should not be mixed. */
export const PROSE_MEASURES: readonly string[] = '场 次 期 家 所 间 台 套 篇 份 户 辆 批'.split(' ');
/** Before a Chinese numeral that is no count: 第三次, 每两次. */
export const BEFORE_NO_COUNT: readonly string[] = [...'第每这某十百千零前后近首又再'];
/** Behind a measure word that is none: 三次产业, 三家村. */
export const BEHIND_NO_COUNT: readonly string[] = '产业 分配 创业 元素 村 镇 屯'.split(' ');
