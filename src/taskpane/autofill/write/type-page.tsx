import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { entryProposal, valueText, type Proposal, type Slot } from '../../../app/fill/fill-view';
import { Page } from '../../components/page';
import { cellOf, targetOf } from '../entries/words';
import { FILL_TEXTS } from '../text';
import { isComposingKey } from '../../host/composing';
import { WRITE_TEXTS } from './text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '0 16px 16px',
  },
  step: { margin: 0, color: tokens.colorNeutralForeground2 },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  done: { margin: 0, overflowWrap: 'anywhere' },
  write: { flexGrow: 1 },
});

/** What became of one value that was typed. */
interface Typed {
  readonly label: string;
  readonly text: string;
  readonly state: 'writing' | 'written' | 'failed';
}

interface TypePageProps {
  /** Everything that is still missing, as it was when the page was opened. */
  readonly slots: readonly Slot[];
  /** What the person said last of where values come from. */
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** Writes one value; they are written one after the other. Gives whether it was written. */
  readonly onWrite: (slot: Slot, proposal: Proposal) => Promise<boolean>;
  readonly onSelect: (slot: Slot) => Promise<void>;
  readonly onClose: () => void;
}

/** Walks through what is missing: one value after the other, Enter writes and goes on. */
export default function TypePage({ slots, note: known, onNote, onWrite, onSelect, onClose }: TypePageProps) {
  const styles = useStyles();
  const t = useTexts(WRITE_TEXTS);
  const input = useRef<HTMLInputElement>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const [at, setAt] = useState(0);
  const [text, setText] = useState('');
  const [note, setNote] = useState(known);
  const [why, setWhy] = useState<string | null>(null);
  const [typed, setTyped] = useState<readonly Typed[]>([]);
  const slot = slots[at];

  const show = useEffectEvent((one: Slot) => {
    // Excel on the web takes the focus when a cell is selected; typing goes on here.
    void onSelect(one).then(() => input.current?.focus());
  });
  useEffect(() => {
    if (slot) show(slot);
  }, [slot]);

  function goOn() {
    setAt(at + 1);
    setText('');
    setWhy(null);
    input.current?.focus();
  }

  function write() {
    if (!slot) return;
    const proposal = entryProposal(slot, text, note);
    if ('why' in proposal) {
      setWhy(proposal.why);
      input.current?.focus();
      return;
    }
    onNote(note);
    const place = typed.length;
    const tell = (state: Typed['state']) =>
      setTyped((all) => all.map((one, index) => (index === place ? { ...one, state } : one)));
    setTyped([
      ...typed,
      { label: slot.label, text: valueText(proposal.value, proposal.unit), state: 'writing' },
    ]);
    line.current = line.current.then(async () =>
      tell((await onWrite(slot, proposal)) ? 'written' : 'failed'),
    );
    goOn();
  }

  function onKeyDown(event: KeyboardEvent) {
    // The Enter that ends a word of an input method is none of ours.
    if (event.key !== 'Enter' || isComposingKey(event)) return;
    event.preventDefault();
    write();
  }

  const last = typed.at(-1);
  return (
    <Page
      title={t('typeTitle')}
      onClose={onClose}
      start={input}
      foot={
        slot ? (
          <>
            <Button className={styles.write} appearance="primary" onClick={write}>
              {t('writeNext')}
            </Button>
            <Button onClick={goOn}>{t('skipOne')}</Button>
          </>
        ) : (
          <Button className={styles.write} appearance="primary" onClick={onClose}>
            {t('close')}
          </Button>
        )
      }
    >
      {() => (
        <div className={styles.body} onKeyDown={slot ? onKeyDown : undefined}>
          {slot ? (
            <>
              <div>
                <p className={styles.step}>{t('typeStep', { number: at + 1, all: slots.length })}</p>
                <h3 className={styles.name}>{slot.label}</h3>
                <Facts slot={slot} />
              </div>
              <Field
                label={[t(LABELS[slot.kind]), cellOf(slot)].filter(Boolean).join(' ')}
                hint={t('typeHint')}
                validationMessage={why ?? undefined}
              >
                <Input
                  ref={input}
                  value={text}
                  placeholder={slot.wantsNumber ? t('typeExample', { unit: slot.unit ?? '' }) : undefined}
                  onChange={(_, { value }) => {
                    setText(value);
                    setWhy(null);
                  }}
                />
              </Field>
              <Field label={t('note')} hint={t('noteHint')}>
                <Input value={note} maxLength={200} onChange={(_, { value }) => setNote(value)} />
              </Field>
            </>
          ) : (
            <div>
              <h3 className={styles.name}>{t('typeDone')}</h3>
              <p className={styles.quiet}>
                {t('typeDetail', {
                  done: typed.filter(({ state }) => state !== 'failed').length,
                  left: slots.length - typed.length,
                })}
              </p>
            </div>
          )}
          <div role="status">
            {last?.state === 'written' && (
              <p className={styles.done}>{t('typed', { label: last.label, value: last.text })}</p>
            )}
            {typed
              .filter(({ state }) => state === 'failed')
              .map(({ label }, index) => (
                <p key={index} className={styles.done}>
                  {t('notTyped', { label, why: t('typeFailed') })}
                </p>
              ))}
          </div>
        </div>
      )}
    </Page>
  );
}

const LABELS = { actual: 'actual', target: 'targetValue', executed: 'executedName' } as const;

/** What the value is measured by. */
function Facts({ slot }: { readonly slot: Slot }) {
  const styles = useStyles();
  const t = useTexts(WRITE_TEXTS);
  const fillText = useTexts(FILL_TEXTS);
  const target = targetOf(slot);
  return (
    <>
      {target !== null && (
        <p className={styles.quiet}>{fillText(slot.kind === 'executed' ? 'budget' : 'target', { target })}</p>
      )}
      {slot.about.map((text) => (
        <p key={text} className={styles.quiet}>
          {t('about', { text })}
        </p>
      ))}
    </>
  );
}
