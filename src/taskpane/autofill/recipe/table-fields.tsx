import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { SourceInfo } from '../../../app/fill/source-store';
import type { Recipe, RollUpWeight, Slot } from '../../../app/fill/fill-view';
import { RECIPE_TEXTS } from './text';
import { SOURCE_TEXTS } from '../sources/text';
import { useLanguage, useTexts } from '../../text/texts';
import { tableName } from '../sources/source-words';

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
  const t = useTexts(RECIPE_TEXTS);
  const sourceText = useTexts(SOURCE_TEXTS);
  const language = useLanguage();
  const tables = tablesFor(slot, sources);
  const at = tables.findIndex(({ file, table }) => file === recipe.file && table.sheet === recipe.sheet);
  return (
    <>
      <Field label={t('whichTable')}>
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
              {`${file ?? sourceText('own')} › ${table.sheet}（${tableName(table, language)}）`}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('whichField')}>
        <Select
          className={styles.select}
          value={recipe.field}
          onChange={(_, { value }) => onChange({ ...recipe, field: value as CarryRecipe['field'] })}
        >
          {FIELDS.map(([field, name]) => (
            <option key={field} value={field}>
              {t(name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('indicatorNamed')}>
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
  const t = useTexts(RECIPE_TEXTS);
  const others = slot.table.planned.filter(
    ({ label, target }) => label !== slot.label && target.value !== null && target.unit !== '%',
  );
  const weights: readonly (readonly [string, RollUpWeight])[] =
    slot.unit === '%'
      ? [
          [t('byMoney'), 'money'],
          ...others.map(
            ({ label }) => [t('byIndicator', { indicator: label }), { indicator: label }] as const,
          ),
        ]
      : [[t('sum'), 'sum']];
  const at = weights.findIndex(([, weight]) => JSON.stringify(weight) === JSON.stringify(recipe.weight));
  return (
    <Field label={t('weighting')}>
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
