import { FORM_KIND_NAMES, type Form } from '../../form/model/form';
import { NATIONAL } from '../../profile';
import { SEVERITY_NAMES, type Finding } from '../../rules/rule';
import { formatCell, type NewSheetStyle, type NewSheet } from '../../sheet';
import { REPORT_TITLE } from '../reading/forms';
import type { IgnoredFinding, ReviewedResult } from '../ignore/ignored';
import { ruleSetVersion } from '../check/rule-set';
import { formatMoney, summary } from '../check/summary';
import { cellNames, countLine, formatTime, reasonText } from './words';

/** The sheet that the report is written to; writing it again replaces it. */
const REPORT_SHEET = '检查报告';

type Row = NewSheet['rows'][number];

/**
 * A printable report: which tables, by which rules and settings, how many findings, each finding with a link to its
 * cell and what was said of it, and what was set aside and why. Long texts stand in the third column, which is wide.
 */
export function reportSheet(result: ReviewedResult, at: Date): NewSheet {
  const { forms, findings, ignored, explained } = result;
  const profile = result.checkedBy?.profile ?? NATIONAL;
  return {
    name: REPORT_SHEET,
    columnWidths: [6, 10, 62, 18, 30],
    rows: [
      [{ text: REPORT_TITLE, style: 'title' }],
      ...forms.map((form) => factRow('检查的表', describeForm(form))),
      factRow('检查时间', formatTime(at)),
      factRow('适用规则', `${result.rulesApplied.length} 条（规则集 ${ruleSetVersion()}）`),
      factRow('检查口径', profile.name),
      factRow(
        '检查结果',
        [
          countLine(findings),
          explained.size > 0 && `其中 ${explained.size} 处已说明情况`,
          ignored.length > 0 && `另有 ${ignored.length} 处已忽略`,
        ]
          .filter(Boolean)
          .join('；'),
      ),
      [],
      headingRow('序号', '级别', '问题与改法', '位置', '依据'),
      ...(findings.length > 0
        ? findings.flatMap((finding, index) => [
            findingRow(finding, index, finding.basis),
            ...[explained.get(finding) ?? []].flat().map((record) => factRow('说明', reasonText(record))),
          ])
        : [factRow('', '没有发现问题。')]),
      ...(ignored.length > 0 ? ignoredRows(ignored) : []),
      [],
      factRow(
        '级别',
        '错误：计算不符或必填项缺失，须改正。警告：很可能有误，请核对。提示：供参考。无法判断：所需内容读不出来，请人工核对。',
      ),
    ],
  };
}

function ignoredRows(ignored: readonly IgnoredFinding[]): Row[] {
  return [
    [],
    headingRow('序号', '级别', '已忽略的问题', '位置', '理由'),
    ...ignored.map(({ finding, record }, index) => findingRow(finding, index, reasonText(record))),
  ];
}

function headingRow(...texts: string[]): Row {
  return texts.map((text) => ({ text, style: 'heading' }));
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

function findingRow(finding: Finding, index: number, remark: string): Row {
  const style: NewSheetStyle =
    finding.severity === 'error' || finding.severity === 'warning' ? finding.severity : 'text';
  const [first] = finding.cells;
  return [
    { text: index + 1, style: 'text' },
    { text: SEVERITY_NAMES[finding.severity], style },
    { text: `${finding.title}（${finding.code}）：${finding.message}`, style: 'text' },
    first
      ? {
          text: `${finding.sheetName}!${cellNames(finding)}`,
          style: 'text',
          link: { sheetName: finding.sheetName, address: formatCell(first) },
        }
      : { text: finding.sheetName, style: 'text' },
    { text: remark, style: 'note' },
  ];
}
