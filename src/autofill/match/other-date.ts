import { lastPart } from '../../ledger/heading';
import type { Ledger } from '../../ledger/ledger';
import type { Scope } from './limit';
import type { Measure } from './measure';

/** Dates of the money itself. */
const OF_MONEY = /支付|付款|发放|拨付|到账|入账|报销|支出|开票|记账|凭证|交易|业务|单据|收款|清算/;
/** Dates that tell nothing of when money is spent: of a person, or set beforehand. */
const OTHER = /出生|生日|^应|计划|拟|预计|约定|规定|要求|期限|时限|截止|到期|录入|填报/;
/** The end of a thing. */
const END = /结案|办结|完成|完工|竣工|验收|归档/;
/** Certainty that stays where another date gives another sum. */
const UNSURE = 0.75;

/**
 * Money that stands beside a thing was paid at some stage of it, and a share is of the things that came that far: where the
 * year is told by another date than one of money, and the date of another stage gives another number, a person has to tell
 * which decides.
 */
export function withOtherDate(scope: Scope, ledger: Ledger, { aggregate, column }: Measure): Scope {
  const filter = scope.filters.find((one) => 'same' in one && one.same === 'year');
  const isMoney = aggregate === 'sum' && column !== null && ledger.column(column)?.kind === 'money';
  const isShare = aggregate === 'share';
  if (!filter || !(isMoney || isShare) || (isMoney && OF_MONEY.test(filter.column))) return scope;
  const others = ledger.columns.filter(
    ({ kind, name }) => kind === 'date' && name !== filter.column && !OTHER.test(lastPart(name)),
  );
  const end = others.find(({ name }) => END.test(name));
  const other = end ?? (isShare ? undefined : others.at(-1));
  if (!other || filter.column === ledger.answers.date) return scope;
  return {
    ...scope,
    filters: scope.filters.filter((one) => one !== filter),
    open: [
      ...scope.open,
      {
        filters: [filter],
        otherwise: [{ column: other.name, same: 'year' }],
        certainty: UNSURE,
        doubt: `年度按「${filter.column}」算，按「${other.name}」算数不同，请核对以哪个日期为准`,
        otherDoubt: `年度按「${other.name}」算，按「${filter.column}」算数不同，请核对以哪个日期为准`,
      },
    ],
  };
}
