import type { ReasonRecord } from '../../app';
import { reasonText } from '../../app/report/words';
import { FORM_KIND_NAMES, type Form } from '../../form/model/form';
import { SEVERITY_NAMES, type Finding, type Severity } from '../../rules/rule';
import { formatCell } from '../../sheet';
import type { FileReport } from './report';
import { warningLines } from './warnings';

/** One file as a person reads it in a terminal. */
export function toText(report: FileReport): string {
  const lines = [report.path];
  if (report.error) {
    lines.push(`  读不出来：${report.error.message}`);
  } else {
    const { forms, findings, explained } = report.result;
    lines.push(...warningLines(report.warnings));
    if (forms.length === 0) lines.push('  没有认出预算绩效表。');
    lines.push(
      ...forms.map(formLine),
      ...findings.flatMap((finding) => findingLines(finding, explained.get(finding))),
    );
    if (forms.length > 0) lines.push(`  ${countLine(findings)}`);
  }
  return lines.join('\n') + '\n\n';
}

function formLine(form: Form): string {
  const parts = [
    FORM_KIND_NAMES[form.kind],
    form.organisation?.value,
    form.year && `${form.year.value}年度`,
    `${form.indicators.length} 项指标`,
  ];
  return `  〔${form.sheetName}〕${parts.filter(Boolean).join('，')}`;
}

function findingLines(finding: Finding, record: ReasonRecord | undefined): string[] {
  const cells = finding.cells.map(formatCell).join('、');
  return [
    `  ${SEVERITY_NAMES[finding.severity]} ${finding.code} ${finding.sheetName}!${cells}  ${finding.message}`,
    ...(record ? [`    说明：${reasonText(record)}`] : []),
  ];
}

function countLine(findings: readonly Finding[]): string {
  if (findings.length === 0) return '没有发现问题。';
  const severities = Object.keys(SEVERITY_NAMES) as Severity[];
  return severities
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${SEVERITY_NAMES[severity]}`)
    .join('，');
}
