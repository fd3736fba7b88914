import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular, ArrowSync16Regular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';
import type { LedgerInfo } from '../../../app/fill/source-store';
import { DropButton } from '../../components/drop-button';
import { ACCEPTED, FileInput } from '../../components/file-input';
import { FileSource, OwnSource } from './source-row';
import { holdsAnything } from './source-words';
import type { Sources, SourcesState } from './sources';
import { SOURCE_TEXTS } from './text';
import { WRITE_TEXTS } from '../write/text';
import { useTexts } from '../../text/texts';

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
});

interface SourcePanelProps {
  readonly sources: Sources;
  readonly state: SourcesState;
  /** Sheets that are filled. */
  readonly filled: readonly string[];
  readonly onFiles: (files: readonly File[]) => void;
  /** Takes everything again by confirmed recipes; null while there are none. */
  readonly refresh: {
    readonly recipes: number;
    readonly isRunning: boolean;
    readonly run: () => void;
  } | null;
  /** Shows how a list of a file was read; null: of the workbook itself. */
  readonly onCorrect: (file: string | null, list: LedgerInfo) => void;
}

/** Where numbers can be taken from: the files that were picked and the workbook itself. */
export function SourcePanel({ sources, state, filled, onFiles, refresh, onCorrect }: SourcePanelProps) {
  const styles = useStyles();
  const t = useTexts(SOURCE_TEXTS);
  const writeText = useTexts(WRITE_TEXTS);
  const heading = useId();
  const input = useRef<HTMLInputElement>(null);
  const pick = () => input.current?.click();
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 className={styles.title} id={heading}>
          {t('sources')}
        </h2>
        {refresh && (
          <Button
            className={styles.tool}
            size="small"
            icon={<ArrowSync16Regular />}
            title={writeText('refreshHint', { count: refresh.recipes })}
            disabledFocusable={refresh.isRunning}
            onClick={refresh.run}
          >
            {writeText('refresh')}
          </Button>
        )}
        {state.files.length > 0 && (
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
      <FileInput ref={input} label={t('pickLabel')} accept={ACCEPTED.sources} multiple onPick={onFiles} />
      {state.files.length === 0 && <DropButton title={t('drop')} detail={t('dropKinds')} onClick={pick} />}
      <ul className={styles.list} aria-labelledby={heading}>
        {state.files.map(({ name, status }) => (
          <FileSource
            key={name}
            name={name}
            status={status}
            onRemove={() => sources.remove(name)}
            onCorrect={(list) => onCorrect(name, list)}
          />
        ))}
        {state.own && (state.files.length === 0 || holdsAnything(state.own, filled)) && (
          <OwnSource info={state.own} filled={filled} onCorrect={(list) => onCorrect(null, list)} />
        )}
      </ul>
    </section>
  );
}
