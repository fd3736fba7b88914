import { normalise } from '../../text';
import { COSTS_OF_2021, LEVEL1_SIGNS, anyOf } from '../../lexicon';
import {
  type Category,
  categoryOf,
  indicatorsWith,
  type Level1,
  LEVEL1_NAMES,
  level1Of,
} from '../support/indicators';
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
/** In the classification of 2021 成本指标 is a first level. */
const COST_OF_2021 = new RegExp(anyOf(COSTS_OF_2021));

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
  applies: ({ form }) => indicatorsWith(form, 'level1', 'level2'),
  *check(_, indicators) {
    const seen = new Set<string>();
    for (const indicator of indicators) {
      const { level2, block } = indicator;
      const [category, found] = [categoryOf(indicator), level1Of(indicator)];
      const written = { level2: normalise(level2.value), level1: normalise(indicator.level1.value) };
      // Systems repeat the categories in every row: the same misplacement is one.
      const key = `${block} ${written.level1} ${written.level2}`;
      if (!category || !found || seen.has(key)) continue;
      const homes: readonly Level1[] = COST_OF_2021.test(written.level2) ? ['cost'] : HOMES[category];
      // 产出效益指标 names several first levels at once.
      if (homes.some((home) => LEVEL1_SIGNS[home].some((sign) => written.level1.includes(sign)))) continue;
      seen.add(key);
      const data = { ...written, home: homes.map((home) => `「${LEVEL1_NAMES[home]}」`).join('或') };
      yield { message: 'misplaced', cells: [level2.cell], data };
    }
  },
});
