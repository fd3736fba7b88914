import type { Meaning, Phrases } from './phrase';

/** Labels of sums of money, the more special before the more general. */
export const MONEY_LABELS = [
  { means: 'total', has: ['年度…资金总额'] },
  { means: 'medium-term', has: ['中期…{预算|资金}', '总投资'] },
  { means: 'income-total', has: ['{收入|来源}{合计|总计|总额}'], begins: ['按收入性质分'] },
  { means: 'department-expenditure', is: ['部门预算支出'], begins: ['按支出性质分'] },
  { means: 'basic-expenditure', has: ['基本支出'] },
  { means: 'other-development', begins: ['其他事业发展性支出'] },
  { means: 'development-expenditure', has: ['事业发展性支出'] },
  { means: 'special-funds', is: ['专项资金'], has: ['财政专项资金'] },
  { means: 'special-account', has: ['财政专户'] },
  { means: 'carry-over', has: ['结转', '结余'] },
  { means: 'other', has: ['其他{资金|收入|来源}', '其它资金', '社会资金', '自筹'] },
  { means: 'upper-level', has: ['{中央|省|自治区|国家|上级|市级以上}…{补助|资金|转移支付|财政}'] },
  {
    means: 'local',
    begins: ['{本级|地方}{财政|}{资金|配套|财力|安排}'],
    has: ['{县|市|区|镇|乡|本级|地方}…{资金|财政|配套|补助}'],
  },
  {
    means: 'fiscal',
    begins: ['政府性基金', '政府预算'],
    has: ['财政…{拨款|资金|补助|安排|预算}', '一般公共预算'],
  },
  { means: 'own-funds', is: ['{单位|自有|事业单位经营|}{自有|单位}资金'] },
  { means: 'project-expenditure', has: ['项目支出'] },
  {
    means: 'total',
    is: [
      '支出合计',
      '总额',
      '合计',
      '资金总计',
      '总计',
      '小计',
      '本年{度|}申请…资金',
      '年度预算申请',
      '{项目|}{当年|本年|本年度}预算{额|数|金额|}',
      '{年度|本年|项目|预算|}总{金额|预算|投入}',
      '{年度|本年|部门|预算|}总支出',
    ],
    has: ['{资金|预算|支出|投资|金额}{申请|}{总额|合计|总量|总计|总数}'],
  },
] as const satisfies readonly Meaning<string>[];

/** How labels of sums end; prose that speaks of money ends otherwise. */
export const SUM_ENDINGS: Phrases = {
  ends: '资金 资金数 拨款 拨款数 财政 补助 支付 支出 合计 总额 总计 总量 总数 小计 收入 来源 结转 结余 安排 预算 基金 投资 配套 财力 自筹 申请 金额 按收入性质分 按支出性质分'.split(
    ' ',
  ),
};

/** Below 财政拨款: the budgets that it comes from. */
export const FISCAL_KINDS: Phrases = { has: ['一般公共预算', '政府性基金', '国有资本'] };

/** Below another sum of money: what it does not name. */
export const OTHER_SUMS: Phrases = { is: ['其{他|它}{款|}'] };

/** Headings of the money block. */
export const MONEY_COLUMN_HEADINGS = [
  { means: 'reason', has: ['原因', '说明', '备注'] },
  { means: 'score', has: ['得分', '评分'] },
  { means: 'weight', has: ['权重', '分值', '满分'] },
  { means: 'rate', has: ['{执行|支出|支付|使用|拨付|实现|预算完成}率', '{执行|支出|支付|拨付}进度'] },
  { means: 'forecast', has: ['预计'] },
  { means: 'received', ends: ['实际到位'], has: ['到位{数|金额|情况|资金|额|总额}'] },
  {
    means: 'executed',
    has: ['{执行|支出|实际支付|支付|使用}{数|金额|情况|资金|额|总额}', '实际支出', '已支付', '实际使用'],
    ends: ['{月|月底|月末|累计}{支出|执行|支付|使用}'],
  },
  { means: 'initial', has: ['年初', '期初'] },
  {
    means: 'budget',
    begins: ['预算总额'],
    has: [
      '调整',
      '全年预算',
      '年度预算',
      '预算数',
      '预算安排',
      '安排{数|额|金额}',
      '预算金额',
      '计划数',
      '计划安排',
      '投资额',
      '本年预算',
      '下达',
    ],
  },
  { means: 'amount', is: ['资金'], begins: ['金额'], has: ['{本年|本年度|当年}申请{资金|金额|数}'] },
] as const satisfies readonly Meaning<string>[];

/** Labels that name the money block as a whole and none of its columns. */
export const MONEY_PARTS: Phrases = { ends: ['预算执行', '{预算执行|资金|整体|安排}情况'] };

/** Above or beside amounts, with the unit in brackets, these only say what the amounts are: 预算金额(万元). */
export const AMOUNT_LABELS: Phrases = { is: ['{预算|资金|}{金额|总额}'] };

/** In the label of a sum: it is that of the year, where another is that of all years. */
export const THIS_YEAR: Phrases = { has: ['年度', '本年', '当年'] };

/** Headings over the amounts of years before, beside those of the year. */
export const LAST_YEAR: Phrases = {
  begins: ['{上|前|去}{年|一年|年度}', '以前年度', '{近|前}{两|二|三|2|3}年'],
};

/** Below such a label the sums are batches of the budget, whatever they are called … */
export const BATCH_LABELS: Phrases = { has: ['批次'] };

/** … and below such a one, parts of the income. */
export const INCOME_LABELS: Phrases = { is: ['{收入|资金}{来源|构成}'] };

/** How a text begins that only declares the unit of money. */
export const UNIT_LINES: Phrases = { begins: ['{金额|计量|}单位', '计量', '金额单位'] };

/** Labels of the unit of money, with the unit in a box beside. */
export const UNIT_LABELS: Phrases = { is: ['{金额|货币|计量}单位'] };

/** In a note below a table: the unit that it names is that of the sums. */
export const MONEY_NOTES: Phrases = { has: ['金额', '资金', '本表', '货币', '预算'] };

/** Units that the money of a whole table is declared in. */
export const DECLARED_UNITS = ['亿元', '万元', '元'] as const;
