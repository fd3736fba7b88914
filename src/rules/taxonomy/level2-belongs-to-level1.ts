import { normalise } from '../../text';
import { type Category, categoryOf, type Level1, level1Of } from '../support/indicators';
import { defineRule } from '../rule';

const HOMES: Readonly<Record<Category, readonly Level1[]>> = {
  quantity: ['output'],
  quality: ['output'],
  timeliness: ['output'],
  cost: ['output', 'cost'],
  economic: ['benefit'],
  social: ['benefit'],
  ecological: ['benefit'],
  sustainability: ['benefit'],
  satisfaction: ['satisfaction', 'benefit'],
};
const NAMES: Readonly<Record<Level1, string>> = {
  cost: '成本指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
};
/** Costs of the classification of 2021, where 成本指标 is a first level. */
const COST_OF_2021 = /(?:经济|社会|生态环境?)成本/;

export default defineRule({
  code: 'D01',
  name: 'level2-belongs-to-level1',
  title: '二级指标放错了一级指标',
  family: 'taxonomy',
  severity: 'error',
  forms: 'all',
  basis:
    '中央部门预算绩效目标管理办法（财预〔2015〕88号）、核心绩效目标和指标设置及取值指引（财预〔2021〕101号）的指标分类',
  messages: {
    misplaced: '「{level2}」放在「{level1}」下，应当归入{home}，请调整。',
  },
  docs: {
    rule: '二级指标归入所属的一级指标：数量、质量、时效属于产出，经济、社会、生态效益属于效益；经济成本、社会成本、生态环境成本属于成本指标。',
    valid: '成本指标在产出指标下（2015 年分类）；经济成本指标在成本指标下（2021 年分类）。',
    invalid: '经济成本指标放在产出指标下；社会效益指标放在产出指标下。',
    limits: '项目决策、项目管理等当地另设的一级指标不核对；满意度指标列在效益之下不报。',
  },
  *check({ form }) {
    const seen = new Set<string>();
    for (const indicator of form.indicators) {
      const category = categoryOf(indicator);
      const level1 = level1Of(indicator);
      const { level2 } = indicator;
      // Systems repeat the categories in every row: the same misplacement is one.
      const key = `${indicator.block} ${normalise(indicator.level1?.value ?? '')} ${normalise(level2?.value ?? '')}`;
      if (!category || !level1 || !level2 || seen.has(key)) continue;
      const homes = COST_OF_2021.test(normalise(level2.value)) ? (['cost'] as const) : HOMES[category];
      if (homes.includes(level1 as never)) continue;
      seen.add(key);
      const data = {
        level2: normalise(level2.value),
        level1: normalise(indicator.level1!.value),
        home: homes.map((home) => `「${NAMES[home]}」`).join('或'),
      };
      yield { message: 'misplaced', cells: [level2.cell], data };
    }
  },
});
