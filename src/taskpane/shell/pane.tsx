import { makeStyles } from '@fluentui/react-components';
import {
  ArrowSync20Regular,
  Eraser20Regular,
  Highlight20Regular,
  MoreHorizontal20Regular,
  Settings20Regular,
  TableAdd20Regular,
  TableCopy20Regular,
} from '@fluentui/react-icons';
import { lazy, Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import { findingsIn } from '../../app/check/result';
import type { Form } from '../../form/model/form';
import type { Finding } from '../../rules/rule';
import type { FileWarning } from '../../sheet';
import { PLACES, type Place } from './places';
import type { Session } from '../session/session';
import { shownForms, shownResult } from '../session/state';
import { SHELL_TEXTS } from './text';
import { useTexts } from '../text/texts';
import { CheckedBy } from './checked-by';
import { Head } from './head';
import { PageLayer } from '../components/page';
import { PaneMenu } from '../components/pane-menu';
import { Tabs } from './tabs';

const ReadingPage = lazy(() => import('../reading/reading-page'));
const FileWarnings = lazy(() => import('../components/file-warnings'));
const SettingsPage = lazy(() => import('../settings/settings-page'));
const NewTablePage = lazy(() => import('../generate/new-table-page'));
const GeneratePage = lazy(() => import('../generate/generate-page'));

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
});

interface PaneProps {
  readonly session: Session;
  /** What a person should know of the file. */
  readonly warnings?: readonly FileWarning[];
  readonly places?: readonly Place[];
}

/** The whole pane: which table, and one of the places. */
export function Pane({ session, warnings = [], places = PLACES }: PaneProps) {
  const styles = useStyles();
  const t = useTexts(SHELL_TEXTS);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [choice, setChoice] = useState<string | null>(null);
  const [place, setPlace] = useState(places[0]!);
  const [settings, setSettings] = useState<{ readonly rule: string | null } | null>(null);
  const [making, setMaking] = useState<'new' | 'generate' | null>(null);
  const [reading, setReading] = useState<{ readonly finding: Finding | null } | null>(null);

  const sheets = shownForms(state);
  const forms = sheets.flatMap((sheet) => sheet.forms);
  const names = sheets.flatMap((sheet) => sheet.forms.map((_, index) => `${sheet.sheetId}|${index}`));
  const selected = choice !== null && names.includes(choice) ? names.indexOf(choice) : null;
  const form = selected === null ? null : forms[selected]!;

  const { shown, checks, ignored } = state;
  const result = useMemo(() => shownResult({ shown, checks, ignored }), [shown, checks, ignored]);

  const openReading = () => setReading({ finding: null });
  const openSettings = () => setSettings({ rule: null });

  return (
    <PageLayer>
      <div className={styles.pane}>
        <Head
          forms={forms}
          selected={selected}
          onChoose={(index) => setChoice(index === null ? null : names[index]!)}
          waiting={state.front === null && state.problem === null && forms.length === 0}
          onReading={openReading}
          menu={
            <PaneMenu
              label={t('more')}
              icon={<MoreHorizontal20Regular />}
              iconOnly
              entries={[
                {
                  label: t('recheck'),
                  icon: <ArrowSync20Regular />,
                  checked: state.rechecks,
                  onSelect: () => session.setRecheck(!state.rechecks),
                },
                {
                  label: t('marks'),
                  icon: <Highlight20Regular />,
                  checked: state.marks,
                  onSelect: () => void session.setMarks(!state.marks),
                },
                {
                  label: t('clearMarks'),
                  icon: <Eraser20Regular />,
                  onSelect: () => void session.clearMarks(),
                },
                {
                  label: t('newTable'),
                  icon: <TableAdd20Regular />,
                  onSelect: () => setMaking('new'),
                },
                {
                  label: t('generate'),
                  icon: <TableCopy20Regular />,
                  onSelect: () => setMaking('generate'),
                },
                { label: t('settings'), icon: <Settings20Regular />, onSelect: openSettings },
              ]}
            />
          }
        />
        <CheckedBy by={result?.checkedBy} onOpen={openSettings} />
        {warnings.length > 0 && (
          <Suspense fallback={null}>
            <FileWarnings warnings={warnings} />
          </Suspense>
        )}
        {places.length > 1 && <Tabs places={places} selected={place} onSelect={setPlace} />}
        <place.View
          session={session}
          state={state}
          forms={form ? [form] : forms}
          selected={form}
          result={result}
          onReading={openReading}
          onReadingOf={(finding) => setReading({ finding })}
          onRule={(rule) => setSettings({ rule })}
          onMake={setMaking}
        />
      </div>
      <Suspense fallback={null}>
        {reading && (
          <ReadingPage
            session={session}
            form={formOf(reading.finding, forms) ?? form ?? forms[0] ?? null}
            cell={reading.finding?.cells[0] ?? null}
            edits={state.edits}
            onClose={() => setReading(null)}
          />
        )}
        {making === 'new' && <NewTablePage session={session} onClose={() => setMaking(null)} />}
        {making === 'generate' && <GeneratePage session={session} onClose={() => setMaking(null)} />}
        {settings && (
          <SettingsPage
            read={session.readProfile}
            keep={session.keepProfile}
            forgetKept={session.forgetKept}
            rule={settings.rule}
            onClose={() => setSettings(null)}
          />
        )}
      </Suspense>
    </PageLayer>
  );
}

/** The table on which something was found. */
function formOf(finding: Finding | null, forms: readonly Form[]): Form | undefined {
  return finding ? forms.find((form) => findingsIn(form, [finding]).length > 0) : undefined;
}
