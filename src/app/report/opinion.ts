import type { Form } from '../../form/model/form';
import type { Finding, Severity } from '../../rules/rule';
import { findingsIn } from '../check/result';
import type { ReviewedResult } from '../ignore/ignored';
import { cellNames, formatDay, reasonText, tableName } from './words';

/** What a unit is asked to do with findings of a severity, as the headings of an opinion say it. */
const HEADINGS: Readonly<Record<Severity, string>> = {
  error: '必须改正',
  warning: '请核对',
  info: '供完善时参考',
  undetermined: '请补充或说明（内容读不出来，未能判断）',
};

/** 1 → 一; there are never more headings than severities. */
const NUMERALS = ['一', '二', '三', '四'];

/**
 * The opinion to send back to the unit that filled the table: what must be mended, what is to be looked at, with cell
 * names and what was said of it; one after the other when there are several tables. What was set aside is not in it.
 */
export function opinionText({ forms, findings, explained }: ReviewedResult, at: Date): string {
  return forms.map((form) => opinionOn(form, findingsIn(form, findings), explained, at)).join('\n\n\n');
}

function opinionOn(
  form: Form,
  findings: readonly Finding[],
  explained: ReviewedResult['explained'],
  at: Date,
): string {
  const organisation = form.organisation?.value || null;
  const project = form.project?.value || null;
  const sections = sectionsOf(findings, explained);
  return [
    `关于${tableName(form)}的审核意见`,
    '',
    ...(organisation ? [`${organisation}：`] : []),
    `　　你单位报送的${tableName(form)}${project && project !== organisation ? `（${project}）` : ''}已审核（工作表「${form.sheetName}」），${
      sections.length > 0 ? '意见如下，请对照单元格位置办理。' : '未发现需要修改的问题。'
    }`,
    ...sections.flatMap((lines) => ['', ...lines]),
    ...(sections.length > 0 ? ['', '　　请修改完善后重新报送。经核实不需修改的，请逐条说明理由。'] : []),
    '',
    formatDay(at),
  ].join('\n');
}

function sectionsOf(findings: readonly Finding[], explained: ReviewedResult['explained']): string[][] {
  const severities = (Object.keys(HEADINGS) as Severity[]).filter((severity) =>
    findings.some((finding) => finding.severity === severity),
  );
  return severities.map((severity, section) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return [
      `${NUMERALS[section]}、${HEADINGS[severity]}（${own.length} 项）`,
      ...own.flatMap((finding, index) => {
        const cells = cellNames(finding);
        const record = explained.get(finding);
        return [
          `${index + 1}. ${finding.title}${cells && `（${cells}）`}：${oneLine(finding.message)}`,
          ...(record ? [`　　说明：${oneLine(reasonText(record))}`] : []),
        ];
      }),
    ];
  });
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
