import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { NAME_LIMIT, REASON_LIMIT } from '../../../app/ignore/ignored';
import { cellNames } from '../../../app/report/words';
import type { Finding } from '../../../rules/rule';
import { Page } from '../../components/page';
import { CHECK_TEXTS } from '../text';
import { COMMON_TEXTS } from '../../components/text';
import { useTexts, type PlainId } from '../../text/texts';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    flexGrow: 1,
    overflowY: 'auto',
    padding: '4px 16px 16px',
  },
  finding: {
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '8px' },
  choice: { fontWeight: tokens.fontWeightRegular, minWidth: 0 },
  apply: { flexGrow: 1 },
});

/** What people often write; a starting point that can be changed. */
const USUAL: readonly PlainId<typeof CHECK_TEXTS>[] = ['reasonChecked', 'reasonApproved', 'reasonInstructed'];

const IGNORE_WORDS = {
  title: 'ignoreTitle',
  now: 'ignoreNow',
  label: 'reason',
  labelHint: 'reasonHint',
  missing: 'reasonMissing',
  hint: 'ignoreHint',
} as const;
const EXPLAIN_WORDS = {
  title: 'explainTitle',
  now: 'explainNow',
  label: 'explainLabel',
  labelHint: 'explainReasonHint',
  missing: 'explainMissing',
  hint: 'explainHint',
} as const;

interface ReasonPageProps {
  readonly finding: Finding;
  /** What was said before: a starting point. */
  readonly before: string;
  /** The name entered last. */
  readonly who: string;
  readonly onGive: (reason: string, who: string) => void;
  readonly onClose: () => void;
}

/** Why a finding is set aside, or stays as it is where it cannot be; and who says so. */
export default function ReasonPage({ finding, before, who: known, onGive, onClose }: ReasonPageProps) {
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const start = useRef<HTMLTextAreaElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState(before);
  const [who, setWho] = useState(known);
  const [wasTried, setTried] = useState(false);
  const lacksReason = reason.trim() === '';
  const lacksName = who.trim() === '';
  const words = finding.ignorable ? IGNORE_WORDS : EXPLAIN_WORDS;

  function submit() {
    setTried(true);
    if (lacksReason) start.current?.focus();
    else if (lacksName) name.current?.focus();
    else onGive(reason, who);
  }

  return (
    <Page
      title={t(words.title)}
      onClose={onClose}
      start={start}
      foot={
        <>
          <Button className={styles.apply} appearance="primary" onClick={submit}>
            {t(words.now)}
          </Button>
          <Button onClick={onClose}>{commonText('cancel')}</Button>
        </>
      }
    >
      {() => (
        <div className={styles.body}>
          <div className={styles.finding}>
            <div className={styles.title}>
              {finding.title} {cellNames(finding)}
            </div>
            <div className={styles.quiet}>{finding.message}</div>
          </div>
          <div>
            <Field
              label={t(words.label)}
              required
              hint={t(words.labelHint)}
              validationMessage={wasTried && lacksReason ? t(words.missing) : undefined}
            >
              <Textarea
                ref={start}
                value={reason}
                maxLength={REASON_LIMIT}
                rows={3}
                onChange={(_, { value }) => setReason(value)}
              />
            </Field>
            <div className={styles.choices} role="group" aria-label={t('usualReasons')}>
              {USUAL.map((id) => (
                <Button key={id} className={styles.choice} size="small" onClick={() => setReason(t(id))}>
                  {t(id)}
                </Button>
              ))}
            </div>
          </div>
          <Field
            label={t('who')}
            required
            hint={t('whoHint')}
            validationMessage={wasTried && lacksName ? t('whoMissing') : undefined}
          >
            <Input
              ref={name}
              value={who}
              maxLength={NAME_LIMIT}
              autoComplete="name"
              onChange={(_, { value }) => setWho(value)}
            />
          </Field>
          <p className={styles.quiet}>{t(words.hint)}</p>
        </div>
      )}
    </Page>
  );
}
