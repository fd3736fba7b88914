import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { TableMultiple20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { findingsIn } from '../../app/result';
import type { Finding } from '../../rules/rule';
import { countBySeverity, type Grouping } from '../findings';
import { useResultView } from '../hooks/use-result-view';
import { shownForms, shownResult, type Session } from '../session';
import { useText } from '../text';
import { CheckBar } from './check-bar';
import { Counts } from './counts';
import { Clean, FilteredOut, NoTable, NotChecked } from './empty-states';
import { Footer } from './footer';
import { Head } from './head';
import { useHiddenStyles } from './hidden';
import { describeNotice, hasTrouble, Messages } from './messages';
import { ResultList } from './result-list';

const FixPreview = lazy(() => import('./fix-preview'));

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    paddingBottom: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tools: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    padding: '4px 16px 0 8px',
  },
});

/** The whole pane. */
export function Pane({ session }: { session: Session }) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const text = useText();
  const { t } = text;
  const state = useSyncExternalStore(session.subscribe, session.state);
  const primary = useRef<HTMLDivElement>(null);
  /** Where the focus goes back to when the preview closes. */
  const opener = useRef<Element>(null);
  const [choice, setChoice] = useState<string | null>(null);
  const [fixing, setFixing] = useState<readonly Finding[] | null>(null);

  const sheets = shownForms(state);
  const forms = sheets.flatMap((sheet) => sheet.forms);
  const names = sheets.flatMap((sheet) => sheet.forms.map((_, index) => `${sheet.sheetId}|${index}`));
  const chosen = choice !== null && names.includes(choice) ? names.indexOf(choice) : null;
  const form = chosen === null ? null : forms[chosen]!;

  const { shown, checks } = state;
  const result = useMemo(() => shownResult({ shown, checks }), [shown, checks]);
  const findings = useMemo(
    () => (form ? findingsIn(form, result?.findings ?? []) : (result?.findings ?? [])),
    [form, result],
  );
  const view = useResultView(findings);
  const counts = countBySeverity(findings);
  const fixable = findings.filter((finding) => finding.fix);
  // The report that was just written comes to front too; that needs no word.
  const isElsewhere =
    state.front !== null &&
    state.notice?.kind !== 'report' &&
    sheets.length > 0 &&
    !state.shown.includes(state.front.sheetId);

  function openPreview(chosen: readonly Finding[]) {
    opener.current = document.activeElement;
    setFixing(chosen);
  }
  useEffect(() => {
    if (fixing === null && opener.current instanceof HTMLElement) opener.current.focus();
  }, [fixing]);

  const focusPrimary = () => primary.current?.querySelector('button')?.focus();
  const check = () => void session.check('front');

  const checkAll = (
    <Button
      size="small"
      appearance="subtle"
      icon={<TableMultiple20Regular />}
      disabledFocusable={state.busy !== null}
      onClick={() => void session.check('all')}
    >
      {t('checkAll')}
    </Button>
  );

  return (
    <>
      <div className={styles.pane} inert={fixing !== null}>
        <Head
          forms={forms}
          chosen={chosen}
          onChoose={(index) => setChoice(index === null ? null : names[index]!)}
          waiting={state.front === null && state.problem === null && forms.length === 0}
        />
        <main>
          <div className={styles.top} ref={primary}>
            <CheckBar checked={result !== null} busy={state.busy} onCheck={check} onCancel={session.cancel} />
            <Messages
              problem={state.problem}
              notice={state.notice}
              stale={state.shown.some((sheetId) => state.stale.has(sheetId)) && state.busy === null}
              elsewhere={isElsewhere ? { front: state.front.sheetName, checked: sheets[0]!.sheetName } : null}
              onCheck={check}
              onDismiss={session.dismiss}
            />
            {result && findings.length > 0 && (
              <Counts counts={counts} severity={view.severity} onChange={view.setSeverity} />
            )}
          </div>
          {result && findings.length > 0 && (
            <>
              <div className={styles.tools}>
                {checkAll}
                <Select
                  size="small"
                  appearance="filled-lighter"
                  aria-label={t('groupBy')}
                  value={view.grouping}
                  onChange={(_, { value }) => view.setGrouping(value as Grouping)}
                >
                  <option value="family">{t('groupByFamily')}</option>
                  <option value="severity">{t('groupBySeverity')}</option>
                  <option value="place">{t('groupByPlace')}</option>
                </Select>
              </div>
              {view.groups.length > 0 ? (
                <ResultList
                  view={view}
                  onGoTo={session.goTo}
                  onFix={(finding) => openPreview([finding])}
                  onLeave={focusPrimary}
                />
              ) : (
                <FilteredOut onShowAll={() => view.setSeverity(null)} />
              )}
            </>
          )}
          {result && findings.length === 0 && (
            <Clean
              rules={result.rulesApplied.length}
              indicators={(form ? [form] : forms).reduce((sum, one) => sum + one.indicators.length, 0)}
            />
          )}
          {!result && forms.length > 0 && <NotChecked>{checkAll}</NotChecked>}
          {forms.length === 0 && state.front !== null && (
            <NoTable
              elsewhere={state.known}
              onOpenTable={(sheetId) => void session.openTable(sheetId)}
              onLookAgain={() => void session.survey()}
              onOpenSample={() => void session.openSample(t('sampleName'))}
            />
          )}
        </main>
        <Footer
          fixable={fixable.length}
          checked={result !== null}
          done={state.notice && !hasTrouble(state.notice) ? describeNotice(text, state.notice) : null}
          undoTitle={state.undo.at(-1)?.undo.title ?? null}
          disabled={state.busy !== null}
          onFixAll={() => openPreview(fixable)}
          onReport={() => void session.writeReport()}
          onUndo={() => void session.undoLast()}
        />
        <div className={hidden} role="status">
          {state.notice && describeNotice(text, state.notice)}
          {result && state.busy === null && t('counts', counts)}
        </div>
      </div>
      {fixing && (
        <Suspense fallback={null}>
          <FixPreview
            findings={fixing}
            onClose={() => setFixing(null)}
            onApply={(findings) => {
              setFixing(null);
              void session.applyFixes(findings);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
