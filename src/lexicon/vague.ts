/** Words that promise something without saying how much; in a short target they are all it says. */
export const VAGUE_WORDS: readonly string[] = (
  '显著 有效 持续 进一步 明显 较好 较高 较强 良好 及时 稳定 改善 提升 长远 不断 逐步 大幅 切实 充分 适当 适时 合理 有力 长期 ' +
  '基本达到 基本达标 基本完成 基本实现 基本稳定 基本满足 基本满意 基本合格 基本形成 基本健全 基本消除 基本解决 基本到位 基本符合'
).split(' ');

/** Verbs that say what is done and not how much, when a value is made of one of them. */
export const VAGUE_VERBS: readonly string[] =
  '保障 促进 推动 推进 加强 增加 提供 营造 维护 巩固 带动 助力 丰富'.split(' ');

/** Verbs of change with which a value ends that names its subject and no amount: 服务范围扩大. */
export const CHANGE_ENDS: readonly string[] =
  '扩大 提高 提升 增强 改善 好转 优化 丰富 加强 增加 增长 增多 减少 下降 降低 减轻 缓解'.split(' ');

/** Marks that say nothing when they are the whole target, and the words of degree before them: 较高, 非常好. */
export const VAGUE_MARKS: readonly string[] =
  '高 好 优 良 强 大 快 多 优秀 优良 健全 完善 规范 合规 合理 满意 到位'.split(' ');
export const DEGREES: readonly string[] = '很 较 比较 非常'.split(' ');

/** Names of a scale, written where one of its marks belongs: 优良中差, 是否. Written without 、 and strokes. */
export const SCALE_NAMES: readonly string[] =
  '好坏 好差 好中差 好一般差 好一般中差 好较好差 好较好中差 优良中 优良中差 优良差 高中低 高低 大小 强弱 多少 快慢 是否 有无'.split(
    ' ',
  );

/** Slogans: nothing can be checked against them. 新局面 and 新篇章 may stand a little behind their verbs. */
export const SLOGANS: readonly string[] = (
  '新征程 砥砺奋进 砥砺前行 勇毅前行 不忘初心 牢记使命 真抓实干 乘势而上 踔厉奋发 ' +
  '开好局 起好步 献计出力 再上新台阶 再上新的台阶 迈上新台阶 迈上新的台阶 跃上新台阶 跃上新的台阶'
).split(' ');
export const GRAND_VERBS: readonly string[] = '开创 谱写'.split(' ');
export const GRAND_OBJECTS: readonly string[] = '新局面 新篇章'.split(' ');
/** What is given with no more than one's strength: 贡献力量. */
export const GIVING_VERBS: readonly string[] = '贡献 奉献 提供 献出 注入'.split(' ');
/** What 新 stands before that is a thing or a work, and no slogan: 新建, 新能源, 新型. */
export const NOT_GRAND: readonly string[] = [
  ...'建增修购设聘型生农冠能疆华任入办造添开装置扩品招老旧媒材药医闻技产三四上进城区村镇乡校园馆院站所路桥河式',
];
/** 有温度、有担当: qualities of which two or more are strung together. */
export const QUALITIES: readonly string[] = '温度 担当 力度 深度 情怀 速度'.split(' ');
