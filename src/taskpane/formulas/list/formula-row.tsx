import { Checkbox, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, MathFormula16Regular, Warning16Filled } from '@fluentui/react-icons';
import { useId } from 'react';
import { groupOf } from '../../../app/formulas/formula-view';
import { CellLink } from '../cell-link';
import { standOf, type Entry } from './entry';
import { ListRow, type RowState } from '../../components/list/list-row';
import { COMMON_TEXTS } from '../../components/text';
import { FORMULA_TEXTS, type FormulaText } from '../text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  icon: { display: 'flex', justifyContent: 'center', paddingTop: '8px' },
  warning: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  label: { paddingTop: '6px', overflowWrap: 'anywhere' },
  place: { paddingTop: '6px' },
  values: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  choice: { marginLeft: '-8px', flexWrap: 'wrap' },
  formula: {
    margin: '4px 0 0',
    padding: '4px 8px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
    maxHeight: '128px',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface FormulaRowProps {
  readonly entry: Entry;
  readonly row: RowState;
  readonly onChoose: (isIn: boolean) => void;
  readonly onGoTo: () => void;
}

/** One cell: what it is, what stands there, what the formula gives, and the choice; the formula when open. */
export function FormulaRow({ entry, row, onChoose, onGoTo }: FormulaRowProps) {
  const styles = useStyles();
  const t = useTexts(FORMULA_TEXTS);
  const label = useId();
  const { item, isWritten } = entry;
  const stand = standOf(item);
  const name = nameOf(entry, t);
  const tabIndex = row.isCurrent ? 0 : -1;
  return (
    <ListRow
      row={row}
      toggle={[t('showFormula'), t('hideFormula')]}
      toggleIcon={<MathFormula16Regular />}
      isToggleReached={stand === 'disputed'}
      below={
        <>
          {stand === 'disputed' ? <Dispute entry={entry} /> : <Values entry={entry} />}
          {stand === 'disputed' && (
            <RadioGroup
              className={styles.choice}
              layout="horizontal"
              aria-label={t('decide', { label: name })}
              value={isWritten ? 'formula' : 'keep'}
              onChange={(_, { value }) => onChoose(value === 'formula')}
            >
              <Radio
                data-entry
                tabIndex={isWritten ? -1 : tabIndex}
                value="keep"
                label={t(item.state === 'foreign' ? 'keepFormula' : 'keepTyped')}
              />
              <Radio
                data-entry
                tabIndex={isWritten ? tabIndex : -1}
                value="formula"
                label={t('useFormula')}
              />
            </RadioGroup>
          )}
          {(row.isOpen || stand !== 'standing') && <div className={styles.quiet}>{item.words}</div>}
          {entry.isNeeded && <div className={styles.quiet}>{t('needed')}</div>}
        </>
      }
      card={() => (
        <>
          {item.before.formula !== null && item.state !== 'same' && (
            <Formula name={t('oldFormula')} text={item.before.formula} />
          )}
          {item.formula !== null && <Formula name={t('newFormula')} text={item.formula} />}
        </>
      )}
    >
      {stand === 'free' ? (
        <Checkbox
          data-entry
          tabIndex={tabIndex}
          checked={isWritten}
          aria-labelledby={label}
          onChange={(_, { checked }) => onChoose(checked === true)}
        />
      ) : (
        <span className={mergeClasses(styles.icon, stand === 'standing' ? styles.good : styles.warning)}>
          {stand === 'standing' ? <CheckmarkCircle16Regular aria-hidden /> : <Warning16Filled aria-hidden />}
        </span>
      )}
      <span id={label} className={styles.label}>
        {name}
      </span>
      <span className={styles.place}>
        <CellLink
          cell={item.cell}
          tabIndex={stand === 'standing' ? tabIndex : -1}
          isEntry={stand === 'standing'}
          onGoTo={onGoTo}
        />
      </span>
    </ListRow>
  );
}

/** What two formulas of one row are told apart by. */
function nameOf({ item: { kind, label } }: Entry, t: FormulaText): string {
  if (kind === 'execution-score') return t('executionScore', { label });
  if (kind === 'target-number') return t('targetNumber', { label });
  if (kind === 'actual-number') return t('actualNumber', { label });
  return kind === 'deviation' ? t('deviation', { label }) : label;
}

function Values({ entry: { item, before, after } }: { readonly entry: Entry }) {
  const styles = useStyles();
  const t = useTexts(FORMULA_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const text = (shown: string) => (shown === '' ? commonText('blank') : shown);
  if (item.state === 'same') {
    return (
      <div className={styles.values}>
        <span>{text(after)}</span> <span className={styles.quiet}>{t('standing')}</span>
      </div>
    );
  }
  if (before === '' && after === '') return <div className={styles.quiet}>{commonText('blank')}</div>;
  return (
    <div className={styles.values}>
      <span className={styles.quiet}>{text(before)}</span>
      <span aria-hidden className={styles.quiet}>
        →
      </span>{' '}
      <span className={styles.after}>{text(after)}</span>{' '}
      {before === after && <span className={styles.quiet}>{t('unchanged')}</span>}
    </div>
  );
}

/** Why the person has to decide. */
function Dispute({ entry: { item, before, after, difference } }: { readonly entry: Entry }) {
  const t = useTexts(FORMULA_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const texts = {
    before: before === '' ? commonText('blank') : before,
    after: after === '' ? commonText('blank') : after,
  };
  if (item.state === 'foreign') return <div>{t('foreign', texts)}</div>;
  if (difference === '') return <div>{t('typedText', texts)}</div>;
  const isSum = groupOf(item) === 'totals';
  return <div>{t(isSum ? 'typedSum' : 'typedOther', { ...texts, difference })}</div>;
}

function Formula({ name, text }: { readonly name: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.formula}>
      <span className={styles.quiet}>{name} </span>
      {text}
    </div>
  );
}
