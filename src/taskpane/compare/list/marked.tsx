import { makeStyles, tokens } from '@fluentui/react-components';
import { useHiddenStyles } from '../../components/hidden';
import { useTexts } from '../../text/texts';
import { COMPARE_TEXTS } from '../text';
import { excerpt, markedParts } from '../../components/marked-parts';

const useStyles = makeStyles({
  // Underlined and struck through: colour alone says nothing.
  left: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: 'line-through',
    borderRadius: tokens.borderRadiusSmall,
  },
  right: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    textDecorationLine: 'underline',
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface MarkedProps {
  readonly side: 'left' | 'right';
  readonly left: string;
  readonly right: string;
  /** Shows all of a long text. */
  readonly whole: boolean;
}

/** One of two texts, with what the other has not marked in it. */
export function Marked({ side, left, right, whole }: MarkedProps) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const t = useTexts(COMPARE_TEXTS);
  const parts = markedParts(left, right)[side];
  const Mark = side === 'left' ? 'del' : 'ins';
  return (whole ? parts : excerpt(parts)).map(({ text, differs }, i) =>
    differs ? (
      <Mark key={i} className={styles[side]}>
        <span className={hidden}>{t(side === 'left' ? 'removed' : 'inserted')} </span>
        {text}
      </Mark>
    ) : (
      <span key={i}>{text}</span>
    ),
  );
}
