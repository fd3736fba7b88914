import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular, ChevronRight12Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { FileWarning } from '../../sheet';
import { useLanguage, useTexts } from '../text/texts';
import { COMMON_TEXTS } from './text';
import { describeWarning } from './warnings';

const useStyles = makeStyles({
  warnings: {
    padding: '0 16px 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '4px 0',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { margin: 0, padding: '0 0 4px 16px', listStyleType: 'none' },
  item: { paddingBottom: '4px', overflowWrap: 'anywhere' },
});

interface FileWarningsProps {
  /** At least one. */
  readonly warnings: readonly FileWarning[];
  /** For where it stands, when that has its own distances. */
  readonly className?: string;
}

/** What a person should know of a file: a quiet line with the number, and what it is behind it. */
export default function FileWarnings({ warnings, className }: FileWarningsProps) {
  const styles = useStyles();
  const t = useTexts(COMMON_TEXTS);
  const language = useLanguage();
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={className ?? styles.warnings}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <ChevronDown12Regular aria-hidden /> : <ChevronRight12Regular aria-hidden />}
        {t('warnings', { count: warnings.length })}
      </button>
      {isOpen && (
        <ul className={styles.list} id={list} aria-label={t('warnings', { count: warnings.length })}>
          {warnings.map((warning, index) => (
            <li key={index} className={styles.item}>
              {describeWarning(language, warning)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
