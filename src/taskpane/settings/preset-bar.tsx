import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular, ArrowReset20Regular, ArrowUpload16Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { isPresetId, PRESETS, type Preset, type PresetId, type Settings } from '../../profile';
import { ACCEPTED, FileInput } from '../components/file-input';
import { useTexts } from '../text/texts';
import { changedFields, presetOf, withPreset, type Draft } from './draft';
import { SETTINGS_TEXTS } from './text';

const useStyles = makeStyles({
  top: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '0 16px 8px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '4px' },
  grow: { flexGrow: 1 },
  tool: { minWidth: 0, paddingLeft: '4px', paddingRight: '8px', fontWeight: tokens.fontWeightRegular },
  sources: {
    margin: 0,
    paddingLeft: '20px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
});

interface PresetBarProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onImport: (file: File) => void;
  /** null while there is something to mend. */
  readonly onExport: (() => void) | null;
}

/** Which preset, how much differs from it, and the settings as a file. */
export function PresetBar({ draft, onChange, onImport, onExport }: PresetBarProps) {
  const styles = useStyles();
  const t = useTexts(SETTINGS_TEXTS);
  const file = useRef<HTMLInputElement>(null);
  const id = presetOf(draft);
  const preset: Preset = PRESETS[id];
  const sources = [...new Set(Object.values(preset.sources))];
  const changed = changedFields(draft).length + Object.keys((draft as Settings).rules ?? {}).length;
  return (
    <div className={styles.top}>
      <p className={styles.quiet}>{t('intro')}</p>
      <Field label={t('preset')}>
        <Select
          value={id}
          onChange={(_, { value }) => isPresetId(value) && onChange(withPreset(draft, value))}
        >
          {(Object.keys(PRESETS) as PresetId[]).map((one) => (
            <option key={one} value={one}>
              {PRESETS[one].title}
            </option>
          ))}
        </Select>
      </Field>
      {sources.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('sources')}</summary>
          <ul className={styles.sources}>
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.line}>
        <span className={`${styles.quiet} ${styles.grow}`} role="status">
          {changed === 0 ? t('same') : t('differs', { count: changed })}
        </span>
        {changed > 0 && (
          <Button
            className={styles.tool}
            size="small"
            appearance="subtle"
            icon={<ArrowReset20Regular />}
            onClick={() => onChange(id === 'national' ? {} : { preset: id })}
          >
            {t('resetAll')}
          </Button>
        )}
      </div>
      <div className={styles.line}>
        <Button
          className={styles.tool}
          size="small"
          appearance="subtle"
          icon={<ArrowUpload16Regular />}
          onClick={() => file.current?.click()}
        >
          {t('importFile')}
        </Button>
        <Button
          className={styles.tool}
          size="small"
          appearance="subtle"
          icon={<ArrowDownload16Regular />}
          disabledFocusable={onExport === null}
          onClick={() => onExport?.()}
        >
          {t('exportFile')}
        </Button>
        <FileInput
          ref={file}
          label={t('importFile')}
          accept={ACCEPTED.json}
          onPick={([picked]) => onImport(picked)}
        />
      </div>
    </div>
  );
}
