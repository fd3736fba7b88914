import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { SourceInfo } from '../../../app/fill/source-store';
import type { Recipe, RollUpWeight, Slot } from '../../../app/fill/fill-view';
import { useText } from '../../text/texts';
import { tableName } from '../sources/source-words';
import { useFillText } from '../text';

export type CarryRecipe = Extract<Recipe, { kind: 'carry' }>;
export type RollUpRecipe = Extract<Recipe, { kind: 'roll-up' }>;

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
  recipe,
  sources,
  onChange,
}: {
  readonly slot: Slot;
  readonly recipe: CarryRecipe;
  readonly sources: readonly SourceInfo[];
  readonly onChange: (recipe: CarryRecipe) => void;
}) {
  const styles = useStyles();
  const tf = useFillText();
  const { names } = useText();
  const tables = tablesFor(slot, sources);
  const at = tables.findIndex(({ file, table }) => file === recipe.file && table.sheet === recipe.sheet);
  return (
    <>
      <Field label={tf('whichTable')}>
        <Select
          className={styles.select}
          value={String(at)}
          onChange={(_, { value }) => {
            const next = tables[Number(value)];
            if (next) onChange({ ...recipe, file: next.file, sheet: next.table.sheet });
          }}
        >
          {at < 0 && <option value="-1">{recipe.sheet}</option>}
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
          value={recipe.field}
          onChange={(_, { value }) => onChange({ ...recipe, field: value as CarryRecipe['field'] })}
        >
          {FIELDS.map(([field, name]) => (
            <option key={field} value={field}>
              {tf(name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={tf('indicatorNamed')}>
        <Input
          value={recipe.indicator}
          onChange={(_, { value }) => onChange({ ...recipe, indicator: value })}
        />
      </Field>
    </>
  );
}

/** Adding up what subordinate units state: counts are added, rates weighted as the person chooses. */
export function RollUpFields({
  slot,
  recipe,
  onChange,
}: {
  readonly slot: Slot;
  readonly recipe: RollUpRecipe;
  readonly onChange: (recipe: RollUpRecipe) => void;
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
  const at = weights.findIndex(([, weight]) => JSON.stringify(weight) === JSON.stringify(recipe.weight));
  return (
    <Field label={tf('weighting')}>
      <Select
        className={styles.select}
        value={String(at)}
        onChange={(_, { value }) => {
          const next = weights[Number(value)];
          if (next) onChange({ ...recipe, weight: next[1] });
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

/** The recipe to begin with when a value is taken from tables; null when there are none. */
export function carryRecipeFor(slot: Slot, sources: readonly SourceInfo[]): CarryRecipe | null {
  const [first] = tablesFor(slot, sources);
  if (!first) return null;
  const field = slot.kind === 'executed' ? 'executed' : slot.kind;
  return { kind: 'carry', file: first.file, sheet: first.table.sheet, indicator: slot.label, field };
}

export function rollUpRecipeFor(slot: Slot): RollUpRecipe {
  return { kind: 'roll-up', indicator: slot.label, weight: slot.unit === '%' ? 'money' : 'sum' };
}
