import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { AGGREGATE_NAMES, type Aggregate, type Slot } from '../../../app/fill/fill-view';
import { ConditionRow, ValueChoices } from './condition-row';
import {
  columnsFor,
  conditionOn,
  dateColumns,
  ledgerOf,
  unitsFor,
  withAggregate,
  withColumn,
  withLedger,
  type LedgerChoice,
  type LedgerDraft,
} from './recipe-draft';
import { RECIPE_TEXTS } from './text';
import { SOURCE_TEXTS } from '../sources/text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  choices: { maxHeight: '160px', overflowY: 'auto' },
  select: { minWidth: 0 },
});

interface LedgerFieldsProps {
  readonly slot: Slot;
  readonly draft: LedgerDraft;
  readonly ledgers: readonly LedgerChoice[];
  readonly onChange: (draft: LedgerDraft) => void;
}

/** A recipe on a ledger in menus: which ledger, what is computed of which column, which rows count. */
export function LedgerFields({ slot, draft, ledgers, onChange }: LedgerFieldsProps) {
  const styles = useStyles();
  const t = useTexts(RECIPE_TEXTS);
  const sourceText = useTexts(SOURCE_TEXTS);
  const ledger = ledgerOf(draft, ledgers);
  const info = ledger?.info;
  const at = ledger ? ledgers.indexOf(ledger) : -1;
  return (
    <>
      <Field label={t('whichLedger')}>
        <Select
          className={styles.select}
          value={String(at)}
          onChange={(_, { value }) => {
            const next = ledgers[Number(value)];
            if (next) onChange(withLedger(draft, next));
          }}
        >
          {at < 0 && <option value="-1">{t('chooseLedger')}</option>}
          {ledgers.map(({ file, info: one }, index) => (
            <option key={index} value={index}>
              {`${file ?? sourceText('own')} › ${sourceText('ledger', { name: one.sheet, rows: one.rows })}`}
            </option>
          ))}
        </Select>
      </Field>
      {info && (
        <>
          <Field label={t('compute')}>
            <Select
              className={styles.select}
              value={draft.aggregate}
              onChange={(_, { value }) => onChange(withAggregate(draft, value as Aggregate, info))}
            >
              {Object.entries(AGGREGATE_NAMES).map(([aggregate, name]) => (
                <option key={aggregate} value={aggregate}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <ColumnFields slot={slot} draft={draft} info={info} onChange={onChange} />
          <section className={styles.section}>
            <h3 className={styles.title}>{t('conditions')}</h3>
            {draft.conditions.length === 0 && <p className={styles.quiet}>{t('noConditions')}</p>}
            {draft.conditions.map((condition, index) => (
              <ConditionRow
                key={index}
                number={index + 1}
                condition={condition}
                columns={info.columns}
                onChange={(next) =>
                  onChange({
                    ...draft,
                    conditions: draft.conditions.map((one, place) => (place === index ? next : one)),
                  })
                }
                onRemove={() =>
                  onChange({
                    ...draft,
                    conditions: draft.conditions.filter((_one, place) => place !== index),
                  })
                }
              />
            ))}
            <div>
              <Button
                size="small"
                icon={<Add16Regular />}
                onClick={() => {
                  const unused = info.columns.find(
                    ({ name }) => !draft.conditions.some(({ column }) => column === name),
                  );
                  const column = unused ?? info.columns[0];
                  if (column) onChange({ ...draft, conditions: [...draft.conditions, conditionOn(column)] });
                }}
              >
                {t('addCondition')}
              </Button>
            </div>
          </section>
        </>
      )}
    </>
  );
}

function ColumnFields({
  slot,
  draft,
  info,
  onChange,
}: Omit<LedgerFieldsProps, 'ledgers'> & { readonly info: LedgerChoice['info'] }) {
  const styles = useStyles();
  const t = useTexts(RECIPE_TEXTS);
  const columns = columnsFor(draft.aggregate, info);
  const column = columns.find(({ name }) => name === draft.column);
  const units = unitsFor(draft.aggregate === 'count-distinct' ? undefined : column, slot.unit);
  const select = (
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
    set: (value: string) => void,
  ) => (
    <Field label={label}>
      <Select className={styles.select} value={value} onChange={(_, selected) => set(selected.value)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  const named = (list: typeof columns) =>
    list.map(({ name, unit }) => [name, unit ? `${name}（${unit}）` : name] as const);
  if (draft.aggregate === 'count') return null;
  return (
    <>
      {select(
        t('column'),
        column?.name ?? '',
        [...(column ? [] : [['', t('chooseColumn')] as const]), ...named(columns)],
        (name) => onChange(withColumn(draft, name === '' ? null : name, info)),
      )}
      {draft.aggregate === 'share' && column && (
        <Field label={t('counted')}>
          <div className={styles.choices} role="group" aria-label={t('counted')} tabIndex={0}>
            <ValueChoices
              values={column.values}
              selected={draft.counted}
              onChange={(counted) => onChange({ ...draft, counted })}
            />
          </div>
        </Field>
      )}
      {draft.aggregate === 'latest' &&
        select(
          t('by'),
          draft.by ?? '',
          [...(draft.by === null ? [['', t('chooseColumn')] as const] : []), ...named(dateColumns(info))],
          (name) => onChange({ ...draft, by: name === '' ? null : name }),
        )}
      {(units.length > 0 || draft.unit !== null) &&
        select(
          t('unit'),
          draft.unit ?? '',
          [
            ['', t('unitAsIs')] as const,
            ...[...new Set([...units, ...(draft.unit ? [draft.unit] : [])])].map(
              (unit) => [unit, unit] as const,
            ),
          ],
          (unit) => onChange({ ...draft, unit: unit === '' ? null : unit }),
        )}
    </>
  );
}
