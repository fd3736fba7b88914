import { Button, Field, Select } from '@fluentui/react-components';
import { useRef } from 'react';
import type { TableOn } from '../../app/generate/tables';
import { ACCEPTED, FileInput } from '../components/file-input';
import { useTexts } from '../text/texts';
import { usePageStyles } from './page-styles';
import { GENERATE_TEXTS } from './text';

/** A table that can be chosen, and the file that it is in; null is the workbook. */
export interface Choice extends TableOn {
  readonly file: string | null;
}

interface SourceChoiceProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice | undefined;
  /** What is wrong with the file that was picked last. */
  readonly problem: string | null;
  readonly onChoose: (choice: Choice) => void;
  readonly onFile: (file: File) => void;
}

/** Which table is taken: one of the workbook's, or one of a file that is picked or dropped. */
export function SourceChoice({ label, choices, chosen, problem, onChoose, onFile }: SourceChoiceProps) {
  const styles = usePageStyles();
  const t = useTexts(GENERATE_TEXTS);
  const input = useRef<HTMLInputElement>(null);
  const nameOf = ({ file, form }: Choice) => {
    const table = [form.sheetName, form.project?.value ?? form.organisation?.value]
      .filter(Boolean)
      .join(' · ');
    return file === null ? t('inWorkbook', { table }) : t('inFile', { file, table });
  };
  return (
    <div className={styles.part}>
      {choices.length > 0 ? (
        <Field className={styles.field} label={label}>
          <Select
            value={chosen ? String(choices.indexOf(chosen)) : ''}
            onChange={(_, { value }) => onChoose(choices[Number(value)]!)}
          >
            {choices.map((choice, i) => (
              <option key={i} value={String(i)}>
                {nameOf(choice)}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <p className={styles.words}>{t('noApproved')}</p>
      )}
      {problem !== null && <p className={styles.bad}>{problem}</p>}
      <div>
        <Button size="small" onClick={() => input.current?.click()}>
          {t('pickApproved')}
        </Button>
      </div>
      <FileInput
        ref={input}
        label={t('pickApprovedLabel')}
        accept={ACCEPTED.workbooks}
        onPick={([file]) => onFile(file)}
      />
    </div>
  );
}
