import { Link, makeStyles, Select, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons';
import { formatMoney, summary, type FormSummary } from '../../app/check/summary';
import type { Form } from '../../form/model/form';
import type { ReactNode } from 'react';
import { useDelayed } from '../components/use-delayed';
import { SHELL_TEXTS } from './text';
import { KIND_TEXTS } from '../components/names';
import { useTexts, useNames } from '../text/texts';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', rowGap: '4px', padding: '12px 16px 8px' },
  line: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  grow: { flexGrow: 1, minWidth: 0 },
  kind: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  year: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', lineHeight: '24px' },
  organisation: { overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '8px',
    color: tokens.colorNeutralForeground2,
  },
  reading: { display: 'inline-flex', alignItems: 'center', columnGap: '2px', whiteSpace: 'nowrap' },
  waiting: { minHeight: '68px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
});

interface HeadProps {
  /** Every table that the pane speaks of. */
  readonly forms: readonly Form[];
  /** The one selected among several; null for all. */
  readonly selected: number | null;
  readonly onChoose: (index: number | null) => void;
  /** The first look at the workbook is still under way. */
  readonly waiting: boolean;
  /** Shows how the table was read. */
  readonly onReading: () => void;
  /** What else there is, behind a button in the corner. */
  readonly menu: ReactNode;
}

/** Which table, of whom, which year; the choice among several. */
export function Head(props: HeadProps) {
  const styles = useStyles();
  const t = useTexts(SHELL_TEXTS);
  const { forms, selected } = props;
  const form = selected === null ? (forms.length === 1 ? forms[0] : undefined) : forms[selected];
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <div className={styles.grow}>
          {props.waiting ? (
            <Waiting />
          ) : form ? (
            <OneTable facts={summary(form)} onReading={props.onReading} />
          ) : (
            <ManyTables forms={forms} onReading={props.onReading} />
          )}
        </div>
        {props.menu}
      </div>
      {forms.length > 1 && (
        <Select
          aria-label={t('chooseTable')}
          value={selected === null ? '' : String(selected)}
          onChange={(_, { value }) => props.onChoose(value === '' ? null : Number(value))}
        >
          <option value="">{t('allTables', { count: forms.length })}</option>
          {forms.map((one, index) => (
            <option key={index} value={index}>
              {nameOf(one)}
            </option>
          ))}
        </Select>
      )}
    </header>
  );
}

function OneTable({ facts, onReading }: { facts: FormSummary; onReading: () => void }) {
  const styles = useStyles();
  const t = useTexts(SHELL_TEXTS);
  const kinds = useNames(KIND_TEXTS);
  const { organisation, project, money } = facts;
  return (
    <>
      <div className={styles.line}>
        <h1 className={`${styles.kind} ${styles.grow}`}>{kinds[facts.kind]}</h1>
        {facts.year !== null && (
          <span className={styles.year}>{t('year', { year: String(facts.year) })}</span>
        )}
      </div>
      {organisation && <div className={styles.organisation}>{organisation}</div>}
      {project && project !== organisation && <div className={styles.organisation}>{project}</div>}
      <div className={styles.facts}>
        <span>
          {[
            t('indicators', { count: facts.indicators }),
            money && t('money', { amount: formatMoney(money.amount), unit: money.unit ?? '' }).trim(),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <ReadingLink onReading={onReading} />
      </div>
    </>
  );
}

function ManyTables({ forms, onReading }: { forms: readonly Form[]; onReading: () => void }) {
  const styles = useStyles();
  const t = useTexts(SHELL_TEXTS);
  if (forms.length === 0) return <h1 className={styles.kind}>{t('product')}</h1>;
  const indicators = forms.reduce((sum, form) => sum + form.indicators.length, 0);
  return (
    <>
      <h1 className={styles.kind}>{t('tables', { count: forms.length })}</h1>
      <div className={styles.facts}>
        <span>{t('indicators', { count: indicators })}</span>
        <ReadingLink onReading={onReading} />
      </div>
    </>
  );
}

/** Leads to how the table was read. */
function ReadingLink({ onReading }: { onReading: () => void }) {
  const styles = useStyles();
  const t = useTexts(SHELL_TEXTS);
  return (
    <Link as="button" className={styles.reading} title={t('readingHint')} onClick={onReading}>
      {t('readingLink')}
      <ChevronRight12Regular aria-hidden />
    </Link>
  );
}

function Waiting() {
  const styles = useStyles();
  const t = useTexts(SHELL_TEXTS);
  const late = useDelayed(true);
  return (
    <div className={styles.waiting} aria-busy>
      {late && (
        <Skeleton aria-label={t('reading')}>
          <SkeletonItem size={24} style={{ width: '70%', marginBottom: 8 }} />
          <SkeletonItem size={16} style={{ width: '90%', marginBottom: 8 }} />
          <SkeletonItem size={12} style={{ width: '50%' }} />
        </Skeleton>
      )}
    </div>
  );
}

/** A table as the choice lists it: its own title tells more than its kind. */
function nameOf(form: Form): string {
  const subject = form.project?.value || form.organisation?.value || form.title.text;
  return `${form.sheetName} · ${subject}`;
}
