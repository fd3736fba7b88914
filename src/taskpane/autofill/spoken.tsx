import { useText } from '../text/texts';
import { GROUPS, type Entry } from './entries/entries';
import { foundIn } from './sources/source-words';
import type { SourcesState } from './sources/sources';
import { useFillText } from './text';

interface SpokenProps {
  readonly notice: string | null;
  readonly sources: SourcesState;
  readonly entries: readonly Entry[] | null;
}

/** What happened, for those who do not see it: each part is read out when it changes. */
export function Spoken({ notice, sources: { latest }, entries }: SpokenProps) {
  const text = useText();
  const tf = useFillText();
  const comma = text.language === 'zh' ? '，' : ', ';
  const counts = GROUPS.map((group) => ({
    group,
    count: (entries ?? []).filter((entry) => entry.group === group).length,
  })).filter(({ count }) => count > 0);
  return (
    <>
      <div role="status">{notice}</div>
      <div role="status">
        {latest?.status.kind === 'ready' &&
          tf('fileRead', {
            name: latest.name,
            found: foundIn(latest.status.info, tf, text).join(comma) || tf('nothingIn'),
          })}
        {latest?.status.kind === 'failed' && tf('fileFailed', { name: latest.name })}
      </div>
      <div role="status">{counts.map(({ group, count }) => `${tf(group)} ${count}`).join(comma)}</div>
    </>
  );
}
