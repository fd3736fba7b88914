import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { describeProblem } from '../../components/problems';
import FileWarnings from '../../components/file-warnings';
import type { SourceFile, SourceStatus } from '../../autofill/sources/sources';
import { useLanguage, useTexts } from '../../text/texts';
import { COMPARE_TEXTS } from '../text';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '4px 0',
  },
  name: { overflowWrap: 'anywhere' },
  below: {
    gridColumn: '1 / 3',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
  small: { minWidth: 0, height: '20px' },
});

/** The files that were picked to compare; lists that are only of use for filling are left out. */
export function FileList({
  files,
  onRemove,
}: {
  readonly files: readonly SourceFile[];
  readonly onRemove: (name: string) => void;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {files.filter(isOfUse).map((file) => (
        <FileItem key={file.name} {...file} onRemove={() => onRemove(file.name)} />
      ))}
    </ul>
  );
}

/** Whether a file has a table, may have one, or nothing at all. */
export function isOfUse({ status }: SourceFile): boolean {
  return status.kind !== 'ready' || status.info.tables.length > 0 || status.info.ledgers.length === 0;
}

function FileItem({ name, status, onRemove }: SourceFile & { readonly onRemove: () => void }) {
  const styles = useStyles();
  const t = useTexts(COMPARE_TEXTS);
  const isUnderWay = status.kind === 'waiting' || status.kind === 'reading';
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <Button
        className={styles.small}
        size="small"
        appearance={isUnderWay ? 'secondary' : 'transparent'}
        icon={isUnderWay ? undefined : <Dismiss16Regular />}
        aria-label={t(isUnderWay ? 'stopFile' : 'removeFile', { name })}
        title={t(isUnderWay ? 'stop' : 'remove')}
        onClick={onRemove}
      >
        {isUnderWay ? t('stop') : undefined}
      </Button>
      <FileStatus name={name} status={status} />
    </li>
  );
}

function FileStatus({ name, status }: { readonly name: string; readonly status: SourceStatus }) {
  const styles = useStyles();
  const t = useTexts(COMPARE_TEXTS);
  const language = useLanguage();
  switch (status.kind) {
    case 'waiting':
      return <span className={styles.below}>{t('waiting')}</span>;
    case 'reading':
      return (
        <span className={styles.below}>
          {t('readingFile')}
          <ProgressBar aria-label={name} {...(status.done > 0 && { value: status.done })} />
        </span>
      );
    case 'failed':
      return (
        <span className={mergeClasses(styles.below, styles.bad)}>
          {describeProblem(language, status.error)}
        </span>
      );
    case 'ready':
      return (
        <>
          {status.info.tables.length === 0 && <span className={styles.below}>{t('nothingIn')}</span>}
          {status.info.warnings.length > 0 && (
            <FileWarnings warnings={status.info.warnings} className={styles.below} />
          )}
        </>
      );
  }
}
