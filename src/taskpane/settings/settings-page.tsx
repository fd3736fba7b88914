import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { StoredProfile } from '../../app/profile/profile';
import {
  ProfileError,
  readSettings,
  resolveSettings,
  type Settings,
  type SettingProblem,
} from '../../profile';
import { RULE_CATALOGUE } from '../../rules';
import { Page } from '../components/page';
import { COMMON_TEXTS } from '../components/text';
import { useTexts } from '../text/texts';
import { settled, type Draft } from './draft';
import { FieldSections } from './field-sections';
import { KeptHere } from './kept-here';
import { PresetBar } from './preset-bar';
import { RuleList } from './rule-list';
import { SETTINGS_TEXTS } from './text';
import { downloadSettings } from './transfer';

const useStyles = makeStyles({
  body: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', paddingBottom: '16px' },
  tabs: { padding: '0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  messages: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    padding: '8px 16px',
    ':empty': { display: 'none' },
  },
  problems: { margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  save: { flexGrow: 1 },
});

/** A file that is imported is looked at closely; a workbook may know rules of another version. */
const OPTIONS = { rules: RULE_CATALOGUE };

interface SettingsPageProps {
  /** The settings kept in the workbook. */
  readonly read: () => Promise<StoredProfile>;
  /** Keeps them there; whether it was done. */
  readonly keep: (settings: Settings) => Promise<boolean>;
  /** Removes what is kept on this machine. */
  readonly forgetKept: () => Promise<void>;
  /** The rule to begin with, by its code; null: the settings as a whole. */
  readonly rule?: string | null;
  readonly onClose: () => void;
}

/** What is said at the top of the page. */
interface Note {
  readonly intent: 'info' | 'error' | 'warning';
  readonly title: string;
  readonly lines: readonly string[];
}

/** The settings of the place: pick a preset, change what differs, keep it in the workbook. */
export default function SettingsPage({ read, keep, forgetKept, rule = null, onClose }: SettingsPageProps) {
  const styles = useStyles();
  const t = useTexts(SETTINGS_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const body = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<Draft | null>(null);
  const [draft, setDraft] = useState<Draft>({});
  const [tab, setTab] = useState<'fields' | 'rules'>(rule === null ? 'fields' : 'rules');
  const [note, setNote] = useState<Note | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const [isSaving, setSaving] = useState(false);

  useEffect(() => {
    let isOpen = true;
    read().then(
      ({ settings, problems }) => {
        if (!isOpen) return;
        setKept({ ...settings });
        setDraft({ ...settings });
        if (problems.length > 0) setNote(noteOf('warning', t('storedBroken'), problems));
      },
      () => {
        if (!isOpen) return;
        setKept({});
        setNote({ intent: 'error', title: t('readFailed'), lines: [] });
      },
    );
    return () => {
      isOpen = false;
    };
  }, [read, t]);

  const isRead = kept !== null;
  useEffect(() => {
    if (isRead && rule !== null) showFirst(body.current, `rules.${rule}`);
  }, [isRead, rule]);

  const { settings, problems } = useMemo(() => settled(draft), [draft]);
  const isChanged = kept !== null && !isSame(draft, kept);

  function change(next: Draft) {
    setDraft(next);
    setLeaving(false);
  }

  async function save() {
    setLeaving(false);
    if (!settings) {
      setTab(problems.every(({ path }) => path.startsWith('rules')) ? 'rules' : 'fields');
      showFirst(body.current, problems[0]!.path);
      return;
    }
    setSaving(true);
    const done = await keep(settings).catch(() => false);
    setSaving(false);
    if (done) onClose();
    else setNote({ intent: 'error', title: t('writeFailed'), lines: [t('tooLate')] });
  }

  async function importFile(file: File) {
    try {
      const imported = readSettings(await file.text(), OPTIONS);
      change({ ...imported });
      setNote({ intent: 'info', title: t('imported', { name: file.name }), lines: [] });
    } catch (cause) {
      const lines =
        cause instanceof ProfileError ? cause.problems.map(({ message }) => message) : [t('unreadable')];
      setNote({ intent: 'error', title: t('importFailed', { name: file.name }), lines });
    }
  }

  function exportFile() {
    if (!settings) return;
    const { profile } = resolveSettings(settings);
    downloadSettings(settings, t('fileName', { name: profile?.name ?? '' }));
  }

  return (
    <Page
      title={t('title')}
      onClose={() => (isChanged && !isLeaving ? setLeaving(true) : onClose())}
      foot={
        <>
          <Button
            className={styles.save}
            appearance="primary"
            disabledFocusable={!isChanged || isSaving}
            onClick={() => void save()}
          >
            {t('save')}
          </Button>
          <Button onClick={onClose}>{commonText('cancel')}</Button>
        </>
      }
    >
      {() => (
        <>
          <div className={styles.body} ref={body}>
            {kept === null ? (
              <Spinner size="small" delay={500} />
            ) : (
              <>
                <PresetBar
                  draft={draft}
                  onChange={change}
                  onImport={(file) => void importFile(file)}
                  onExport={settings ? exportFile : null}
                />
                <TabList
                  className={styles.tabs}
                  selectedValue={tab}
                  aria-label={t('tabs')}
                  onTabSelect={(_, { value }) => setTab(value as 'fields' | 'rules')}
                >
                  <Tab value="fields">{t('fields')}</Tab>
                  <Tab value="rules">{t('rules')}</Tab>
                </TabList>
                {tab === 'fields' ? (
                  <>
                    <FieldSections
                      draft={draft}
                      problems={problems.map((one) => ({ ...one, message: plain(one.message) }))}
                      onChange={change}
                    />
                    <KeptHere forget={forgetKept} />
                  </>
                ) : (
                  <RuleList draft={draft} first={rule} onChange={change} />
                )}
              </>
            )}
          </div>
          <div className={styles.messages} aria-live="polite">
            {isLeaving && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{t('leave')}</MessageBarBody>
                <MessageBarActions>
                  <Button size="small" onClick={() => void save()}>
                    {t('save')}
                  </Button>
                  <Button size="small" onClick={onClose}>
                    {t('leaveDiscard')}
                  </Button>
                  <Button size="small" appearance="transparent" onClick={() => setLeaving(false)}>
                    {t('leaveStay')}
                  </Button>
                </MessageBarActions>
              </MessageBar>
            )}
            {note && <NoteBar note={note} />}
            {problems.length > 0 && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>
                  <MessageBarTitle>{t('mend', { count: problems.length })}</MessageBarTitle>
                  <ul className={styles.problems}>
                    {problems.map(({ path, message }) => (
                      <li key={path}>
                        <Link
                          as="button"
                          onClick={() => {
                            setTab(path.startsWith('rules') ? 'rules' : 'fields');
                            showFirst(body.current, path);
                          }}
                        >
                          {plain(message)}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </MessageBarBody>
              </MessageBar>
            )}
          </div>
        </>
      )}
    </Page>
  );
}

function NoteBar({ note }: { note: Note }) {
  const styles = useStyles();
  return (
    <MessageBar intent={note.intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{note.title}</MessageBarTitle>
        {note.lines.length > 0 && (
          <ul className={styles.problems}>
            {note.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function noteOf(intent: Note['intent'], title: string, problems: readonly SettingProblem[]): Note {
  return { intent, title, lines: problems.map(({ message }) => message) };
}

/** In the pane people see the labels; the paths are for those who write files. */
function plain(message: string): string {
  return message.replace(/（[a-z][\w.]*）/gi, '');
}

/** Brings a setting into view and puts the focus there, once the page has drawn it. */
function showFirst(body: HTMLElement | null, path: string): void {
  requestAnimationFrame(() => {
    const row = body?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('input')?.focus();
  });
}

/** Whatever the order in which things were changed. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.every((key) =>
    isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
