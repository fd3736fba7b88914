import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Page } from '../../components/page';
import { COMMON_TEXTS } from '../../components/text';
import { WRITE_TEXTS } from './text';
import { useTexts } from '../../text/texts';
import type { PreviewLine } from './preview';

const useStyles = makeStyles({
  body: { flexGrow: 1, overflowY: 'auto', padding: '0 16px 16px' },
  hint: { margin: 0, padding: '0 0 8px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '4px 0 8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  choice: { display: 'flex', marginLeft: '-8px' },
  single: { padding: '8px 0', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  change: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '8px', rowGap: '4px', margin: 0 },
  inChoice: { marginLeft: '24px' },
  label: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  apply: { flexGrow: 1 },
});

interface PreviewPageProps {
  readonly title: string;
  readonly hint: string;
  /** What else there is to know. */
  readonly notes?: readonly string[];
  readonly lines: readonly PreviewLine[];
  /** What the button says for so many cells. */
  readonly action: (count: number) => string;
  /** Gets the keys of the lines that are in. */
  readonly onApply: (keys: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

/** Every cell before and after, to be confirmed before anything is written. */
export default function PreviewPage(props: PreviewPageProps) {
  const { title, hint, notes = [], lines, action, onApply, onClose } = props;
  const styles = useStyles();
  const t = useTexts(WRITE_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const [selected, setSelected] = useState<ReadonlySet<string>>(
    () => new Set(lines.filter(({ isIn }) => isIn).map(({ key }) => key)),
  );

  function choose(key: string, isIn: boolean) {
    const next = new Set(selected);
    if (isIn) next.add(key);
    else next.delete(key);
    setSelected(next);
  }

  return (
    <Page
      title={title}
      onClose={onClose}
      foot={
        <>
          {lines.length > 0 && (
            <Button
              className={styles.apply}
              appearance="primary"
              disabledFocusable={selected.size === 0}
              onClick={() => onApply(selected)}
            >
              {selected.size === 0 ? t('writeNothing') : action(selected.size)}
            </Button>
          )}
          <Button onClick={onClose}>{commonText(lines.length > 0 ? 'cancel' : 'back')}</Button>
        </>
      }
    >
      {(heading) => (
        <div className={styles.body} tabIndex={0} role="group" aria-labelledby={heading}>
          {hint !== '' && <p className={styles.hint}>{hint}</p>}
          {notes.map((note) => (
            <p key={note} className={styles.hint}>
              {note}
            </p>
          ))}
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line.key} className={styles.item}>
                {lines.length > 1 ? (
                  <Checkbox
                    className={styles.choice}
                    checked={selected.has(line.key)}
                    label={t('include', line)}
                    onChange={(_, { checked }) => choose(line.key, checked === true)}
                  />
                ) : (
                  <div className={styles.single}>{t('include', line)}</div>
                )}
                <Change line={line} isIndented={lines.length > 1} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Page>
  );
}

function Change({ line, isIndented }: { readonly line: PreviewLine; readonly isIndented: boolean }) {
  const styles = useStyles();
  const commonText = useTexts(COMMON_TEXTS);
  const blank = <span className={styles.quiet}>{commonText('blank')}</span>;
  return (
    <dl className={mergeClasses(styles.change, isIndented && styles.inChoice)}>
      <dt className={styles.label}>{commonText('before')}</dt>
      <dd className={styles.text}>{line.before === '' ? blank : line.before}</dd>
      <dt className={styles.label}>{commonText('after')}</dt>
      <dd className={styles.text}>
        {line.after === '' ? blank : <span className={styles.after}>{line.after}</span>}
        {line.formula !== null && <div className={styles.formula}>{line.formula}</div>}
      </dd>
    </dl>
  );
}
