import type { ReasonRecord } from '../ignore/ignored';
import type { Form } from '../../form/model/form';
import { FORM_KIND_NAMES } from '../../form/model/form';
import { SEVERITY_NAMES, type Finding } from '../../rules/rule';
import { formatCell } from '../../sheet';
import { SEVERITIES } from '../check/names';

/** How reports and opinions say things. */

/** "错误 7，警告 12"; only what there is. */
export function countLine(findings: readonly Pick<Finding, 'severity'>[]): string {
  const parts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${SEVERITY_NAMES[severity]} ${count}`);
  return parts.join('，') || '没有发现问题';
}

/** "F14、G14 等 9 格": as many as fit a line. */
export function cellNames(finding: Finding, most = 6): string {
  const names = finding.cells.map(formatCell);
  return names.length > most ? `${names.slice(0, most).join('、')} 等 ${names.length} 格` : names.join('、');
}

/** 2024年度部门整体绩效自评表 */
export function tableName({ kind, year }: Form): string {
  return `${year ? `${year.value}年度` : ''}${FORM_KIND_NAMES[kind]}`;
}

/** 2024年12月31日, local time. */
export function formatDay(at: Date): string {
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;
}

/** 上级文件如此（张三，2024年12月31日） */
export function reasonText({ reason, who, at }: ReasonRecord): string {
  return `${reason}（${who}，${formatDay(new Date(at))}）`;
}

/** 2024年12月31日 09:05, local time. */
export function formatTime(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${formatDay(at)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
