import { anyOf, DECIDING_HEADINGS, GIVEN_BACK_HEADINGS, ODD_REMARKS, REMARK_HEADINGS } from '../../lexicon';
import { fold } from '../../text';
import { readAnswer, readState } from '../../ledger/cell-values';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { lastPart } from '../../ledger/heading';
import { isMade } from '../../ledger/made-column';
import type { SlotTable } from '../slots/slot';
import type { Taken } from '../recipe/taken';
import type { Measure } from './measure';

const REMARK = new RegExp(anyOf(REMARK_HEADINGS));
const ODD = new RegExp(anyOf(ODD_REMARKS));
const GIVEN_BACK = new RegExp(anyOf(GIVEN_BACK_HEADINGS));
const DECIDING = new RegExp(anyOf(DECIDING_HEADINGS));
/** A remark that names a year, or a class that left in it. */
const YEAR = /((?:19|20)\d{2})(?:届|年度?)/;
const PROJECT = /(?:预算|支出|所属|经费)项目(?:名称)?$|^项目名称$/;
/** Numbers of papers of which one may stand for several rows. */
const OF_PAPERS = /凭证|单据|合同|文号|发票|账号|卡号|电话|编码|代码/;
/** What so many rows have is the rule, and what the others have is odd. */
const RULE = 0.8;
/** So nearly all keys are different: one that comes twice is odd. */
const UNIQUE = 0.95;
const MOST_VALUES = 8;
/** Remarks on so few rows are exceptions. */
const RARE = 0.1;
/** How ledger-rows calls rows of a second table on the sheet. */
const OTHER_TABLE = '另一张表';
/** A value that begins with a no. */
const NO = /^(?:不|未|无效|非|否)/;

/**
 * What the rows that count hold beside what was asked, and what may bear on the number: results that a few of them lack,
 * remarks that tell of a change, money that came back, a key that comes twice. Each is a question to the person: a number is
 * certain only where all of its rows are explained.
 */
export function odditiesIn(
  ledger: Ledger,
  { aggregate, column, by, over }: Measure,
  taken: Taken,
  { year, project }: Pick<SlotTable, 'year' | 'project'>,
): string[] {
  const used = new Set([column, by, over, ...taken.filters.map((filter) => filter.column)]);
  const { positions } = taken;
  const below = ledger.leftOut.find(({ why }) => why === OTHER_TABLE)?.rows.length ?? 0;
  const columns = ledger.columns.flatMap((one): string[] => {
    const heading = lastPart(fold(one.name));
    const isRemark = REMARK.test(heading) && (one.kind === 'text' || one.kind === 'category');
    if (isRemark) return oddRemarks(one, positions, year);
    if (used.has(one.name) || isMade(one)) return [];
    if (aggregate === 'sum' && GIVEN_BACK.test(heading)) return givenBack(one, positions);
    if (one.kind === 'id') return aggregate === 'count' ? repeated(one, positions) : [];
    if (one.kind !== 'text' && one.kind !== 'category' && one.kind !== 'answer') return [];
    if (aggregate === 'share') return [];
    if (aggregate === 'sum' && project !== null && PROJECT.test(heading))
      return severalProjects(one, positions);
    return DECIDING.test(heading) ? oddResults(one, positions) : refused(one, positions);
  });
  return below > 0 ? [`同一张工作表下面另有 ${below} 行没有计入，像是另一张表，请核对`, ...columns] : columns;
}

/** A list of what several projects spent: which of them the table is about only a person can tell. */
function severalProjects(column: LedgerColumn, positions: readonly number[]): string[] {
  const names = new Set(positions.map((position) => column.text(position)).filter((text) => text !== ''));
  return names.size >= 2 && names.size <= MOST_VALUES
    ? [`「${column.name}」有 ${names.size} 个，是不是都是本表的，请确认`]
    : [];
}

function givenBack(column: LedgerColumn, positions: readonly number[]): string[] {
  const rows = positions.filter((position) => (column.number(position) || 0) !== 0).length;
  return rows > 0 ? [`「${column.name}」有 ${rows} 行有数，要不要扣除，请确认`] : [];
}

function repeated(column: LedgerColumn, positions: readonly number[]): string[] {
  if (OF_PAPERS.test(column.name)) return [];
  const texts = positions.map((position) => column.text(position)).filter((text) => text !== '');
  const different = new Set(texts).size;
  return different < texts.length &&
    different >= texts.length * UNIQUE &&
    texts.length >= positions.length * RULE
    ? [`「${column.name}」有 ${texts.length - different} 个重复，是不是重复登记，请核对`]
    : [];
}

function oddRemarks(column: LedgerColumn, positions: readonly number[], year: number | null): string[] {
  const isOfOtherYear = (text: string) => {
    const named = YEAR.exec(text)?.[1];
    return named !== undefined && year !== null && Number(named) !== year;
  };
  const written = positions.map((position) => column.text(position)).filter((text) => text !== '');
  // Where a remark is an exception, whatever it says may be one.
  const isRare = written.length <= positions.length * RARE;
  const odd = written.filter((text) => isRare || ODD.test(text) || isOfOtherYear(text));
  return odd.length > 0 && odd.length <= positions.length * (1 - RULE)
    ? [
        `计入的行里「${column.name}」写着「${odd[0]!}」${odd.length > 1 ? `等（${odd.length} 行）` : ''}，请核对`,
      ]
    : [];
}

/** Where a few rows say no, whatever the column is called: 不予签证, 未安装. */
function refused(column: LedgerColumn, positions: readonly number[]): string[] {
  if (column.values.length > MOST_VALUES) return [];
  const texts = positions.map((position) => column.text(position)).filter((text) => text !== '');
  const no = texts.filter((text) => NO.test(text));
  return no.length > 0 && no.length <= texts.length * (1 - RULE)
    ? [`计入的行里「${column.name}」为「${no[0]!}」等的有 ${no.length} 行，该不该计，请确认`]
    : [];
}

/** Where most rows have reached a result, those that have not. */
function oddResults(column: LedgerColumn, positions: readonly number[]): string[] {
  if (column.values.length < 2 || column.values.length > MOST_VALUES) return [];
  const texts = positions.map((position) => column.text(position)).filter((text) => text !== '');
  const isReached = (text: string) => readState(text) === 'done' || readAnswer(text) === 'yes';
  const others = texts.filter((text) => !isReached(text));
  const isKnown = others.every((text) => readState(text) !== undefined || readAnswer(text) !== undefined);
  return others.length > 0 && isKnown && others.length <= texts.length * (1 - RULE)
    ? [
        `计入的行里「${column.name}」为「${others[0]!}」的有 ${others.filter((text) => text === others[0]).length} 行，该不该计，请确认`,
      ]
    : [];
}
