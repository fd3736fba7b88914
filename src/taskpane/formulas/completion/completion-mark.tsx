import { makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowDown16Filled,
  ArrowUp16Filled,
  CheckmarkCircle16Filled,
  ChevronDoubleUp16Filled,
  Subtract16Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { CompletionState } from '../../../app/formulas/formula-view';

const ICONS: Readonly<Record<CompletionState, FluentIcon>> = {
  over: ChevronDoubleUp16Filled,
  exceeded: ArrowUp16Filled,
  met: CheckmarkCircle16Filled,
  short: ArrowDown16Filled,
  unknown: Subtract16Regular,
};

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground1,
  },
  over: { color: tokens.colorStatusWarningForeground3 },
  exceeded: { color: tokens.colorBrandForeground1 },
  met: { color: tokens.colorStatusSuccessForeground1 },
  short: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground2 },
});

/** A state by sign and word. */
export function CompletionMark({ state, text }: { readonly state: CompletionState; readonly text: string }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return (
    <span className={styles.mark}>
      <Icon className={styles[state]} aria-hidden />
      {text}
    </span>
  );
}
