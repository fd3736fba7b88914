import type { Field, Form, Indicator, MoneyColumn } from '../../../../src/form';
import type { CellInput } from '../../../support/sheet';

/** A table as no list of words foresees it, with what a right reader reads. */
export interface Odd {
  readonly rows: CellInput[][];
  readonly merges: string[];
  /** Kind, year, organisation, project, unit of money, total score. */
  readonly head: readonly (string | number | null)[];
  readonly money: readonly string[];
  /** Categories and name | target | actual | weight/score | reason. */
  readonly indicators: readonly string[];
}

/** Everything that was read, in the words of the expectation. */
export function told(form: Form): Pick<Odd, 'head' | 'money' | 'indicators'> {
  const { kind, year, organisation, project, moneyUnit, totalScore } = form;
  return {
    head: [
      kind,
      ...[year, organisation, project, moneyUnit, totalScore].map((field) => field?.value ?? null),
    ],
    money: form.money.map(
      ({ role, amounts }) =>
        `${role} ${MONEY.flatMap((column) => {
          const value = amounts[column]?.value;
          return value === undefined || value === null ? [] : [`${column}=${value}`];
        }).join(' ')}`,
    ),
    indicators: form.indicators.map(line),
  };
}

const MONEY: readonly MoneyColumn[] = ['amount', 'budget', 'initial', 'executed', 'rate', 'forecast'];

function line({ level1, level2, name, target, actual, weight, score, reason }: Indicator): string {
  const text = (field: Field<unknown> | null): string => field?.text.trim() || '·';
  const points =
    typeof weight?.value === 'number' || typeof score?.value === 'number'
      ? `${weight?.value ?? '·'}/${score?.value ?? '·'}`
      : '·';
  const path = [level1, level2].flatMap((level) => (level?.value ? [level.value] : []));
  return [[...path, name.value].join('/'), text(target), text(actual), points, text(reason)].join(' | ');
}
