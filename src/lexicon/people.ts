/** Kinds of people that a department serves, with the words for each. */
export const BENEFICIARIES: Readonly<Record<string, readonly string[]>> = {
  居民: ['居民', '村民', '市民', '群众', '住户'],
  学生: ['学生', '儿童', '幼儿', '青少年'],
  患者: ['患者', '病人'],
  老年人: ['老年人', '老人'],
  孕产妇: ['孕产妇', '妇女'],
  企业: ['企业', '用人单位', '商户', '经营主体', '纳税人'],
  农民: ['农民', '农户', '农牧民', '种植户'],
};

/** In the name of a unit: its field; and whom it serves, by the signs of what they are called. */
export const SERVED_BY_FIELD: Readonly<Record<string, readonly string[]>> = {
  林: ['林', '农'],
  农: ['农', '种植', '养殖', '牧'],
  牧: ['农', '牧', '养殖'],
  水: ['农', '灌', '用水'],
  乡村振兴: ['农', '脱贫'],
  '教育|学校|中学|小学|大学|学院|幼儿园': ['学生', '家长', '教师', '教职工', '师生', '学员', '幼儿'],
  '卫生|卫健|健康|医|疾控|疾病': ['患', '病', '医', '就诊', '孕', '产妇'],
  '民政|残疾|老龄|养老': ['老', '残', '低保', '困难', '特困', '儿童'],
  '人社|人力资源|就业|社保': ['求职', '就业', '参保', '退休'],
  '退役|双拥': ['军', '优抚'],
  '文化|文旅|旅游|图书|博物|体育': ['读者', '观众', '游客', '听众'],
  '交通|公路|公安|交警': ['驾', '乘', '行人'],
  '住建|住房|房管': ['租', '住', '业主'],
  '商务|工信|工业|市场|税务|科技|政务': ['企业', '商', '纳税', '办事', '消费'],
};

/** In the name of a satisfaction that asks everybody served: then no kind of people is left out. */
export const EVERYBODY: readonly string[] =
  '服务对象 公众 社会 受益 群众 居民 市民 村民 干部职工 办事 各方 相关'.split(' ');

/** Whose satisfaction is that of the unit itself, with or without one of the first in front: 本单位干部职工. */
export const OWN: readonly string[] =
  '本 我 本单位 我单位 单位 本部门 我部门 部门 本局 我局 全局 机关 内部 在职 全体'.split(' ');
export const OWN_PEOPLE: readonly string[] = '职工 员工 干部 干部职工 单位职工 工作人员 教职工 民警'.split(
  ' ',
);
/** Those above the unit, who are not served by it. */
export const AUTHORITIES: readonly string[] =
  '主管部门 上级主管部门 上级部门 上级单位 上级 上级主管单位 财政部门 市财政局 县财政局 区财政局 市领导 县领导 领导'.split(
    ' ',
  );

/** In the subject of a satisfaction that is somebody in general, whom no table need name elsewhere. */
export const ANYBODY: readonly string[] = (
  '服务 社会 受益 受助 受训 参训 参与 参加 相关 有关 利益 辖区 内部 公众 客户 用户 对象 ' +
  '全市 全县 全区 全镇 全村 全校 全体 全员 各级 各类 各方 各单 各部'
).split(' ');
/** The same at the end of the subject: 培训人员, 用人单位. */
export const ANYBODY_ENDINGS: readonly string[] =
  '人 员 者 众 民 户 生 师 客 士 属 工 商 童 代 方 家长 企业 单位 部门 干部 机构 老人 家庭 儿童'.split(' ');

/** Kinds of institutions: what stands before them is a name of its own, as in 岭南师范学院. */
export const INSTITUTIONS: readonly string[] =
  '学校 学院 大学 中学 小学 幼儿园 医院 公司 集团 银行 社区'.split(' ');

/** Words for whoever a list of persons is of: beside what was done to them they name nobody in particular. */
export const ANY_PERSONS: readonly string[] = '劳动者 人员 学员 对象 人群 群众 居民 当事人'.split(' ');

/** How the names of units end that never stand above a bureau, and of bureaus. */
export const SUBORDINATES: readonly string[] =
  '剧团 歌舞团 文工团 学校 中学 小学 一中 二中 三中 四中 五中 六中 七中 八中 幼儿园 学院 图书馆 文化馆 博物馆 档案馆 体育馆 美术馆 卫生院 医院 养老院 福利院 敬老院 村委会 居委会 村民委员会 居民委员会 工作站 服务站 水文站 养护站'.split(
    ' ',
  );
export const BUREAUS: readonly string[] = '局 厅 委员会 发改委 卫健委 教委 财政部 教育部 水利部'.split(' ');
