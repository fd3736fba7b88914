import { formatCell } from '../../sheet';
import { normalise } from '../../text';
import { indicatorsWith } from '../support/indicators';
import { defineRule } from '../rule';

const NATIONAL = /^(?!满意度).*指标$/;
const FIRST_LEVEL = /^(?:产出|效益|效果)指标$/;

export default defineRule({
  code: 'D11',
  name: 'satisfaction-category-name',
  title: '满意度二级指标名称不规范',
  family: 'taxonomy',
  severity: 'info',
  forms: 'all',
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：二级指标为服务对象满意度指标',
  messages: {
    name: '二级指标「{level2}」的规范名称是「服务对象满意度指标」，请核对模板。',
  },
  docs: {
    rule: '满意度的二级指标写「服务对象满意度指标」，说明是谁的满意度。',
    valid: '服务对象满意度指标；社会公众或服务对象满意度指标。',
    invalid: '满意度指标。',
    limits: '二级指标都不带「指标」二字的当地框架不报；当地模板如此的可以忽略。',
  },
  applies: ({ form }) => indicatorsWith(form, 'level2'),
  *check(_, indicators) {
    const seen = new Set<string>();
    // Where no second level is called 指标, the place has names of its own.
    if (!indicators.some(({ level2 }) => NATIONAL.test(normalise(level2.value)))) return;
    const isFirstLevel = indicators.some(({ level2 }) => FIRST_LEVEL.test(normalise(level2.value)));
    for (const { level1, level2, block } of indicators) {
      // Where the first levels stand in this column, 满意度指标 is one of them.
      if (isFirstLevel) return;
      if (level1 && formatCell(level1.cell) === formatCell(level2.cell)) continue;
      // Systems repeat the categories in every row: the same name is one.
      const key = `${block} ${normalise(level2.value)}`;
      if (!/^满意度(?:指标)?$/.test(normalise(level2.value)) || seen.has(key)) continue;
      seen.add(key);
      yield { message: 'name', cells: [level2.cell], data: { level2: normalise(level2.value) } };
    }
  },
});
