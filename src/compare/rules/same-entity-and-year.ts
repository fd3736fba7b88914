import { similarity } from '../../text';
import type { HeadLine } from '../model';
import { clip, stages } from './wording';
import { definePairRule } from './pair-rule';

export default definePairRule({
  code: 'I01',
  name: 'same-entity-and-year',
  title: '表头不一致',
  severity: 'error',
  basis: '预算绩效管理：批复、监控、自评是同一项目（部门）同一年度的三张表',
  messages: {
    differs:
      '「{field}」不一致：{earlier}写「{left}」，{later}写「{right}」。请核对是不是同一个项目、同一年度的表。',
    renamed:
      '「{field}」{earlier}写「{left}」，{later}写「{right}」，看来是改了名称的同一单位。请核对，写成一样的名称。',
    unknown: '{earlier}或{later}没有写明年度，是不是同一年度的表无法判断，请核对。',
  },
  docs: {
    rule: '两张表的年度、项目名称、单位、主管部门应相同；单位前的编码、县区名，后面的（本级）不论。',
    valid: '「[607001]某县某镇人民政府」和「某县某镇人民政府」。',
    invalid: '批复表 2023 年度，自评表 2024 年度。',
    limits:
      '单位改了名称、项目名称相同的是提示。一张表没有这一栏的不比较；两张表都没有写年度的，年度无法判断。',
  },
  *check({ comparison, isApprovedKnown, isNextYear }) {
    if (isApprovedKnown || isNextYear) return;
    for (const line of comparison.head) {
      const cells = {
        left: line.cells.left ? [line.cells.left] : [],
        right: line.cells.right ? [line.cells.right] : [],
      };
      if (line.agrees === false)
        yield {
          ...(isRenamed(line, comparison.head)
            ? { message: 'renamed', severity: 'info' }
            : { message: 'differs' }),
          cells,
          data: {
            ...stages(comparison),
            field: line.field,
            left: clip(line.left!),
            right: clip(line.right!),
          },
        };
      else if (line.field === '年度' && line.agrees === null)
        yield { message: 'unknown', severity: 'undetermined', cells, data: stages(comparison) };
    }
  },
});

/** From here two names of units are those of one unit before and after a reform: 文化和旅游局, 文体广电和旅游局. */
const RENAMED = 0.5;

/** Whether a unit seems to have another name by now: the project is the same, and most of the name. */
function isRenamed({ field, left, right }: HeadLine, head: readonly HeadLine[]): boolean {
  const isUnit = field === '主管部门' || field === '实施单位' || field === '单位';
  const isSameProject = head.some((one) => one.field === '项目名称' && one.agrees === true);
  return isUnit && isSameProject && similarity(left ?? '', right ?? '') >= RENAMED;
}
