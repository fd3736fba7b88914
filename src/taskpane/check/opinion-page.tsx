import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Page } from '../components/page';
import { CHECK_TEXTS } from './text';
import { COMMON_TEXTS } from '../components/text';
import { useTexts } from '../text/texts';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    flexGrow: 1,
    minHeight: 0,
    padding: '0 16px 16px',
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { flexGrow: 1, minHeight: 0 },
  field: { height: '100%', maxHeight: 'none' },
});

/** The opinion as text to be copied by hand, where the clipboard is not allowed. */
export default function OpinionPage({ text, onClose }: { text: string; onClose: () => void }) {
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <Page
      title={t('opinion')}
      onClose={onClose}
      start={field}
      foot={<Button onClick={onClose}>{commonText('back')}</Button>}
    >
      {(heading) => (
        <div className={styles.body}>
          <p className={styles.hint}>{t('opinionHint')}</p>
          <Textarea
            className={styles.text}
            textarea={{ ref: field, className: styles.field }}
            aria-labelledby={heading}
            readOnly
            value={text}
          />
        </div>
      )}
    </Page>
  );
}
