import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { SourceInfo } from '../../../app/fill/source-store';
import type { FillRule, RollUpWeight, Slot } from '../../../app/fill/fill-view';
import { useText } from '../../text/texts';
import { tableName } from '../sources/source-words';
import { useFillText } from '../text';

export type CarryRule = Extract<FillRule, { kind: 'carry' }>;
export type RollUpRule = Extract<FillRule, { kind: 'roll-up' }>;

const useStyles = makeStyles({ select: { minWidth: 0 } });

const FIELDS = [
  ['actual', 'fieldActual'],
  ['target', 'fieldTarget'],
  ['forecast', 'fieldForecast'],
  ['executed', 'fieldExecuted'],
] as const;

/** Taking over what another table says: which table, which of its columns, under which name. */
export function CarryFields({
  slot,
  rule,
  sources,
  onChange,
}: {
  readonly slot: Slot;
  readonly rule: CarryRule;
  readonly sources: readonly SourceInfo[];
  readonly onChange: (rule: CarryRule) => void;
}) {
  const styles = useStyles();
  const tf = useFillText();
  const { names } = useText();
  const tables = tablesFor(slot, sources);
  const at = tables.findIndex(({ file, table }) => file === rule.file && table.sheet === rule.sheet);
  return (
    <>
      <Field label={tf('whichTable')}>
        <Select
          className={styles.select}
          value={String(at)}
          onChange={(_, { value }) => {
            const next = tables[Number(value)];
            if (next) onChange({ ...rule, file: next.file, sheet: next.table.sheet });
          }}
        >
          {at < 0 && <option value="-1">{rule.sheet}</option>}
          {tables.map(({ file, table }, index) => (
            <option key={index} value={index}>
              {`${file ?? tf('own')} › ${table.sheet}（${tableName(table, tf, names)}）`}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={tf('whichField')}>
        <Select
          className={styles.select}
          value={rule.field}
          onChange={(_, { value }) => onChange({ ...rule, field: value as CarryRule['field'] })}
        >
          {FIELDS.map(([field, name]) => (
            <option key={field} value={field}>
              {tf(name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={tf('indicatorNamed')}>
        <Input value={rule.indicator} onChange={(_, { value }) => onChange({ ...rule, indicator: value })} />
      </Field>
    </>
  );
}

/** Adding up what subordinate units state: counts are added, rates weighted as the person chooses. */
export function RollUpFields({
  slot,
  rule,
  onChange,
}: {
  readonly slot: Slot;
  readonly rule: RollUpRule;
  readonly onChange: (rule: RollUpRule) => void;
}) {
  const styles = useStyles();
  const tf = useFillText();
  const others = slot.table.planned.filter(
    ({ label, target }) => label !== slot.label && target.value !== null && target.unit !== '%',
  );
  const weights: readonly (readonly [string, RollUpWeight])[] =
    slot.unit === '%'
      ? [
          [tf('byMoney'), 'money'],
          ...others.map(
            ({ label }) => [tf('byIndicator', { indicator: label }), { indicator: label }] as const,
          ),
        ]
      : [[tf('sum'), 'sum']];
  const at = weights.findIndex(([, weight]) => JSON.stringify(weight) === JSON.stringify(rule.weight));
  return (
    <Field label={tf('weighting')}>
      <Select
        className={styles.select}
        value={String(at)}
        onChange={(_, { value }) => {
          const next = weights[Number(value)];
          if (next) onChange({ ...rule, weight: next[1] });
        }}
      >
        {at < 0 && <option value="-1" />}
        {weights.map(([name], index) => (
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Tables from which something can be taken over: all but the one on the sheet that is filled. */
function tablesFor(slot: Slot, sources: readonly SourceInfo[]) {
  return sources.flatMap(({ name, tables }) =>
    tables
      .filter(({ sheet }) => name !== null || sheet !== slot.table.sheetName)
      .map((table) => ({ file: name, table })),
  );
}

/** The rule to begin with when a value is taken from tables; null when there are none. */
export function carryRuleFor(slot: Slot, sources: readonly SourceInfo[]): CarryRule | null {
  const [first] = tablesFor(slot, sources);
  if (!first) return null;
  const field = slot.kind === 'executed' ? 'executed' : slot.kind;
  return { kind: 'carry', file: first.file, sheet: first.table.sheet, indicator: slot.label, field };
}

export function rollUpRuleFor(slot: Slot): RollUpRule {
  return { kind: 'roll-up', indicator: slot.label, weight: slot.unit === '%' ? 'money' : 'sum' };
}
