import { formatCell } from '../../sheet';
import type { Notice } from '../session/state';
import type { TextOf } from '../text/texts';
import type { COMMON_TEXTS } from './text';

const LEFT_OUT = { locked: 'skipped', 'not-written': 'notWritten', changed: 'changedSince' } as const;

/** What was done, in a sentence or two. */
export function describeNotice(t: TextOf<typeof COMMON_TEXTS>, notice: Notice): string {
  switch (notice.kind) {
    case 'report':
      return [t('reportWritten'), notice.unmarked && t('reportUnmarked')].filter(Boolean).join(t('space'));
    case 'marked':
      return t('marked');
    case 'unmarked':
      return t('unmarked');
    case 'copied':
      return t('copied');
    case 'ignored':
      return t('ignoredDone');
    case 'explained':
      return t('explainedDone');
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
    case 'lists':
      return t('listsKept');
    case 'decided':
      return t('decided');
    case 'differences':
      return t('differencesWritten');
    case 'differences-copied':
      return t('differencesCopied');
    case 'sheet-new':
      return t('sheetNew', { sheet: notice.sheet });
    case 'saved':
      return t('saved', { file: notice.file });
    case 'undone':
    case 'written':
    case 'applied': {
      const done =
        notice.kind === 'undone'
          ? notice.isNothing
            ? t('notUndone', { title: notice.title })
            : t('undone', { title: notice.title })
          : notice.cells === 0
            ? ''
            : notice.kind === 'written'
              ? t('written', { title: notice.title })
              : t('applied', { count: notice.cells });
      const left = (['locked', 'not-written', 'changed'] as const).map((reason) => {
        const cells = notice.skipped
          .filter((one) => one.reason === reason)
          .map(({ change }) => formatCell(change));
        const facts = { count: cells.length, cells: cells.join(t('comma')) };
        return cells.length > 0 && t(LEFT_OUT[reason], facts);
      });
      return [done, ...left].filter(Boolean).join(t('space'));
    }
  }
}

/** Whether it needs more attention than a line in passing. */
export function hasTrouble(notice: Notice): boolean {
  return 'skipped' in notice && notice.skipped.length > 0;
}
