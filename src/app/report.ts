import { FORM_KIND_NAMES, type Form } from '../form/form';
import { SEVERITY_NAMES, type Finding } from '../rules/rule';
import { formatCell, type DraftStyle, type Sheet, type SheetDraft } from '../sheet';
import type { CheckResult } from './result';
import { SEVERITIES } from './names';
import { formatMoney, summary } from './summary';

/** The sheet that the report is written to; writing it again replaces it. */
const REPORT_SHEET = '检查报告';

const REPORT_TITLE = '预算绩效表检查报告';

/** Whether a sheet is such a report, so that it is not taken for a table. */
export function isReport(sheet: Sheet): boolean {
  return sheet.text(0, 0) === REPORT_TITLE;
}

type Row = SheetDraft['rows'][number];

/**
 * A printable report: which tables, how many findings, each finding with a link to its cell. Long texts stand in the
 * third column, which is wide.
 */
export function reportDraft(result: CheckResult, at: Date): SheetDraft {
  return {
    name: REPORT_SHEET,
    columnWidths: [6, 10, 62, 18, 30],
    rows: [
      [{ text: REPORT_TITLE, style: 'title' }],
      ...result.forms.map((form) => factRow('检查的表', describeForm(form))),
      factRow('检查时间', formatTime(at)),
      factRow('适用规则', `${result.rulesApplied.length} 条`),
      factRow('检查结果', countLine(result.findings)),
      [],
      ['序号', '级别', '问题与改法', '位置', '依据'].map((text) => ({ text, style: 'heading' as const })),
      ...result.findings.map(findingRow),
      [],
      factRow(
        '说明',
        '错误：计算不符或必填项缺失，须改正。警告：很可能有误，请核对。提示：供参考。无法判断：所需内容读不出来，请人工核对。',
      ),
    ],
  };
}

function factRow(label: string, text: string): Row {
  return [
    { text: '', style: 'text' },
    { text: label, style: 'note' },
    { text, style: 'text' },
  ];
}

/** 自评表：部门整体绩效自评表，…局，2024年度，13 项指标，资金总额 1,622.46 万元 */
function describeForm(form: Form): string {
  const { kind, organisation, project, year, indicators, money } = summary(form);
  const facts = [
    FORM_KIND_NAMES[kind],
    organisation,
    project,
    year !== null && `${year}年度`,
    `${indicators} 项指标`,
    money && `资金总额 ${formatMoney(money.amount)} ${money.unit ?? ''}`.trim(),
  ];
  return `${form.sheetName}：${facts.filter(Boolean).join('，')}`;
}

function findingRow(finding: Finding, index: number): Row {
  const style: DraftStyle =
    finding.severity === 'error' || finding.severity === 'warning' ? finding.severity : 'text';
  const cells = finding.cells.map(formatCell);
  const place = `${finding.sheetName}!${cells.join('、')}`;
  return [
    { text: index + 1, style: 'text' },
    { text: SEVERITY_NAMES[finding.severity], style },
    { text: `${finding.title}（${finding.code}）：${finding.message}`, style: 'text' },
    cells[0]
      ? { text: place, style: 'text', link: { sheetName: finding.sheetName, address: cells[0] } }
      : { text: finding.sheetName, style: 'text' },
    { text: finding.basis, style: 'note' },
  ];
}

/** "错误 7，警告 12"; only what there is. */
function countLine(findings: readonly Finding[]): string {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${SEVERITY_NAMES[severity]} ${count}`);
  return parts.join('，') || '没有发现问题';
}

/** 2024年12月31日 09:05, local time. */
function formatTime(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}
