import { distinctFields, pointsIn, type Form } from '../../form';
import { executionRow, sameScore, statedWeights, totalOf, unwrittenExecution, WHOLE } from '../../judgement';
import type { Profile } from '../../profile';
import type { CellRef, Sheet } from '../../sheet';
import { listsOf } from '../support/indicators';
import { isBlankWord } from '../support/texts';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C01',
  name: 'weights-sum-100',
  title: '分值合计不是 100',
  family: 'scores',
  severity: 'error',
  forms: 'all',
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：自评总分 100 分，预算执行率和一级指标权重合计为 100%',
  relies: 'indicators',
  messages: {
    wrong: '各指标分值合计 {sum} 分{execution}，不是 100 分，请核对各项分值。',
    whole:
      '预算执行率一行的分值填了 {weight}，是各指标分值的合计，不是执行率自己的分值。请改填执行率的分值，并核对这一行的得分。',
    list: '表里像是有几个项目上下排列，其中一个的分值合计 {sum} 分，不是 100 分，也不是 {rest} 分（另加预算执行率），请核对。',
    headings: '各部分写明的分数 {parts} 合计 {sum} 分，不是 100 分，请核对。',
    total: '分值合计填的是 {total}，各项分值相加是 {right}，请改成一致。',
  },
  docs: {
    rule: '三级指标分值之和，加上预算执行率的分值，等于 100；填写的分值合计与各项相加一致。',
    valid: '产出 50、效益 30、满意度 10，预算执行率 10。',
    invalid:
      '产出 50、效益 30、满意度 15，预算执行率 10，合计 105；预算执行情况（20分）、年度绩效目标（98分）。',
    limits:
      '表里不列预算执行率分值时，90 分（预算执行率分值见设置）也通过；有指标没有写分值的不判断；几个项目上下排在一张表里的，分别合计，只作警告。',
  },
  ignorable: false,
  applies: ({ form, sheet }) => {
    const parts = headedParts(form, sheet);
    return isComplete(form) || parts.length > 0 ? { parts } : null;
  },
  *check({ form, profile }, { parts }) {
    const points = parts.reduce((all, part) => all + part.points, 0);
    if (parts.length > 0 && !sameScore(points, WHOLE, profile)) {
      const data = { parts: parts.map((part) => part.points).join(' + '), sum: points };
      yield { message: 'headings', selfContained: true, cells: parts.map(({ cell }) => cell), data };
    }
    if (!isComplete(form)) return;
    const { rows, execution, sum } = statedWeights(form);
    if (!sameScore(sum, WHOLE, profile) && listsOf(form).some((list) => list > 0)) {
      yield* ofLists(form, profile);
      return;
    }
    const cells = [form.totalWeight ?? rows[0]!].map(({ cell }) => cell);
    // 100 and 98 of the whole table, written into the row of the execution.
    if (execution?.value && sameScore(execution.value, sum - execution.value, profile)) {
      const score = executionRow(form)?.amounts.score;
      const both = [execution, ...(score ? [score] : [])].map(({ cell }) => cell);
      yield { message: 'whole', cells: both, data: { weight: execution.value } };
      return;
    }
    if (!sameScore(sum, WHOLE, profile) && unwrittenExecution(form, profile) === 0) {
      const own = sum - (execution?.value ?? 0);
      const more = execution?.value ?? executionRow(form)?.points?.value ?? 0;
      const data = {
        sum: round(own),
        execution: more > 0 ? `，加预算执行率 ${more} 分为 ${round(own + more)} 分` : '',
      };
      yield { message: 'wrong', cells, data };
      return;
    }
    const total = form.totalWeight?.value ?? null;
    const right = totalOf(form, 'weight', profile).sum;
    const possible = [right, right + unwrittenExecution(form, profile)];
    if (total === null || possible.some((one) => sameScore(total, one, profile))) return;
    yield { message: 'total', cells, data: { total, right: round(right) } };
  },
});

/** 预算执行情况（20分） and 年度绩效目标1（80分） in the first column: the parts into which the whole is divided. */
function headedParts({ range }: Form, sheet: Sheet): { points: number; cell: CellRef }[] {
  const labels = Array.from({ length: range.bottom - range.top + 1 }, (_, i) => {
    const cell = { row: range.top + i, column: range.left };
    const value = sheet.snapshot.cells[cell.row]?.[cell.column]?.value;
    const text = typeof value === 'string' ? value.replace(/\s/g, '') : '';
    return { text, cell, points: pointsIn(text) };
  });
  const parts = labels.flatMap(({ text, cell, points }) =>
    points !== null && (SPENDING.test(text) || GOAL.test(text)) ? [{ text, cell, points }] : [],
  );
  const isDivided = [SPENDING, GOAL].every((part) => parts.some(({ text }) => part.test(text)));
  return isDivided ? parts : [];
}

const SPENDING = /^预算执行/;
const GOAL = /^年度(?:绩效)?目标/;

function round(value: number): number {
  return Number(value.toFixed(4));
}

/** Whether every row has a weight: only then does the sum say anything. */
function isComplete({ indicators, unnamedRows }: Form): boolean {
  const unnamed = unnamedRows.some(({ filled }) => filled.some((field) => !isBlankWord(field.text)));
  return (
    indicators.length > 1 && !unnamed && indicators.every(({ weight }) => typeof weight?.value === 'number')
  );
}

/** The weights of each of several projects, which stand one below another. */
function* ofLists(form: Form, profile: Profile) {
  const { indicators } = form;
  const lists = listsOf(form);
  for (let list = 0; list <= (lists.at(-1) ?? 0); list++) {
    const weights = distinctFields(
      indicators.filter((_, i) => lists[i] === list).map(({ weight }) => weight),
    );
    const sum = round(weights.reduce((all, { value }) => all + (value ?? 0), 0));
    const rest = WHOLE - profile.executionWeight;
    if ([WHOLE, rest].some((right) => sameScore(sum, right, profile))) continue;
    yield {
      message: 'list' as const,
      severity: 'warning' as const,
      cells: weights.map(({ cell }) => cell),
      data: { sum, rest },
    };
  }
}
