import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { FillProgress } from '../../app/fill/fill-view';
import { FILL_TEXTS } from './text';
import { useTexts } from '../text/texts';

const useStyles = makeStyles({
  progress: { padding: '4px 16px 8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  parts: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: '16px',
    rowGap: '4px',
    margin: '4px 0 0',
    padding: 0,
    listStyleType: 'none',
  },
  line: {
    display: 'flex',
    columnGap: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  bar: { display: 'block', width: '100%', height: '8px', marginTop: '2px' },
  done: { fill: tokens.colorBrandForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  track: {
    fill: 'none',
    stroke: tokens.colorNeutralStrokeAccessible,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
});

/** How far the table is filled: a sentence, and a bar for each part of it. */
export function ProgressPicture({ progress }: { readonly progress: FillProgress }) {
  const styles = useStyles();
  const t = useTexts(FILL_TEXTS);
  const heading = useId();
  const { filled, missing, groups } = progress;
  const all = filled + missing;
  return (
    <section className={styles.progress} aria-labelledby={heading}>
      <h2 className={styles.title} id={heading}>
        {missing === 0 ? t('progressAll', { all }) : t('progress', { filled, all })}
      </h2>
      <ul className={styles.parts} aria-label={t('progressTable')}>
        {groups.map((group) => (
          <li key={group.name}>
            <div className={styles.line}>
              <span className={styles.name} title={group.name}>
                {group.name}
              </span>{' '}
              <span className={styles.count}>{t('filledOf', { filled: group.filled, all: group.all })}</span>
            </div>
            <svg className={styles.bar} aria-hidden>
              <rect className={styles.track} x="0.5" y="1.5" width="calc(100% - 1px)" height="5" rx="2.5" />
              <rect
                className={styles.done}
                y="1"
                width={`${(group.filled / group.all) * 100}%`}
                height="6"
                rx="3"
              />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}
