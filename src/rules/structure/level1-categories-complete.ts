import type { Form, Indicator } from '../../form';
import { anyOf, PROCESS_LEVELS } from '../../lexicon';
import {
  type Category,
  categoryOf,
  type Level1,
  LEVEL1_NAMES,
  level1Of,
  writtenIn,
} from '../support/indicators';
import { errorAt } from '../support/table';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A09',
  name: 'level1-categories-complete',
  title: '缺少一级指标',
  family: 'structure',
  severity: 'error',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：绩效指标包括产出指标、效益指标和满意度指标',
  relies: 'indicators',
  messages: {
    core: '指标表里没有{missing}，请补设。',
    unset: '「{level}」下面一个指标也没有填，请补设。',
    only: '「{level}」下面只有满意度，没有经济、社会、生态等效益指标，请补设。',
    satisfaction: '指标表里没有满意度指标，请补设；确实没有服务对象的，请说明。',
  },
  docs: {
    rule: '绩效指标应当有产出指标、效益指标和满意度指标。',
    valid: '产出、效益、满意度三类都有；满意度列在效益之下、或另有一个满意度指标也可以。',
    invalid: '只有产出指标，没有效益指标、满意度指标。',
    limits:
      '监控表沿用批复的指标，只看有没有满意度指标；不分一级指标的表（如按指标名称直接排列的）不核对；一级指标是当地自己的叫法时，看二级指标，还看不出的不核对；产出、效益之下只有空行和模板文字的，视为没有。',
  },
  applies: ({ form, sheet }) => {
    // A category that nobody can read may be the one that is missing.
    const isUnread = ({ level1, level2 }: Indicator): boolean =>
      [level1, level2].some((level) => level && errorAt(sheet, level.cell) !== null);
    if (form.indicators.some(isUnread)) return null;
    return form.indicators.find((indicator) => level1Of(indicator) !== null) ?? null;
  },
  *check({ form }, first) {
    const present = classesOf(form);
    const heading = form.columns.find(({ column }) => column === 'level1') ?? form.columns[0];
    // Where to add it: under the heading, behind the last first level that is there.
    const last = form.indicators.findLast(({ level1 }) => level1?.value)?.level1;
    const cells = [heading?.cell ?? first.name.cell];
    const missing = (['output', 'benefit'] as const)
      .filter((level) => !present.has(level))
      .map((level) => LEVEL1_NAMES[level]);
    if (!present.has('satisfaction') && !form.indicators.some(({ name }) => SATISFACTION.test(name.value))) {
      if (missing.length > 0 && form.kind !== 'monitoring') missing.push(LEVEL1_NAMES.satisfaction);
      else if (isNational(form))
        yield { message: 'satisfaction', cells: last ? [...cells, last.cell] : cells, severity: 'warning' };
    }
    // A monitoring table has what was approved.
    if (form.kind !== 'monitoring') {
      yield* unsetLevels(form);
      yield* onlySatisfied(form);
    }
    if (missing.length === 0 || form.kind === 'monitoring' || isOfProcess(form)) return;
    // What seems to be missing may be called by a name of the place.
    if (!hasOwnLevels(form)) yield { message: 'core', cells, data: { missing: missing.join('、') } };
  },
});

/** Whether the effects stand under 效益, as in the national frame: older ones (产出、成效、效率) ask for no satisfaction. */
function isNational({ indicators }: Form): boolean {
  return indicators.some(({ level1, level2 }) =>
    [level1, level2].some((level) => level?.value.includes('效益')),
  );
}

/** Whether the levels are steps of how money is run (预算编制、预算执行、预算使用效益): what comes of it stands under one of them. */
function isOfProcess({ indicators }: Form): boolean {
  const names = new Set(indicators.flatMap(({ level1 }) => level1?.value.replace(/\s/g, '') ?? []));
  const steps = [...names].filter((name) => PROCESS.test(name));
  return steps.length > 0 && steps.length * 2 >= names.size;
}

type Levels = Pick<Indicator, 'level1' | 'level2'>;

/** The classes that the table has rows for, filled or not: by the first level, or by the second where the first is a place's own. */
function classesOf(form: {
  readonly indicators: readonly Levels[];
  readonly unnamedRows: readonly Levels[];
}) {
  const rows = [...form.indicators, ...form.unnamedRows];
  const classes = new Set<Level1>(rows.flatMap((row) => level1Of(row) ?? []));
  // A national form has 实施效果指标 in front of 产出指标, 效益指标 and 满意度指标.
  for (const row of rows) {
    const second = level1Of({ level1: row.level2 });
    if (second && second !== 'cost') classes.add(second);
  }
  // The frame of 2013 and its successors have the output under 履职, with no level called so.
  if (rows.some(({ level1 }) => DUTY.test(level1?.value ?? ''))) classes.add('output');
  for (const row of rows) {
    const category = categoryOf(row);
    if (category && (level1Of(row) === null || category === 'satisfaction')) classes.add(CLASSES[category]);
  }
  return classes;
}

/** 产出 or 效益 with nothing under it but blank rows and what a template left there. */
function* unsetLevels(form: Form) {
  for (const level of ['output', 'benefit'] as const) {
    const isUnder = (row: Levels): boolean => classesOf({ indicators: [row], unnamedRows: [] }).has(level);
    const rows = form.unnamedRows.filter(isUnder);
    const [first] = rows;
    if (!first || form.indicators.some(isUnder)) continue;
    if (rows.some((row) => writtenIn(form, row).length > 0)) continue;
    const cells = rows.map(({ nameCell }) => nameCell);
    yield { message: 'unset' as const, cells, data: { level: LEVEL1_NAMES[level] } };
  }
}

/** 效益 with nothing under it but how satisfied people are. */
function* onlySatisfied({ indicators, unnamedRows }: Form) {
  const rows = indicators.filter(({ level1 }) => level1?.value.includes('效益'));
  const [first] = rows;
  const isSatisfied = ({ level2, name }: Indicator): boolean =>
    SATISFACTION.test(level2?.value ?? '') || SATISFACTION.test(name.value);
  if (!first?.level1 || !rows.every(isSatisfied)) return;
  if (unnamedRows.some(({ level1 }) => level1?.value.includes('效益'))) return;
  yield {
    message: 'only' as const,
    severity: 'warning' as const,
    cells: [first.level1.cell, ...rows.map(({ name }) => name.cell)],
    data: { level: first.level1.value.replace(/\s/g, '') },
  };
}

const DUTY = /履职/;

const CLASSES: Readonly<Record<Category, Level1>> = {
  quantity: 'output',
  quality: 'output',
  timeliness: 'output',
  cost: 'output',
  economic: 'benefit',
  social: 'benefit',
  ecological: 'benefit',
  sustainability: 'benefit',
  satisfaction: 'satisfaction',
};

/** Whoever asks for satisfaction under another heading asks for it all the same. */
const SATISFACTION = /满意/;

const PROCESS = new RegExp(anyOf(PROCESS_LEVELS));

/** Whether a first level is none of the official ones and none of process either. */
function hasOwnLevels({ indicators }: Form): boolean {
  return indicators.some((row) => {
    const name = row.level1?.value.replace(/\s/g, '') ?? '';
    return name !== '' && level1Of(row) === null && categoryOf(row) === null && !PROCESS.test(name);
  });
}
