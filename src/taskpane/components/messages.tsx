import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { WorkbookError, WorkbookErrorCode } from '../../sheet';
import type { Notice, Problem } from '../session/state';
import { describeNotice, hasTrouble } from './notice';
import { describeProblem, problemTitle } from './problems';
import { COMMON_TEXTS } from './text';
import { useLanguage, useTexts, type Language, type TextOf } from '../text/texts';

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
  const t = useTexts(COMMON_TEXTS);
  const language = useLanguage();
  return (
    <div className={styles.messages}>
      {problem && <ProblemBar problem={problem} onCheck={onCheck} onDismiss={onDismiss} />}
      {notice && hasTrouble(notice) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{describeNotice(t, notice)}</MessageBarBody>
          <MessageBarActions containerAction={<DismissButton onDismiss={onDismiss} />} />
        </MessageBar>
      )}
      {unmarked && (
        <MessageBar layout="multiline">
          <MessageBarBody>{describeUnmarked(t, language, unmarked.error)}</MessageBarBody>
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

function describeUnmarked(t: TextOf<typeof COMMON_TEXTS>, language: Language, error: WorkbookError): string {
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
  const t = useTexts(COMMON_TEXTS);
  const language = useLanguage();
  const { error, retry } = problem;
  const title = problemTitle(language, error.code);
  const needsCheck = NEEDS_CHECK.includes(error.code);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
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
  const t = useTexts(COMMON_TEXTS);
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
