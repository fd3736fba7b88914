import { Button, makeStyles, Select } from '@fluentui/react-components';
import { EyeOff20Regular, TableMultiple20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { findingsIn } from '../../app/check/result';
import type { Finding } from '../../rules/rule';
import { keepFocus } from '../components/keep-focus';
import type { PlaceProps } from '../components/place';
import { PlaceFrame } from '../components/place-frame';
import { waitedFor } from '../session/state';
import { CHECK_TEXTS } from './text';
import { useTexts } from '../text/texts';
import { CheckBar } from './check-bar';
import { Counts } from './list/counts';
import { Clean, FilteredOut, NotChecked } from './empty-states';
import { countBySeverity, type Grouping } from './list/findings';
import { CheckActionBar } from './check-action-bar';
import { ResultList } from './list/result-list';
import { useResultView } from './list/use-result-view';

const FixPreview = lazy(() => import('./fix/fix-preview'));
const ReasonPage = lazy(() => import('./ignore/reason-page'));
const ReasonsPage = lazy(() => import('./ignore/reasons-page'));
const TextPage = lazy(() => import('../components/text-page'));

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    padding: '4px 16px 0 8px',
  },
  ignored: { padding: '0 16px 0 8px' },
});

/** What stands over the list for a while. */
type Open =
  | { readonly page: 'fix'; readonly findings: readonly Finding[] }
  | { readonly page: 'reason'; readonly finding: Finding }
  | { readonly page: 'reasons' }
  | { readonly page: 'opinion'; readonly text: string };

/** The check: one button, the findings, and what can be done about them. */
export function CheckView(place: PlaceProps) {
  const { session, state, forms, selected, result } = place;
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  const primary = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open | null>(null);

  const all = result?.findings;
  const findings = useMemo(() => (selected ? findingsIn(selected, all ?? []) : (all ?? [])), [selected, all]);
  const view = useResultView(findings);
  const counts = countBySeverity(findings);
  const sheets = new Set(findings.map(({ sheetId }) => sheetId));
  const fixable = findings.filter((finding) => finding.fix);
  const waiting = waitedFor(state.busy) !== null;
  // The report that was just written comes to front too; that needs no word.
  const isElsewhere =
    state.front !== null &&
    state.notice?.kind !== 'report' &&
    forms.length > 0 &&
    !state.shown.includes(state.front.sheetId);

  const close = () => setOpen(null);
  const check = () => void session.check('front');

  async function copyOpinion() {
    const opinion = await session.opinion(selected);
    try {
      await navigator.clipboard.writeText(opinion);
      session.say({ kind: 'copied' });
    } catch {
      setOpen({ page: 'opinion', text: opinion });
    }
  }

  const checkAll = (
    <Button
      size="small"
      appearance="subtle"
      icon={<TableMultiple20Regular />}
      disabledFocusable={waiting}
      onClick={() => void session.check('all')}
    >
      {t('checkAll')}
    </Button>
  );

  const reasonsLink = result && state.ignored.length > 0 && (
    <div className={styles.ignored}>
      <Button
        size="small"
        appearance="subtle"
        icon={<EyeOff20Regular />}
        onClick={() => setOpen({ page: 'reasons' })}
      >
        {[
          result.ignored.length > 0 && t('ignoredCount', { count: result.ignored.length }),
          result.explained.size > 0 && t('explainedCount', { count: result.explained.size }),
          result.needless.length > 0 && t('reasonsNeedless', { count: result.needless.length }),
        ]
          .filter(Boolean)
          .join(' · ') || t('reasonsTitle')}
      </Button>
    </div>
  );

  return (
    <>
      <PlaceFrame
        place={place}
        top={
          <div ref={primary}>
            <CheckBar
              offered={forms.length > 0 || result !== null || state.front === null}
              checked={result !== null}
              busy={state.busy}
              onCheck={check}
              onCancel={session.cancel}
            />
          </div>
        }
        filters={
          result &&
          findings.length > 0 && (
            <Counts counts={counts} severity={view.severity} onChange={view.setSeverity} />
          )
        }
        stale={state.shown.some((sheetId) => state.stale.has(sheetId)) && state.busy === null}
        elsewhere={isElsewhere ? { front: state.front.sheetName, checked: forms[0]!.sheetName } : null}
        actions={
          result && (
            <CheckActionBar
              fixable={fixable.length}
              disabled={waiting}
              onFixAll={() => setOpen({ page: 'fix', findings: fixable })}
              onReport={() => void session.writeReport()}
              onOpinion={() => void copyOpinion()}
            />
          )
        }
        spoken={result && !waiting && t('counts', counts)}
      >
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
            {reasonsLink}
            {view.list.groups.length > 0 ? (
              <ResultList
                view={view.list}
                namesSheet={sheets.size > 1 && view.grouping !== 'place'}
                explained={result.explained}
                returned={result.returned}
                onGoTo={(finding, cell) => void keepFocus(() => session.goTo(finding, cell))}
                onFix={(finding) => setOpen({ page: 'fix', findings: [finding] })}
                onReading={place.onReadingOf}
                onRule={place.onRule}
                onReason={(finding) => setOpen({ page: 'reason', finding })}
                onLeave={() => primary.current?.querySelector('button')?.focus()}
              />
            ) : (
              <FilteredOut onShowAll={() => view.setSeverity(null)} />
            )}
          </>
        )}
        {result && findings.length === 0 && (
          <>
            <Clean
              rules={result.rulesApplied.length}
              indicators={forms.reduce((sum, form) => sum + form.indicators.length, 0)}
            />
            {reasonsLink}
          </>
        )}
        {!result && forms.length > 0 && <NotChecked>{checkAll}</NotChecked>}
      </PlaceFrame>
      <Suspense fallback={null}>
        {open?.page === 'fix' && (
          <FixPreview
            findings={open.findings}
            onClose={close}
            onApply={(findings) => {
              close();
              void session.applyFixes(findings);
            }}
          />
        )}
        {open?.page === 'reason' && (
          <ReasonPage
            finding={open.finding}
            before={result?.explained.get(open.finding)?.reason ?? ''}
            who={state.who}
            onClose={close}
            onGive={(reason, who) => {
              close();
              void session.giveReason(open.finding, reason, who);
            }}
          />
        )}
        {open?.page === 'reasons' && (
          <ReasonsPage
            records={state.ignored}
            result={result}
            disabled={waiting}
            onForget={(records, kind) => void session.forget(records, kind)}
            onClose={close}
          />
        )}
        {open?.page === 'opinion' && <TextPage title={t('opinion')} text={open.text} onClose={close} />}
      </Suspense>
    </>
  );
}
