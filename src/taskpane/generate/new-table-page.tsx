import { Button } from '@fluentui/react-components';
import { TableAdd20Regular } from '@fluentui/react-icons';
import { newTable } from '../../app/generate/new-table';
import { putIn, type PutIn } from '../../app/generate/put-in';
import { readProfileOf } from '../../app/profile/profile';
import { BLANK_FORMS, type BlankForm } from '../../templates';
import { Page } from '../components/page';
import type { Session } from '../session/session';
import { useTexts } from '../text/texts';
import { FILES } from './files';
import { usePageStyles } from './page-styles';
import { GENERATE_TEXTS } from './text';

interface NewTablePageProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** The blank national forms: one click puts one on a sheet of its own. */
export default function NewTablePage({ session, onClose }: NewTablePageProps) {
  const styles = usePageStyles();
  const t = useTexts(GENERATE_TEXTS);

  async function create(form: BlankForm): Promise<void> {
    onClose();
    let put: PutIn | undefined;
    await session.keep(
      async (workbook) => {
        const { profile } = await readProfileOf(workbook);
        put = await putIn(workbook, newTable(await form.load(), FILES, profile));
      },
      () => ({ kind: 'sheet-new', sheet: put!.sheetName }),
      {
        title: t('undoNew', { name: form.name }),
        undone: (workbook) => put!.undone(workbook),
        sheetId: () => put?.sheetId,
      },
    );
  }

  return (
    <Page title={t('newTable')} onClose={onClose}>
      {() => (
        <div className={styles.body}>
          <p className={styles.hint}>{t('newHint')}</p>
          {(['project', 'department'] as const).map((family) => (
            <section key={family} className={styles.part} aria-label={t(family)}>
              <h3 className={styles.heading}>{t(family)}</h3>
              <div className={styles.choices}>
                {BLANK_FORMS.filter((form) => form.family === family).map((form) => (
                  <Button
                    key={form.file}
                    className={styles.choice}
                    icon={<TableAdd20Regular />}
                    onClick={() => void create(form)}
                  >
                    {form.name}
                  </Button>
                ))}
              </div>
            </section>
          ))}
        </div>
      )}
    </Page>
  );
}
