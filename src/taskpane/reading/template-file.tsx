import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular, ArrowUpload16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { isTold } from '../../app/reading/reading';
import { mergeTemplates } from '../../form';
import { readTemplate, writeTemplate } from '../../form/template/template-file';
import { downloadJson } from '../host/download';
import { ACCEPTED, FileInput } from '../components/file-input';
import { useTexts } from '../text/texts';
import { READING_TEXTS } from './text';
import type { SheetReading } from './use-reading';

const useStyles = makeStyles({
  file: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    margin: '0 16px',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
});

/** What is said at the top of the page. */
export interface Note {
  readonly intent: 'info' | 'error' | 'warning';
  readonly text: string;
}

interface TemplateFileProps {
  readonly reading: SheetReading;
  readonly onNote: (note: Note) => void;
}

/** The template as a file: for offices that use the same form. */
export function TemplateFile({ reading, onNote }: TemplateFileProps) {
  const styles = useStyles();
  const t = useTexts(READING_TEXTS);
  const input = useRef<HTMLInputElement>(null);
  const { template } = reading;
  /** What is typed, while it differs. */
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? template.name).trim();
  const hasLayouts = template.layouts.length > 0;

  async function importFile(file: File) {
    let json: string;
    try {
      json = await file.text();
    } catch {
      onNote({ intent: 'error', text: t('unreadable') });
      return;
    }
    try {
      const imported = readTemplate(json);
      const next = hasLayouts ? mergeTemplates(template, imported) : imported;
      const isUsed = reading.formsBy(imported).some((form) => isTold(imported, form));
      reading.change(next);
      onNote(
        isUsed
          ? { intent: 'info', text: t('imported', { name: imported.name }) }
          : { intent: 'warning', text: t('importedUnused', { name: imported.name }) },
      );
    } catch (cause) {
      onNote({
        intent: 'error',
        text: `${t('importFailed', { name: file.name })}${(cause as Error).message}`,
      });
    }
  }

  function exportFile() {
    if (name === '') {
      onNote({ intent: 'warning', text: t('nameEmpty') });
      return;
    }
    const named = { ...template, name };
    if (name !== template.name) reading.change(named);
    setTyped(null);
    downloadJson(writeTemplate(named), t('fileName', { name: name.replace(/[\\/:*?"<>|]/g, ' ') }));
  }

  return (
    <section className={styles.file}>
      <h3 className={styles.heading}>{t('file')}</h3>
      <p className={styles.quiet}>{t('fileHint')}</p>
      {hasLayouts && (
        <Field label={t('name')}>
          <Input maxLength={40} value={typed ?? template.name} onChange={(_, { value }) => setTyped(value)} />
        </Field>
      )}
      <div className={styles.line}>
        {hasLayouts && (
          <Button size="small" icon={<ArrowDownload16Regular />} onClick={exportFile}>
            {t('export')}
          </Button>
        )}
        <Button size="small" icon={<ArrowUpload16Regular />} onClick={() => input.current?.click()}>
          {t('import')}
        </Button>
        <FileInput
          ref={input}
          label={t('import')}
          accept={ACCEPTED.json}
          onPick={([file]) => void importFile(file)}
        />
      </div>
    </section>
  );
}
