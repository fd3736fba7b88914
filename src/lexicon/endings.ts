/** A word that joins or governs something that must follow; after one of these it merely ends so: 普及, 总和. */
export interface OpenWord {
  readonly word: string;
  readonly notAfter?: readonly string[];
}

/** Words with which no text ends that is whole. 的 is among them only behind a Chinese character. */
export const OPEN_WORDS: readonly OpenWord[] = [
  { word: '和', notAfter: [...'总调缓饱温谐共附随平祥柔'] },
  { word: '与', notAfter: ['参'] },
  { word: '及', notAfter: [...'普涉顾触波遍推'] },
  { word: '以及' },
  { word: '并且', notAfter: ['合'] },
  { word: '或', notAfter: ['间', '抑'] },
  { word: '或者' },
  { word: '促', notAfter: ['督', '敦', '催'] },
  { word: '做到' },
  { word: '为了' },
  { word: '对于' },
  { word: '包括' },
  { word: '按照' },
  { word: '依照' },
];

/** Half of a word that ends nowhere but by being cut: what is missing, and behind what it is surely that word. */
export interface HalfWord {
  readonly half: string;
  readonly missing: string;
  readonly after: readonly string[];
}

export const HALF_WORDS: readonly HalfWord[] = [
  {
    half: '质',
    missing: '量',
    after:
      '服务 工作 医疗 教学 教育 管理 建设 发展 环境 生活 产品 工程 培训 办学 空气 监测 数据 审核 运行 人口 供给 护理 执法'.split(
        ' ',
      ),
  },
  {
    half: '水',
    missing: '平',
    after:
      '服务 管理 治理 医疗 教学 保障 技术 能力 业务 生活 健康 发展 诊疗 监管 执法 信息化 专业 综合'.split(
        ' ',
      ),
  },
  {
    half: '能',
    missing: '力',
    after: '服务 保障 防控 处置 管理 治理 监管 应急 创新 救治 诊疗 防治 执业 履职 综合'.split(' '),
  },
  {
    half: '体',
    missing: '系',
    after: '服务 管理 保障 防控 治理 监督 评价 指标 工作 标准 安全'.split(' '),
  },
  { half: '机', missing: '制', after: '工作 长效 联动 协调 保障 管理 激励 监督'.split(' ') },
  { half: '效', missing: '率', after: '工作 使用 办事 行政 管理 审批 资金使用'.split(' ') },
];

/** Verbs of change whose object must be something that can change, not only a list of activities: 降低生育、养育、教育. */
export const CHANGING_VERBS: readonly string[] = '降低 减轻 减少 提高 提升 增强 缓解'.split(' ');
/** Last characters of words for what can change: 成本, 压力, 水平. */
export const CHANGEABLE_ENDS: readonly string[] = [...'率力度量性平本用耗险担识感境益债损失差距'];
