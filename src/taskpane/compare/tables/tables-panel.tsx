import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import type { ComparedTables, Table } from '../../../app/compare/compare-view';
import type { SourceFile } from '../../autofill/sources/sources';
import { DropButton } from '../../components/drop-button';
import { ACCEPTED, FileInput } from '../../components/file-input';
import { useLanguage, useTexts } from '../../text/texts';
import { COMPARE_TEXTS } from '../text';
import { tableName } from '../words';
import { FileList, isOfUse } from './file-list';
import { PairForm } from './pair-form';

const useStyles = makeStyles({
  panel: { padding: '4px 16px 8px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px', minHeight: '32px' },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  tool: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '4px 0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface TablesPanelProps {
  readonly files: readonly SourceFile[];
  readonly tables: readonly Table[];
  readonly unpaired: ComparedTables['unpaired'];
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRemove: (name: string) => void;
  readonly onPair: (one: Table, other: Table) => void;
}

/** The files that were picked, which of their tables have no partner and why, and the way to pair them otherwise. */
export function TablesPanel({
  files,
  tables,
  unpaired,
  disabled,
  onFiles,
  onRemove,
  onPair,
}: TablesPanelProps) {
  const styles = useStyles();
  const language = useLanguage();
  const t = useTexts(COMPARE_TEXTS);
  const heading = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isPairing, setPairing] = useState(false);
  const pick = () => input.current?.click();
  const hasFiles = files.some(isOfUse);
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 className={styles.title} id={heading}>
          {t('tables')}
        </h2>
        {hasFiles && (
          <Button
            className={styles.tool}
            size="small"
            appearance="subtle"
            icon={<Add16Regular />}
            onClick={pick}
          >
            {t('pickMore')}
          </Button>
        )}
      </div>
      <FileInput ref={input} label={t('pickLabel')} accept={ACCEPTED.workbooks} multiple onPick={onFiles} />
      {!hasFiles && <DropButton title={t('drop')} detail={t('dropKinds')} onClick={pick} />}
      <FileList files={files} onRemove={onRemove} />
      {unpaired.length > 0 && (
        <ul className={styles.list} aria-label={t('unpaired')}>
          {unpaired.map(({ table, why }, i) => (
            <li key={i} className={styles.item}>
              {t('unpairedWhy', { table: tableName(table, language), why })}
            </li>
          ))}
        </ul>
      )}
      {tables.length > 1 && (
        <Button
          className={styles.tool}
          size="small"
          appearance="subtle"
          aria-expanded={isPairing}
          onClick={() => setPairing(!isPairing)}
        >
          {t('pairOtherwise')}
        </Button>
      )}
      {isPairing && (
        <PairForm
          tables={tables}
          disabled={disabled}
          onPair={(one, other) => {
            setPairing(false);
            onPair(one, other);
          }}
        />
      )}
    </section>
  );
}
