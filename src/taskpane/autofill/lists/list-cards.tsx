import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircle12Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { LedgerInfo, SourceInfo } from '../../../app/fill/source-store';
import { SOURCE_TEXTS } from '../sources/text';
import { tableName } from '../sources/source-words';
import { useLanguage, useTexts } from '../../text/texts';
import { LIST_PAGE_TEXTS } from './text';
import { askedOf, understoodAs } from './words';

const useStyles = makeStyles({
  list: {
    gridColumn: '2 / 4',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  item: { padding: '2px 0' },
  name: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
  asked: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  more: { minWidth: 0, height: '20px', padding: 0, fontWeight: tokens.fontWeightRegular },
});

/** So many lists of a source are shown; a workbook of more is opened by its button. */
const SHOWN = 4;

interface ListCardsProps {
  readonly info: SourceInfo;
  /** Sheets that are filled: they are no sources. */
  readonly filled?: readonly string[];
  readonly onCorrect: (list: LedgerInfo) => void;
}

/** What each sheet of a source was understood as, in a line each; a click leads to the correction. */
export function ListCards({ info: { ledgers, tables }, filled = [], onCorrect }: ListCardsProps) {
  const styles = useStyles();
  const t = useTexts(LIST_PAGE_TEXTS);
  const sourceText = useTexts(SOURCE_TEXTS);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const others = tables.filter(({ sheet }) => !filled.includes(sheet));
  // A button for one more would take the place of that one.
  const hasMore = ledgers.length > SHOWN + 1;
  const shown = hasMore && !isOpen ? ledgers.slice(0, SHOWN) : ledgers;
  return (
    <ul className={styles.list}>
      {shown.map((list) => {
        const name = sourceText('ledger', { name: list.sheet, rows: list.rows });
        const asked = askedOf(list.reading);
        return (
          <li key={list.sheet} className={styles.item}>
            <Link
              as="button"
              className={styles.name}
              title={t('correct', { name: list.sheet })}
              onClick={() => onCorrect(list)}
            >
              {name}
            </Link>{' '}
            {understoodAs(list.reading, language)}
            {asked > 0 && ' '}
            {asked > 0 && (
              <span className={styles.asked}>
                <QuestionCircle12Regular className={styles.icon} aria-hidden />
                {t('toAnswer', { count: asked })}
              </span>
            )}
          </li>
        );
      })}
      {others.map((table) => (
        <li key={table.sheet} className={styles.item}>
          {tableName(table, language)}
        </li>
      ))}
      {hasMore && (
        <li>
          <Button
            className={styles.more}
            size="small"
            appearance="transparent"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t('fewerLists') : t('otherLists', { count: ledgers.length - SHOWN })}
          </Button>
        </li>
      )}
    </ul>
  );
}
