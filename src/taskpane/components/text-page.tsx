import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Page } from './page';
import { COMMON_TEXTS } from './text';
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

interface TextPageProps {
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** A text to be copied by hand, where the clipboard is not allowed. */
export default function TextPage({ title, text, onClose }: TextPageProps) {
  const styles = useStyles();
  const commonText = useTexts(COMMON_TEXTS);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <Page
      title={title}
      onClose={onClose}
      start={field}
      foot={<Button onClick={onClose}>{commonText('back')}</Button>}
    >
      {(heading) => (
        <div className={styles.body}>
          <p className={styles.hint}>{commonText('copyByHand')}</p>
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
