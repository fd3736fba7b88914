import { FILL_TEXTS } from './text';
import { SOURCE_TEXTS } from './sources/text';
import { COMMON_TEXTS } from '../components/text';
import { useHiddenStyles } from '../components/hidden';
import { useLanguage, useTexts } from '../text/texts';
import { GROUPS, type Entry } from './entries/entries';
import { foundIn } from './sources/source-words';
import type { SourcesState } from './sources/sources';

interface SpokenProps {
  readonly sources: SourcesState;
  readonly entries: readonly Entry[] | null;
}

/** What happened, for those who do not see it: each part is read out when it changes. */
export function Spoken({ sources: { latest }, entries }: SpokenProps) {
  const { hidden } = useHiddenStyles();
  const t = useTexts(FILL_TEXTS);
  const sourceText = useTexts(SOURCE_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const language = useLanguage();
  const comma = commonText('clauseComma');
  const counts = GROUPS.map((group) => ({
    group,
    count: (entries ?? []).filter((entry) => entry.group === group).length,
  })).filter(({ count }) => count > 0);
  return (
    <div className={hidden}>
      <div role="status">
        {latest?.status.kind === 'ready' &&
          sourceText('fileRead', {
            name: latest.name,
            found: foundIn(latest.status.info, language).join(comma) || sourceText('nothingIn'),
          })}
        {latest?.status.kind === 'failed' && sourceText('fileFailed', { name: latest.name })}
      </div>
      <div role="status">{counts.map(({ group, count }) => `${t(group)} ${count}`).join(comma)}</div>
    </div>
  );
}
