import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { formatCell, type WorkbookError, type WorkbookErrorCode } from '../../sheet';
import type { Notice, Problem } from '../session/state';
import { describeProblem, PROBLEM_TITLES, type Text } from '../text';
import { useText } from '../text/texts';

const useStyles = makeStyles({
  messages: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '0 16px 8px',
    ':empty': { display: 'none' },
  },
});

interface MessagesProps {
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** Why cells could not be marked or unmarked. */
  readonly unmarked: Problem | null;
  readonly stale: boolean;
  /** The sheet in front when it is not the one whose results are shown. */
  readonly elsewhere: { readonly front: string; readonly checked: string } | null;
  readonly onCheck: () => void;
  readonly onDismiss: () => void;
}

/** What did not work or was left out, and that the table was edited since. */
export function Messages(props: MessagesProps) {
  const { problem, notice, unmarked, stale, elsewhere, onCheck, onDismiss } = props;
  const styles = useStyles();
  const text = useText();
  const { t } = text;
  return (
    <div className={styles.messages}>
      {problem && <ProblemBar problem={problem} onCheck={onCheck} onDismiss={onDismiss} />}
      {notice && hasTrouble(notice) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{describeNotice(text, notice)}</MessageBarBody>
          <MessageBarActions containerAction={<DismissButton onDismiss={onDismiss} />} />
        </MessageBar>
      )}
      {unmarked && (
        <MessageBar layout="multiline">
          <MessageBarBody>{describeUnmarked(text, unmarked.error)}</MessageBarBody>
          <MessageBarActions containerAction={<DismissButton onDismiss={onDismiss} />}>
            <Button size="small" onClick={unmarked.retry}>
              {t('retry')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {elsewhere && (
        <MessageBar layout="multiline">
          <MessageBarBody>
            {t('otherSheetInFront', { sheet: elsewhere.front, checked: elsewhere.checked })}
          </MessageBarBody>
        </MessageBar>
      )}
      {stale && (
        <MessageBar layout="multiline">
          <MessageBarBody>{t('stale')}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function describeUnmarked({ t, language }: Text, error: WorkbookError): string {
  const { sheet } = error.details;
  return error.code === 'protected' && sheet !== undefined
    ? t('marksProtected', { sheet: String(sheet) })
    : describeProblem(language, error);
}

/** After these, doing the same again cannot help; reading the table anew can. */
const NEEDS_CHECK: readonly WorkbookErrorCode[] = ['conflict', 'sheet-missing'];

function ProblemBar({
  problem,
  onCheck,
  onDismiss,
}: {
  problem: Problem;
  onCheck: () => void;
  onDismiss: () => void;
}) {
  const { t, language } = useText();
  const { error, retry } = problem;
  const title = PROBLEM_TITLES[error.code];
  const needsCheck = NEEDS_CHECK.includes(error.code);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {title && <MessageBarTitle>{t(title)}</MessageBarTitle>}
        {describeProblem(language, error)}
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onDismiss={onDismiss} />}>
        <Button size="small" onClick={needsCheck ? onCheck : retry}>
          {t(needsCheck ? 'checkAgain' : 'retry')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function DismissButton({ onDismiss }: { onDismiss: () => void }) {
  const { t } = useText();
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={<Dismiss16Regular />}
      aria-label={t('dismiss')}
      title={t('dismiss')}
      onClick={onDismiss}
    />
  );
}

/** What was done, in a sentence or two. */
export function describeNotice({ t, language }: Text, notice: Notice): string {
  switch (notice.kind) {
    case 'report':
      return [t('reportWritten'), notice.unmarked && t('reportUnmarked')]
        .filter(Boolean)
        .join(language === 'zh' ? '' : ' ');
    case 'marked':
      return t('marked');
    case 'unmarked':
      return t('unmarked');
    case 'copied':
      return t('copied');
    case 'ignored':
      return t('ignoredDone');
    case 'restored':
      return t('restored');
    case 'removed':
      return t('removed');
    case 'settings':
      return t('settingsKept');
    case 'records':
      return t('recordsWritten');
    case 'records-cleared':
      return t('recordsCleared');
    case 'rules':
      return t('rulesKept');
    case 'undone':
    case 'written':
    case 'applied': {
      const done =
        notice.kind === 'undone'
          ? t('undone', { title: notice.title })
          : notice.cells === 0
            ? ''
            : notice.kind === 'written'
              ? t('written', { title: notice.title })
              : t('applied', { count: notice.cells });
      const left = (['locked', 'not-written'] as const).map((reason) => {
        const cells = notice.skipped
          .filter((one) => one.reason === reason)
          .map(({ change }) => formatCell(change));
        const facts = { count: cells.length, cells: cells.join(language === 'zh' ? '、' : ', ') };
        return cells.length > 0 && t(reason === 'locked' ? 'skipped' : 'notWritten', facts);
      });
      return [done, ...left].filter(Boolean).join(language === 'zh' ? '' : ' ');
    }
  }
}

/** Whether it needs more attention than a line in passing. */
export function hasTrouble(notice: Notice): boolean {
  return 'skipped' in notice && notice.skipped.length > 0;
}
