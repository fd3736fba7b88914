import { projectCode } from '../../compare/pairing/relation';
import {
  STAGE_NAMES,
  stageOf,
  type ComparedPair,
  type ComparedTables,
  type Match,
  type Table,
} from '../../compare';
import { yearOf } from '../../compare/head';
import type { Field, Indicator } from '../../form';
import { SEVERITY_NAMES } from '../../rules/rule';
import { formatCell, type WorkbookError } from '../../sheet';

/** A file that was to be compared, and what is wrong with it. */
export interface ComparedFile {
  readonly path: string;
  readonly error: WorkbookError | null;
}

/** The JSON of `compare --format json`, version 1: the contract of the command line (docs/command-line.md). */
export function toJson(files: readonly ComparedFile[], { pairs, unpaired }: ComparedTables): object {
  return {
    version: 1,
    files: files.map(({ path, error }) => ({
      path,
      error: error && { code: error.code, message: error.message },
    })),
    unpaired: unpaired.map(({ table, why }) => ({ ...tableJson(table), why })),
    pairs: pairs.map(pairJson),
  };
}

function tableJson({ path, form }: Table): object {
  return {
    path,
    sheet: form.sheetName,
    kind: form.kind,
    year: yearOf(form),
    organisation: form.organisation?.value ?? null,
    project: form.project?.value ?? null,
    code: projectCode(form),
  };
}

function pairJson(pair: ComparedPair): object {
  return {
    left: tableJson(pair.left),
    right: tableJson(pair.right),
    basis: pair.basis,
    confidence: pair.confidence,
    head: pair.head.map(({ field, left, right, agrees }) => ({ field, left, right, agrees })),
    money: pair.money.map(({ label, left, right, unit, against, agrees, cells }) => ({
      label,
      left,
      right,
      unit,
      against,
      agrees,
      cells: { left: formatCell(cells.left), right: formatCell(cells.right) },
    })),
    goals: pair.goals.map(({ label, left, right, agrees, cells }) => ({
      label,
      left,
      right,
      agrees,
      cells: { left: formatCell(cells.left), right: formatCell(cells.right) },
    })),
    indicators: pair.matches.map(matchJson),
    findings: pair.findings.map(({ code, rule, severity, message, cells }) => ({
      code,
      rule,
      severity,
      message,
      cells: cells.map(({ path, sheetName, cell }) => ({ path, sheet: sheetName, cell: formatCell(cell) })),
    })),
  };
}

function matchJson({ kind, confidence, left, right, changes, approval }: Match): object {
  return {
    match: kind,
    confidence: Math.round(confidence * 100) / 100,
    left: left && indicatorJson(left),
    right: right && indicatorJson(right),
    changes: changes.map(({ what, from, to, note }) => ({ what, from, to, ...(note ? { note } : {}) })),
    ...(approval === undefined ? {} : { approval }),
  };
}

const CELLS = ['name', 'target', 'actual', 'weight', 'score'] as const;

function indicatorJson(indicator: Indicator): object {
  const cells: Record<string, string> = {};
  for (const name of CELLS) {
    const field: Field<unknown> | null = indicator[name];
    if (field) cells[name] = formatCell(field.cell);
  }
  return {
    name: indicator.name.value,
    level1: indicator.level1?.value ?? null,
    level2: indicator.level2?.value ?? null,
    target: indicator.target?.text ?? null,
    actual: indicator.actual?.text ?? null,
    weight: indicator.weight?.value ?? null,
    score: indicator.score?.value ?? null,
    cells,
  };
}

/** The same as a person reads it in a terminal. */
export function toText(files: readonly ComparedFile[], { pairs, unpaired }: ComparedTables): string {
  const lines: string[] = [];
  for (const { path, error } of files) if (error) lines.push(path, `  读不出来：${error.message}`, '');
  for (const pair of pairs) lines.push(...pairLines(pair), '');
  if (unpaired.length > 0) lines.push('没有配上的表');
  for (const { table, why } of unpaired) lines.push(`  ${nameOf(table)}：${why}`);
  if (files.length === 0) lines.push('没有找到 .xlsx 或 .xls 文件，请检查路径。');
  return `${lines.join('\n').trimEnd()}\n`;
}

function pairLines(pair: ComparedPair): string[] {
  const same = pair.matches.filter(({ left, right }) => left && right);
  return [
    `${nameOf(pair.left)} ↔ ${nameOf(pair.right)}`,
    `  ${pair.right.form.project?.value ?? pair.right.form.organisation?.value ?? ''}，${same.length} 项指标对应，` +
      `${count(pair, 'missing')} 项没有了，${count(pair, 'added')} 项是新的`,
    ...pair.findings.map(({ code, severity, message, cells }) => {
      const places = cells.map(({ sheetName, cell }) => `${sheetName}!${formatCell(cell)}`).join('、');
      return `  ${SEVERITY_NAMES[severity]} ${code} ${places}  ${message}`;
    }),
    ...(pair.findings.length === 0 ? ['  没有发现不一致。'] : []),
  ];
}

function count({ matches }: ComparedPair, kind: Match['kind']): number {
  return matches.filter((match) => match.kind === kind).length;
}

function nameOf({ path, form }: Table): string {
  return `${path}〔${form.sheetName}〕${STAGE_NAMES[stageOf(form.kind)]}`;
}
