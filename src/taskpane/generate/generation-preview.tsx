import { useTexts } from '../text/texts';
import { COMMON_TEXTS } from '../components/text';
import type { Ready } from './generation';
import { usePageStyles } from './page-styles';
import { GENERATE_TEXTS } from './text';

/** What is carried over, what stays blank, what is only proposed, before anything is written. */
export function GenerationPreview({ ready }: { readonly ready: Ready }) {
  const styles = usePageStyles();
  const t = useTexts(GENERATE_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const { carried, blank, indicators, proposed } = ready.summary;
  const { left } = ready.made.plan;
  const joined = (words: readonly string[]) => words.join(commonText('comma'));
  return (
    <section className={styles.part} aria-label={t('preview')}>
      <h3 className={styles.heading}>{t('carried')}</h3>
      <p className={styles.words}>{joined([t('indicators', { count: indicators }), ...carried])}</p>
      {blank.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('blank')}</h3>
          <p className={styles.words}>{joined(blank)}</p>
        </>
      )}
      {proposed && (
        <>
          <h3 className={styles.heading}>{t('proposed')}</h3>
          <ul className={styles.list}>
            {proposed.map(({ name, weight }, i) => (
              <li key={i}>{t('proposedOf', { name, weight: String(weight) })}</li>
            ))}
          </ul>
        </>
      )}
      {left.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('left')}</h3>
          <ul className={styles.list}>
            {left.map((one, i) => (
              <li key={i}>{t('leftWhy', { what: one.what, why: one.why })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
