import { convert } from '../../quantity';
import { rememberFor } from '../../text';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { lastPart } from '../../ledger/heading';
import { SHEET_COLUMN } from '../../ledger/join-ledgers';
import { meaningOf } from '../../ledger/meaning';
import { moneyWholes } from '../../ledger/money-wholes';
import type { Slot } from '../slots/slot';
import { bestNamed, OTHER_NAME } from './best-named';
import { fundOf, givenColumns, isAllMoney, isOfOneGiver } from './funds';
import { measure, type Measure } from './measure';
import { givenBackOf, moneyColumns } from './money-columns';

const PAID = /支付|支出|已付|实付|实际|实发|实拨|发放|拨付|执行|报销|付款|到账|借方|核销|兑付|结算|清算/;
const PLANNED =
  /预算|计划|合同|申请|应付|应发|应拨|批复|下达|指标|申报|核定|概算|余额|可用|未付|未支付|结余|在途|贷方|标准|单价/;
/** Money that is no spending, unless the name asks for it. */
const OTHER_MONEY = /罚|收入|应收|收费|押金|保证金|投资|产值|造价|没收|退回|贷款|协议|在库/;
/** Names of an amount that say nothing of it. */
const PLAIN =
  /^(?:本?[年月次期]|当[年月]|全年|金额|数额)*(?:金额|数额|小计|合计|总计|总额|价税合计|额)(?:合计|小计)?$/;
/** A number that goes on growing from row to row: adding it up means nothing. */
const RUNNING = /累计|余额|结存/;

/** Ways to a sum of money: each column that may hold it, the likelier the better. */
export function sums(slot: Slot, ledger: Ledger): Measure[] {
  const money = new Map(moneyColumns(ledger).map((one) => [one.column, one]));
  const all = [...money.keys()];
  const given = givenColumns(slot, all);
  const columns = given.length > 0 ? given : all;
  const isAll = isAllMoney(slot);
  const isOfBlock = fundOf(slot) !== undefined;
  const named = isOfBlock ? new Set(columns) : bestNamed(slot, columns);
  const wholes = moneyWholes(ledger);
  return columns.flatMap((column): Measure[] => {
    const { name } = column;
    const { unit, isAdopted } = money.get(column)!;
    const whole = wholes.get(column);
    // A part of a whole stands behind it, unless the name speaks of the part.
    const isPart = isOfBlock
      ? given.length === 0 && (whole !== undefined || (isAll && isOfOneGiver(column)))
      : whole !== undefined && named.has(column) && named.has(whole);
    const isOneOfSeveral = isOfBlock && hasTwins(column, columns);
    const paid =
      paidFit(column, slot, ledger) *
      (isOneOfSeveral ? 0.5 : 1) *
      (named.has(column) && !isPart ? 1 : OTHER_NAME) *
      (isAdopted ? ADOPTED : 1) *
      (RUNNING.test(lastPart(name)) && isRunning(column, ledger) ? 0.3 : 1);
    const doubts = isOneOfSeveral
      ? [`「${lastPart(name)}」有几栏，「${name}」只是其中一栏`]
      : paid < 0.7
        ? [`「${name}」不一定是实际支出`]
        : [];
    const made = (fit: number): Measure => ({
      ...measure('sum', name, fit, doubts),
      ...(isAdopted && unit !== null && { unit }),
      ...lastOfRunning(column, ledger),
    });
    if (unit !== null) return withoutGivenBack(made(paid), column, ledger);
    // Both readings, for the person to choose; the numbers or the planned sum tell which is likely.
    const isYuan = yuanColumns(ledger).has(column);
    return (['元', '万元'] as const).map((one) => ({
      ...measure('sum', name, paid * unitFit(one, isYuan), doubts),
      unit: one,
      isUnitGuessed: !isYuan,
    }));
  });
}

/** Certainty that stays where only its neighbours say that a column is money. */
const ADOPTED = 0.95;
/** The same of sums without what came back, and of sums with it: a person has to tell. */
const LESS_RETURNS = 0.78;
const BEFORE_RETURNS = 0.6;

