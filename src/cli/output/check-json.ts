import type { ReviewedResult } from '../../app';
import type { Field, Form, Indicator } from '../../form/model/form';
import { completionOf } from '../../judgement';
import type { Quantity } from '../../quantity';
import type { Finding } from '../../rules/rule';
import { formatCell, formatRange } from '../../sheet';
import type { FileReport } from './report';
import { warningsJson } from './warnings';

/** The JSON of `check --format json`, version 1: the contract of the command line (docs/command-line.md). */
export function toJson(reports: readonly FileReport[]): object {
  return { version: 1, files: reports.map(fileJson) };
}

function fileJson(report: FileReport): object {
  return {
    path: report.path,
    error: report.error && { code: report.error.code, message: report.error.message },
    warnings: warningsJson(report.warnings),
    forms: report.result?.forms.map(formJson) ?? [],
    findings: report.result?.findings.map((finding) => findingJson(finding, report.result.explained)) ?? [],
  };
}

function formJson(form: Form): object {
  return {
    sheet: form.sheetName,
    range: formatRange(form.range),
    kind: form.kind,
    title: form.title.text,
    year: form.year?.value ?? null,
    organisation: form.organisation?.value ?? null,
    project: form.project?.value ?? null,
    moneyUnit: form.moneyUnit?.value ?? null,
    totalScore: form.totalScore?.value ?? null,
    indicators: form.indicators.map(indicatorJson),
  };
}

function indicatorJson(indicator: Indicator): object {
  const { target, actual } = indicator;
  return {
    level1: indicator.level1?.value ?? null,
    level2: indicator.level2?.value ?? null,
    name: indicator.name.value,
    nature: indicator.nature?.value ?? null,
    target: quantityJson(target?.value),
    actual: quantityJson(actual?.value),
    weight: indicator.weight?.value ?? null,
    score: indicator.score?.value ?? null,
    reason: indicator.reason?.value ?? null,
    completionRate: completionOf(indicator).rate,
    cells: cellsJson(indicator),
  };
}

/** A blank cell is no quantity. */
function quantityJson(quantity: Quantity | undefined): object | null {
  if (!quantity || quantity.raw === '') return null;
  const { raw, operator, value, upper, unit, kind } = quantity;
  return { raw, operator, value, upper, unit, kind };
}

const CELLS = [
  'name',
  'nature',
  'target',
  'periodTarget',
  'unit',
  'actual',
  'forecast',
  'weight',
  'score',
  'reason',
] as const;

function cellsJson(indicator: Indicator): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const name of CELLS) {
    const field: Field<unknown> | null = indicator[name];
    if (field) cells[name] = formatCell(field.cell);
  }
  return cells;
}

function findingJson(finding: Finding, explained: ReviewedResult['explained']): object {
  return {
    code: finding.code,
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheetName,
    cells: finding.cells.map(formatCell),
    message: finding.message,
    fixable: finding.fix !== null,
    explanation: explained.get(finding)?.reason ?? null,
  };
}
