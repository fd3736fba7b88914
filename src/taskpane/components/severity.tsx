import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ErrorCircle16Filled,
  Info16Filled,
  QuestionCircle16Filled,
  Warning16Filled,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { Severity } from '../../rules/rule';

/** Shape and colour of a severity; never colour alone. */
const ICONS: Readonly<Record<Severity, FluentIcon>> = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  info: Info16Filled,
  undetermined: QuestionCircle16Filled,
};

export const useSeverityStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  undetermined: { color: tokens.colorNeutralForeground3 },
});

export function SeverityIcon({ severity, className }: { severity: Severity; className?: string }) {
  const styles = useSeverityStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles[severity], className)} aria-hidden />;
}
