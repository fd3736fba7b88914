import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle12Filled, QuestionCircle12Regular, Warning12Filled } from '@fluentui/react-icons';
import { CONFIDENT, type Proposal } from '../../../app/fill/fill-view';
import { FILL_TEXTS } from '../text';
import { useTexts } from '../../text/texts';

/** Below this a proposal is no more than a hint. */
const HINT = 0.6;

const useStyles = makeStyles({
  sure: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground1,
  },
  high: { color: tokens.colorStatusSuccessForeground1 },
  middle: { color: tokens.colorStatusWarningForeground3 },
  low: { color: tokens.colorNeutralForeground2 },
});

/** How certain a proposal is: by sign, word and number. */
export function Confidence({ confidence }: Pick<Proposal, 'confidence'>) {
  const styles = useStyles();
  const t = useTexts(FILL_TEXTS);
  const [Icon, look, word] =
    confidence >= CONFIDENT
      ? ([CheckmarkCircle12Filled, styles.high, 'sureHigh'] as const)
      : confidence >= HINT
        ? ([Warning12Filled, styles.middle, 'sureMiddle'] as const)
        : ([QuestionCircle12Regular, styles.low, 'sureLow'] as const);
  return (
    <span className={styles.sure}>
      <Icon className={look} aria-hidden />
      {t('sure', { percent: Math.floor(confidence * 100 + 1e-9) })} {t(word)}
    </span>
  );
}
