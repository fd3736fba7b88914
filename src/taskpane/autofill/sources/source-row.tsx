import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Clock16Regular,
  Dismiss16Regular,
  ErrorCircle16Filled,
  Info16Regular,
} from '@fluentui/react-icons';
import type { LedgerInfo, SourceInfo } from '../../../app/fill/source-store';
import FileWarnings from '../../components/file-warnings';
import { describeProblem } from '../../components/problems';
import { ListCards } from '../lists/list-cards';
import { SOURCE_TEXTS } from './text';
import { useLanguage, useTexts } from '../../text/texts';
import type { SourceStatus } from './sources';
import { holdsAnything } from './source-words';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '4px 0',
  },
  icon: { display: 'flex', alignItems: 'center', height: '20px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  name: { overflowWrap: 'anywhere' },
  found: {
    gridColumn: '2 / 4',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  below: { gridColumn: '2 / 4', overflowWrap: 'anywhere' },
  bar: { marginTop: '4px' },
  small: { minWidth: 0, height: '20px' },
});

/** The workbook itself with the lists that it holds. */
export function OwnSource({
  info,
  filled,
  onCorrect,
}: {
  readonly info: SourceInfo;
  /** Sheets that are filled. */
  readonly filled: readonly string[];
  readonly onCorrect: (list: LedgerInfo) => void;
}) {
  const styles = useStyles();
  const t = useTexts(SOURCE_TEXTS);
  const isUseful = holdsAnything(info, filled);
  return (
    <li className={styles.row}>
      <Icon kind={isUseful ? 'ready' : 'nothing'} />
      <span className={styles.name}>{t('own')}</span>
      <span />
      {isUseful ? (
        <ListCards info={info} filled={filled} onCorrect={onCorrect} />
      ) : (
        <span className={styles.found}>{t('ownNone')}</span>
      )}
    </li>
  );
}

interface FileSourceProps {
  readonly name: string;
  readonly status: SourceStatus;
  /** Gives it up while it is read, forgets it afterwards. */
  readonly onRemove: () => void;
  readonly onCorrect: (list: LedgerInfo) => void;
}

/** A picked file: how far it is, what was found in it, or why it cannot be used. */
export function FileSource({ name, status, onRemove, onCorrect }: FileSourceProps) {
  const styles = useStyles();
  const t = useTexts(SOURCE_TEXTS);
  const language = useLanguage();
  const isUnderWay = status.kind === 'waiting' || status.kind === 'reading';
  const isUseful = status.kind === 'ready' && holdsAnything(status.info, []);
  return (
    <li className={styles.row}>
      <Icon kind={status.kind === 'ready' && !isUseful ? 'nothing' : status.kind} />
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
      {status.kind === 'ready' &&
        (isUseful ? (
          <ListCards info={status.info} onCorrect={onCorrect} />
        ) : (
          <span className={styles.found}>{t('nothingIn')}</span>
        ))}
      {status.kind === 'ready' && status.info.warnings.length > 0 && (
        <FileWarnings warnings={status.info.warnings} className={styles.found} />
      )}
      {status.kind === 'failed' && (
        <span className={styles.below}>{describeProblem(language, status.error)}</span>
      )}
      {status.kind === 'waiting' && <span className={styles.found}>{t('waiting')}</span>}
      {status.kind === 'reading' && (
        <span className={styles.found}>
          {status.done > 0 ? t('readingPart', { percent: Math.floor(status.done * 100) }) : t('readingFile')}
          <ProgressBar
            className={styles.bar}
            aria-label={name}
            {...(status.done > 0 && { value: status.done })}
          />
        </span>
      )}
    </li>
  );
}

function Icon({ kind }: { readonly kind: SourceStatus['kind'] | 'nothing' }) {
  const styles = useStyles();
  if (kind === 'ready')
    return <CheckmarkCircle16Filled className={mergeClasses(styles.icon, styles.good)} aria-hidden />;
  if (kind === 'failed')
    return <ErrorCircle16Filled className={mergeClasses(styles.icon, styles.bad)} aria-hidden />;
  const Quiet = kind === 'nothing' ? Info16Regular : Clock16Regular;
  return <Quiet className={mergeClasses(styles.icon, styles.quiet)} aria-hidden />;
}
