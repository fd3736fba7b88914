import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTexts } from '../text/texts';
import { SETTINGS_TEXTS } from './text';

const useStyles = makeStyles({
  section: { padding: '16px 16px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: '4px 0 8px', color: tokens.colorNeutralForeground2 },
});

/** What stays on this machine, and taking it away: asked once, because it cannot be taken back. */
export function KeptHere({ forget }: { readonly forget: () => Promise<void> }) {
  const styles = useStyles();
  const t = useTexts(SETTINGS_TEXTS);
  const [step, setStep] = useState<'idle' | 'asked' | 'done' | 'failed'>('idle');
  const clear = () =>
    forget().then(
      () => setStep('done'),
      () => setStep('failed'),
    );
  return (
    <section className={styles.section} aria-label={t('keptHere')}>
      <h3 className={styles.title}>{t('keptHere')}</h3>
      <p className={styles.quiet} role="status">
        {t(
          ({ idle: 'keptWhat', asked: 'keptAsk', done: 'keptCleared', failed: 'keptNotCleared' } as const)[
            step
          ],
        )}
      </p>
      {step !== 'done' && (
        <Button
          size="small"
          icon={<Delete16Regular />}
          onClick={() => (step === 'asked' ? void clear() : setStep('asked'))}
        >
          {t(step === 'asked' ? 'keptClearNow' : 'keptClear')}
        </Button>
      )}
    </section>
  );
}