/** A sum of money less what came back of it, and the sum as it stands. */
function withoutGivenBack(plain: Measure, column: LedgerColumn, ledger: Ledger): Measure[] {
  const back = givenBackOf(ledger, column);
  if (back.length === 0) return [plain];
  const net = back.map(({ name }): Measure => ({
    ...plain,
    fit: plain.fit * LESS_RETURNS,
    less: name,
    doubts: [...plain.doubts, `已减去「${name}」，请核对`],
  }));
  return [...net, { ...plain, fit: plain.fit * BEFORE_RETURNS }];
}

/** Of sums that are carried on from sheet to sheet the last sheet says all. */
function lastOfRunning({ name }: LedgerColumn, { parts }: Ledger): Pick<Measure, 'filters'> {
  if (!RUNNING.test(name) || parts.length === 0) return {};
  const last = parts.at(-1)!.sheet.snapshot.sheetName;
  return { filters: [{ column: SHEET_COLUMN, equals: last }] };
}

/** Whether others have the same heading below another one: 第一次付款·金额, 第二次付款·金额. */
function hasTwins({ name }: LedgerColumn, columns: readonly LedgerColumn[]): boolean {
  return columns.some((other) => other.name !== name && lastPart(other.name) === lastPart(name));
}

function paidFit(column: LedgerColumn, slot: Slot, ledger: Ledger): number {
  const isAll = isAllMoney(slot);
  const name = lastPart(column.name).replace(/[([].*?[)\]]/g, '');
  if (PAID.test(name) && !/^应|^未|^待/.test(name)) return 1;
  const other = OTHER_MONEY.exec(column.name)?.[0];
  const isOther = other !== undefined && !slot.label.includes(other);
  if (isOther || PLANNED.test(column.name)) return slot.kind === 'executed' ? 0.4 : 0.55;
  if (PLAIN.test(name)) return 0.98;
  // 办案补贴 in a list of cases is no payment of it.
  return isAll && meaningOf(ledger).kind !== 'payments' ? 0.6 : 0.98;
}

/** Whether the numbers never fall from row to row, as those that are carried on do. */
function isRunning(column: LedgerColumn, { rows }: Ledger): boolean {
  const numbers = rows.map((_row, position) => column.number(position)).filter((one) => !Number.isNaN(one));
  return numbers.length >= 3 && numbers.every((one, at) => at === 0 || one >= numbers[at - 1]!);
}

/** How likely nothing but the numbers and the habit makes each unit. */
function unitFit(unit: '元' | '万元', isYuan: boolean): number {
  if (isYuan) return unit === '元' ? 0.98 : 0.2;
  return unit === '元' ? 0.75 : 0.6;
}

/** Amounts of 万元 have few digits before the point; some of hundreds and more with cents are amounts of 元. */
const LEAST_YUAN = 2000;

/** Columns of money most of whose amounts are too large for 万元. */
const yuanColumns = rememberFor(({ columns, rows }: Ledger): ReadonlySet<LedgerColumn> => {
  const isYuan = (column: LedgerColumn) => {
    let [large, all] = [0, 0];
    for (let position = 0; position < rows.length; position++) {
      const amount = Math.abs(column.number(position));
      if (amount > 0) all++;
      if (amount >= LEAST_YUAN) large++;
    }
    return all > 0 && large * 2 >= all;
  };
  return new Set(columns.filter((column) => column.kind === 'money' && isYuan(column)));
});

/** How likely a sum of money is what was spent of what was planned: hardly more, and seldom a small part. */
export function spentOf({ target }: Slot, value: number, unit: string | null): number {
  const planned = target?.value ?? null;
  if (planned === null || planned <= 0) return 1;
  const rate = value / (convert(planned, target!.unit, unit) ?? planned);
  if (rate > 1.2) return rate > 3 ? 0.2 : 0.4;
  if (rate > 1.0005) return 0.75;
  return rate >= 0.5 ? 1 : rate >= 0.25 ? 0.85 : rate >= 0.1 ? 0.5 : 0.3;
}
