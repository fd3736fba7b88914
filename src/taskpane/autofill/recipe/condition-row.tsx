import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { ColumnInfo } from '../../../app/fill/source-store';
import { conditionOn, howsFor, type Condition, type How } from './recipe-draft';
import { RECIPE_TEXTS } from './text';
import { SOURCE_TEXTS } from '../sources/text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: '8px',
    rowGap: '8px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  wide: { gridColumn: '1 / 3', minWidth: 0 },
  narrow: { minWidth: 0 },
  dates: { gridColumn: '1 / 3', display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '8px' },
  control: { minWidth: 0, width: '100%' },
  choices: {
    gridColumn: '1 / 3',
    maxHeight: '160px',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  choice: { display: 'flex' },
});

interface ConditionRowProps {
  readonly number: number;
  readonly condition: Condition;
  readonly columns: readonly ColumnInfo[];
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** One condition in plain words: which column, how it is compared, with what. */
export function ConditionRow({ number, condition, columns, onChange, onRemove }: ConditionRowProps) {
  const styles = useStyles();
  const t = useTexts(RECIPE_TEXTS);
  const name = useId();
  const column = columns.find((one) => one.name === condition.column);
  return (
    <div className={styles.row} role="group" aria-label={t('condition', { number })}>
      <Select
        className={styles.narrow}
        aria-label={t('conditionColumn')}
        value={condition.column}
        onChange={(_, { value }) => {
          const next = columns.find((one) => one.name === value);
          if (next) onChange(conditionOn(next));
        }}
      >
        {columns.map((one) => (
          <option key={one.name}>{one.name}</option>
        ))}
      </Select>
      <Button
        appearance="subtle"
        icon={<Delete16Regular />}
        aria-label={t('removeCondition', { number })}
        title={t('removeCondition', { number })}
        onClick={onRemove}
      />
      <Select
        className={styles.wide}
        aria-label={t('conditionHow')}
        value={condition.how}
        onChange={(_, { value }) => onChange({ ...condition, how: value as How })}
      >
        {howsFor(column).map((how) => (
          <option key={how} value={how}>
            {t(how)}
          </option>
        ))}
      </Select>
      <Value id={name} condition={condition} column={column} onChange={onChange} />
    </div>
  );
}

/** With what the column is compared. */
function Value({
  id,
  condition,
  column,
  onChange,
}: {
  readonly id: string;
  readonly condition: Condition;
  readonly column: ColumnInfo | undefined;
  readonly onChange: (condition: Condition) => void;
}) {
  const styles = useStyles();
  const t = useTexts(RECIPE_TEXTS);
  const sourceText = useTexts(SOURCE_TEXTS);
  const values = column?.values ?? [];
  const { how, text, texts, from, to } = condition;
  if (how.startsWith('same-')) return null;
  if (how === 'span') {
    return (
      <div className={styles.dates}>
        {(['from', 'to'] as const).map((end) => (
          <Field key={end} label={t(end)}>
            <Input
              type="date"
              input={{ className: styles.control }}
              value={end === 'from' ? from : to}
              onChange={(_, { value }) => onChange({ ...condition, [end]: value })}
            />
          </Field>
        ))}
      </div>
    );
  }
  if (how === 'except' || how === 'oneOf') {
    return (
      <div className={styles.choices} role="group" aria-label={t('conditionValue')} tabIndex={0}>
        <ValueChoices
          values={values}
          selected={texts}
          onChange={(next) => onChange({ ...condition, texts: next })}
        />
      </div>
    );
  }
  if (how === 'equals' && values.length > 0) {
    const isListed = text === '' || values.some((value) => value.text === text);
    return (
      <Select
        className={styles.wide}
        id={id}
        aria-label={t('conditionValue')}
        value={text}
        onChange={(_, { value }) => onChange({ ...condition, text: value })}
      >
        {text === '' && <option value="" />}
        {!isListed && <option value={text}>{text}</option>}
        {values.map((value) => (
          <option key={value.text} value={value.text}>
            {sourceText('ledger', { name: value.text, rows: value.count })}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <Input
      className={styles.wide}
      aria-label={t('conditionValue')}
      inputMode={how === 'inYear' ? 'numeric' : undefined}
      value={text}
      onChange={(_, { value }) => onChange({ ...condition, text: value })}
    />
  );
}

/** Values of a column, some of which are selected; what was selected and is no longer listed stays. */
export function ValueChoices({
  values,
  selected,
  onChange,
}: {
  readonly values: ColumnInfo['values'];
  readonly selected: readonly string[];
  readonly onChange: (selected: readonly string[]) => void;
}) {
  const styles = useStyles();
  const sourceText = useTexts(SOURCE_TEXTS);
  const unlisted = selected.filter((text) => !values.some((value) => value.text === text));
  const all = [
    ...values.map(({ text, count }) => ({ text, label: sourceText('ledger', { name: text, rows: count }) })),
    ...unlisted.map((text) => ({ text, label: text })),
  ];
  return all.map(({ text, label }) => (
    <Checkbox
      key={text}
      className={styles.choice}
      label={label}
      checked={selected.includes(text)}
      onChange={(_, { checked }) =>
        onChange(checked === true ? [...selected, text] : selected.filter((one) => one !== text))
      }
    />
  ));
}
