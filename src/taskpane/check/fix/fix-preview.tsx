import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { planFixes, previewOf, type PreviewRow, type QuietChange } from '../../../app/fix/fixes';
import type { Finding } from '../../../rules/rule';
import { formatCell } from '../../../sheet';
import { excerpt, markedParts, type TextPart } from '../../components/marked-parts';
import { Page } from '../../components/page';
import { CHECK_TEXTS } from '../text';
import { COMMON_TEXTS } from '../../components/text';
import { useTexts, type PlainId } from '../../text/texts';

const useStyles = makeStyles({
  hint: { margin: 0, padding: '0 16px 8px', color: tokens.colorNeutralForeground2 },
  list: { flexGrow: 1, overflowY: 'scroll', margin: 0, padding: '0 16px', listStyleType: 'none' },
  item: { padding: '4px 0 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  choice: { display: 'flex', marginLeft: '-8px' },
  single: { fontWeight: tokens.fontWeightSemibold, padding: '8px 0' },
  change: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '8px',
    rowGap: '4px',
    margin: '0 0 4px',
  },
  inChoice: { marginLeft: '24px' },
  label: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  removed: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: 'line-through',
  },
  inserted: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  apply: { flexGrow: 1 },
});

interface FixPreviewProps {
  /** Findings with a mend: one, or all of them. */
  readonly findings: readonly Finding[];
  readonly onApply: (findings: readonly Finding[]) => void;
  readonly onClose: () => void;
}

/** Every cell before and after, to be confirmed before anything is written. */
export default function FixPreview({ findings, onApply, onClose }: FixPreviewProps) {
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const { included, postponed } = useMemo(() => planFixes(findings), [findings]);
  const [left, setLeft] = useState<ReadonlySet<Finding>>(new Set());
  const selected = included.filter((finding) => !left.has(finding));

  function choose(finding: Finding, isIn: boolean) {
    const next = new Set(left);
    if (isIn) next.delete(finding);
    else next.add(finding);
    setLeft(next);
  }

  return (
    <Page
      title={t('preview')}
      onClose={onClose}
      foot={
        <>
          <Button
            className={styles.apply}
            appearance="primary"
            disabledFocusable={selected.length === 0}
            onClick={() => onApply(selected)}
          >
            {t('apply', { count: selected.length })}
          </Button>
          <Button onClick={onClose}>{commonText('cancel')}</Button>
        </>
      }
    >
      {(heading) => (
        <>
          <p className={styles.hint}>{commonText('previewHint')}</p>
          <ul className={styles.list} tabIndex={0} aria-labelledby={heading}>
            {included.map((finding, index) => (
              <li key={index} className={styles.item}>
                {included.length > 1 ? (
                  <Checkbox
                    className={styles.choice}
                    checked={!left.has(finding)}
                    label={t('include', { cell: cellsOf(finding), title: finding.title })}
                    onChange={(_, { checked }) => choose(finding, checked === true)}
                  />
                ) : (
                  <div className={styles.single}>
                    {t('include', { cell: cellsOf(finding), title: finding.title })}
                  </div>
                )}
                <div className={included.length > 1 ? styles.inChoice : undefined}>
                  {previewOf(finding.fix!).map((row) => (
                    <Change key={row.address} row={row} />
                  ))}
                </div>
              </li>
            ))}
            {postponed.length > 0 && (
              <li className={styles.item}>{t('postponed', { count: postponed.length })}</li>
            )}
          </ul>
        </>
      )}
    </Page>
  );
}

const QUIET: Readonly<Record<QuietChange, PlainId<typeof CHECK_TEXTS>>> = {
  'text-to-number': 'textToNumber',
  'number-to-text': 'numberToText',
  formula: 'formula',
  format: 'format',
};

function Change({ row }: { row: PreviewRow }) {
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const { left, right } = markedParts(row.before, row.after);
  return (
    <dl className={styles.change}>
      <dt className={styles.label}>{commonText('before')}</dt>
      <dd className={styles.text}>
        {row.before === '' ? (
          <span className={styles.quiet}>{commonText('blank')}</span>
        ) : (
          <Parts parts={left} mark="del" />
        )}
      </dd>
      <dt className={styles.label}>{commonText('after')}</dt>
      <dd className={styles.text}>
        {row.after === '' ? (
          <span className={styles.quiet}>{commonText('blank')}</span>
        ) : (
          <Parts parts={right} mark="ins" />
        )}
        {row.quiet && <div className={styles.quiet}>{t(QUIET[row.quiet])}</div>}
      </dd>
    </dl>
  );
}

/** A text with what the other one has not marked in it, character by character. */
function Parts({ parts, mark: Mark }: { parts: readonly TextPart[]; mark: 'del' | 'ins' }) {
  const styles = useStyles();
  return excerpt(parts).map(({ text, differs }, index) =>
    differs ? (
      <Mark key={index} className={Mark === 'del' ? styles.removed : styles.inserted}>
        {text}
      </Mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}

function cellsOf(finding: Finding): string {
  return finding.fix!.changes.map(formatCell).join('、');
}
