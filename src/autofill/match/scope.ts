import { anyOf, DOER_WORDS } from '../../lexicon';
import { matchingValue, rememberFor, withoutCode } from '../../text';
import { EVERY_PROJECT, pairsOf, said } from './wording';
import { BOOK_COLUMN } from '../../ledger/join-ledgers';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import type { Filter } from '../recipe/recipe';
import { doneScope } from './counting';
import { isBudgetOf } from './budget';
import { BELONGS, NO_SCOPE, type Scope } from './limit';
import type { PlainFilter } from '../proposals/proposal';
import type { SlotTable } from '../slots/slot';
import { lastPart } from '../../ledger/heading';

/** Rows of other years, organisations and projects, or why the ledger cannot be used, in Chinese. */
export function scopeOf(ledger: Ledger, table: SlotTable): Scope | { readonly why: string } {
  return scopesOf(table)(ledger);
}

const scopesOf = rememberFor((table: SlotTable) => rememberFor((ledger: Ledger) => findScope(ledger, table)));

function findScope(ledger: Ledger, table: SlotTable): Scope | { readonly why: string } {
  const filters: Filter[] = [];
  let states: Scope['states'] = [];
  let open: Scope['open'] = [];
  const doubts: string[] = [];
  let certainty = 1;
  let belonging = BELONGS;
  const project = projectScope(ledger, table);
  // What may be spent by its rows is what the table has planned: the list is the table's own.
  const isBudget = !('why' in project) && isBudgetOf(ledger, plain(project.filters, ledger, table), table);
  for (const part of [yearScope, organisationScope, () => project, doneScope]) {
    const scope = part(ledger, table);
    if ('why' in scope) {
      if (isBudget) continue;
      return scope;
    }
    filters.push(...scope.filters);
    states = [...states, ...scope.states];
    open = [...open, ...scope.open];
    const isOfList = scope.filters.length === 0 && scope.open.length === 0 && part !== doneScope;
    doubts.push(...scope.doubts);
    certainty *= scope.certainty;
    if (isOfList && scope.certainty < 1)
      belonging = {
        certainty: belonging.certainty * scope.certainty,
        doubts: [...belonging.doubts, ...scope.doubts],
      };
  }
  return { filters, states, open, doubts, certainty, belonging, isBudget };
}

/** Filters with the table's own names put in; those that name nothing here are left out. */
function plain(filters: readonly Filter[], ledger: Ledger, { project }: SlotTable): PlainFilter[] {
  return filters.flatMap((filter): PlainFilter[] => {
    if (!('same' in filter)) return [filter];
    const { values } = ledger.column(filter.column)!;
    const value = project === null ? undefined : matchingValue(project, values, 'project');
    return value === undefined ? [] : [{ column: filter.column, equals: value }];
  });
}

// ---- the year

/** Dates on which a thing was done come before those on which it was planned or written down. */
const DONE_DATE =
  /完成|支付|付款|发放|拨付|举办|开展|活动|发生|实施|检查|验收|办结|通过|培训|会议|实际|到账|交付/;
const OTHER_DATE = /计划|申请|预计|拟|合同|签订|登记|录入|填报|批复|下达|开工|截止|到期|有效|创建|上报|建档/;
const NEVER_DATE = /出生|生日|入职|参加工作|注册|成立|退休/;

/** Certainty of a list that says no year. */
export const UNDATED = 0.75;

/** What a person should look at there. */
export const undatedDoubt = (year: number): string => `台账没有日期，请确认都是${year}年的`;

function yearScope(ledger: Ledger, { year }: SlotTable): Scope | { readonly why: string } {
  const column = yearColumn(ledger);
  if (year === null)
    return column
      ? { ...NO_SCOPE, certainty: 0.5, doubts: ['本表没有写明年度，台账各年的行都计入了'] }
      : { ...NO_SCOPE, certainty: 0.6, doubts: ['本表没有写明年度'] };
  // A list of this year that leaves some dates blank, as of works that go on, is of this year as a whole.
  // Of things that stand there, such as stations, a date tells when they were built.
  const isOfThing = column && (BUILT.test(column.name) || yearRank(column) === 3);
  if (column && ledger.year === year && isOfThing && isOfOtherYears(column, ledger, year))
    return { ...NO_SCOPE, certainty: 0.95 };
  if (column && ledger.year === year && hasBlanks(column, ledger)) return { ...NO_SCOPE, certainty: 0.95 };
  if (column) {
    // Where no row is of another year, it does not matter which date tells it.
    const late =
      column.kind === 'date' &&
      column.name !== ledger.answers.date &&
      OTHER_DATE.test(column.name) &&
      !DONE_DATE.test(column.name) &&
      hasOtherYears(column, ledger, year);
    return {
      ...NO_SCOPE,
      filters: [{ column: column.name, same: 'year' }],
      certainty: late ? 0.78 : 1,
      doubts: late ? [`年份按「${column.name}」判断，不一定是完成的年份`] : [],
    };
  }
  if (ledger.year === year) return { ...NO_SCOPE, certainty: 0.98 };
  if (ledger.year !== null) return { why: `台账是${ledger.year}年的，本表是${year}年的` };
  return { ...NO_SCOPE, certainty: UNDATED, doubts: [undatedDoubt(year)] };
}

function hasBlanks(column: LedgerColumn, ledger: Ledger): boolean {
  const days = ledger.rows.map((_row, position) => column.day(position));
  const isOwnYear = days.every((day) => day === 0 || Math.floor(day / 10_000) === ledger.year);
  // A payment without a date was not made; of works some may still go on.
  const least = /支付|付款|拨付|发放/.test(column.name) ? days.length * 0.1 : 0;
  return isOwnYear && days.filter((day) => day === 0).length > least;
}

/** Dates on which what stands there came to stand there. */
const BUILT = /建成|投运|投用|启用|购置|落成|竣工/;
/** So few rows of the year: the dates are no dates of what the list of the year is about. */
const FEW = 0.1;

function isOfOtherYears(column: LedgerColumn, { rows }: Ledger, year: number): boolean {
  const own = rows.filter((_row, position) => Math.floor(column.day(position) / 10_000) === year).length;
  return own <= rows.length * FEW;
}

function hasOtherYears(column: LedgerColumn, { rows }: Ledger, year: number): boolean {
  return rows.some((_row, position) => Math.floor(column.day(position) / 10_000) !== year);
}

/** The column that tells the year of a row: the one that a person said, else the first that is about what was done. */
export const yearColumn = rememberFor((ledger: Ledger): LedgerColumn | undefined => {
  const { date } = ledger.answers;
  const said = date === undefined ? undefined : ledger.column(date);
  if (said && hasYears(said, ledger)) return said;
  const usable = ledger.columns.filter(
    (column) =>
      (column.kind === 'year' || column.kind === 'date') &&
      !NEVER_DATE.test(column.name) &&
      hasYears(column, ledger),
  );
  return usable.sort((a, b) => yearRank(a) - yearRank(b))[0];
});

/** The less, the likelier a column tells the year of what was done. */
function yearRank({ kind, name }: LedgerColumn): number {
  if (LIMIT_DATE.test(lastPart(name))) return 4;
  if (kind === 'year') return 0;
  if (DONE_DATE.test(name)) return 1;
  return OTHER_DATE.test(name) ? 3 : 2;
}

/** What was finished, and the date on which it was. */
const ENDINGS = [/完成|完工|竣工|交工|建成/, /办结|结案|审结|办理完毕/];
/** Dates by which a thing was to be done. */
const LIMIT_DATE = /^应|计划|拟|预计|约定|规定|要求|期限|时限|截止|到期/;

/** Of several columns of dates the one that the indicator names: 结案日期 for 结案件数. */
export function namedDate(ledger: Ledger, label: string): LedgerColumn | undefined {
  return ledger.columns.find(({ kind, name }) => {
    const stem = lastPart(name).replace(/日期|时间|年月|月份/g, '');
    const isNamed = stem.length >= 2 && label.includes(stem);
    const isDone =
      ENDINGS.some((ending) => ending.test(label) && ending.test(stem)) && !LIMIT_DATE.test(stem);
    return kind === 'date' && (isNamed || isDone) && !NEVER_DATE.test(name);
  });
}

/** For a rate, where the date that tells the year is blank in some rows, one that every row has. */
export function wholeDate({ filters }: Scope, ledger: Ledger): LedgerColumn | undefined {
  const used = filters.find((filter) => 'same' in filter && filter.same === 'year');
  const column = used && ledger.column(used.column);
  if (!column || isWhole(column, ledger)) return undefined;
  return ledger.columns.find(
    (one) =>
      one.kind === 'date' &&
      !NEVER_DATE.test(one.name) &&
      !LIMIT_DATE.test(lastPart(one.name)) &&
      isWhole(one, ledger),
  );
}

function isWhole(column: LedgerColumn, { rows }: Ledger): boolean {
  return rows.every((_row, position) => column.day(position) > 0);
}

/** 3月 without a year anywhere tells nothing. */
function hasYears(column: LedgerColumn, ledger: Ledger): boolean {
  return ledger.rows.some((_row, position) => column.day(position) > 0);
}

// ---- the organisation

const ORGANISATION = /部门|单位|机构|主管|填报|预算|局|机关|来源单位/;
const NO_ORGANISATION =
  /计量单位|度量单位|数量单位|^单位(?:\(.*\))$|用人单位|企业|服务对象|施工|供应|供货|收款|对方|受助|承建|监理|^被|使用单位|收款|经营/;
/** 管理单位, 服务机构: who did it, not whose list it is. */
const DOER = new RegExp(`${anyOf(DOER_WORDS)}(?:单位|机构|部门|方)`);
/** Sections inside one organisation. */
const SECTION = /(?:科|股|室|组|队|班|岗|办|科室)$/;

function organisationScope(ledger: Ledger, { organisation }: SlotTable): Scope | { readonly why: string } {
  const columns = ledger.columns.filter(
    ({ kind, name, values }) =>
      (kind === 'category' || (kind === 'text' && values.length <= 50)) &&
      ORGANISATION.test(name) &&
      !NO_ORGANISATION.test(name),
  );
  if (organisation === null)
    return columns.some(({ values }) => values.filter(isOrganisation).length > 1)
      ? { ...NO_SCOPE, certainty: 0.6, doubts: ['台账里有几个单位，本表没有写明是哪个单位'] }
      : NO_SCOPE;
  const book = ledger.column(BOOK_COLUMN);
  if (book && matchingValue(organisation, book.values, 'organisation') !== undefined)
    return ownScope(book, organisation);
  const named = otherOwner(ledger, organisation);
  if (named !== null) return { ...NO_SCOPE, certainty: 0.6, doubts: [`台账写的是「${named}」，不是本单位`] };
  const own = columns.find(
    ({ name, values }) =>
      (!namesOwn(ledger, organisation) || FILLING_UNIT.test(name)) &&
      matchingValue(organisation, values, 'organisation') !== undefined,
  );
  if (namesOwn(ledger, organisation) && !own) return NO_SCOPE;
  if (own) return ownScope(own, organisation);
  const others = columns.find(
    ({ name, values }) =>
      !DOER.test(name) &&
      values.filter(isOrganisation).length * 2 >= values.length &&
      !values.every(isSection),
  );
  if (!others) return NO_SCOPE;
  const why = `台账「${others.name}」一栏里没有「${organisation}」`;
  // 发货单位, 供养机构, 进驻单位 take part in what the list is about; whose the list is they do not say.
  return OWNER_HEADING.test(others.name)
    ? { why }
    : { ...NO_SCOPE, certainty: OTHERS_NAMED, doubts: [`${why}，请确认台账是不是本单位的`] };
}

/** Certainty that stays where others are named in a list that says nowhere whose it is. */
const OTHERS_NAMED = 0.75;

/** Certainty that stays where other units stand beside this one for what it did. */
const BESIDE_OTHERS = 0.6;

/**
 * The rows of this unit. Who held or did a thing is not who keeps the list of it: there all rows may be meant. Where a row
 * names this unit together with others, it may be its own too.
 */
function ownScope({ name, values }: LedgerColumn, organisation: string): Scope {
  const filter: Filter = { column: name, same: 'organisation' };
  if (DOER.test(name))
    return {
      ...NO_SCOPE,
      open: [
        {
          filters: [],
          otherwise: [filter],
          certainty: BESIDE_OTHERS,
          doubt: `「${name}」不全是本单位，这里全部计入，只算本单位的还是都算，请确认`,
          otherDoubt: `「${name}」不全是本单位，这里只算本单位的，还是都算，请确认`,
        },
      ],
    };
  const own = matchingValue(organisation, values, 'organisation');
  const shared = values.filter(({ text }) => text !== own && own !== undefined && isAmong(own, text));
  if (shared.length === 0) return { ...NO_SCOPE, filters: [filter] };
  const all = [own!, ...shared.map(({ text }) => text)];
  return {
    ...NO_SCOPE,
    open: [
      {
        filters: [{ column: name, oneOf: all }],
        otherwise: [filter],
        certainty: BESIDE_OTHERS,
        doubt: `「${name}」为「${shared[0]!.text}」等与其他单位合写的计入了，算不算，请确认`,
        otherDoubt: `「${name}」为「${shared[0]!.text}」等与其他单位合写的没有计入，算不算，请确认`,
      },
    ],
  };
}

/** Whether a text names one among several. */
function isAmong(one: string, text: string): boolean {
  return text.split(/[、,;/+和与]/).some((part) => part.trim() === one);
}

/** Headings of the unit whose row it is; a list of the unit's own may name others as hosts and partners. */
const FILLING_UNIT = /^(?:部门|预算单位|填报单位|用款单位|单位名称|所属单位|部门名称|单位)$/;

/** Headings that say whose a row is. */
const OWNER_HEADING =
  /^(?:部门|单位|预算单位|填报单位|填报部门|用款单位|申报单位|单位名称|所属单位|所属部门|部门名称|主管部门|主管单位|责任部门|责任单位|来源单位|科室|机构|机构名称)$/;

/** Whether the title or the file says that all of the list is this organisation's. */
function namesOwn({ title, fileName }: Ledger, organisation: string): boolean {
  const longest = Math.max(4, Math.ceil(organisation.length / 2));
  return [title, fileName ?? ''].some((text) => text.includes(organisation.slice(-longest)));
}

const PLACE = /[\u4e00-\u9fa5]{1,8}?(?:街道|办事处|镇|乡)/g;

/** 乡村 and 乡镇 are no places: 推进乡村振兴. */
const OWNER = /[\u4e00-\u9fa5]{1,20}?(?:局|委员会|街道|办事处|管委会|政府|(?:镇|乡)(?![村镇级土区]))/g;
const NO_OWNER =
  /(?:城|乡|村|集|小|建制|重点|特色)(?:镇|乡)$|(?:调解|居民|村民|业主|评审|专家|工作|家长)委员会$|^(?:全|各|本|所有|下属|有关|相关)?(?:城|村|乡|集)?(?:镇|乡|街道|局)|结局|布局|当局/;

/** An authority or a place that title, sheet or file name, and that is no part of the organisation's name. */
function otherOwner(ledger: Ledger, organisation: string): string | null {
  // Sheets for each town of a county are parts of one list.
  const sheet = ledger.column(BOOK_COLUMN) ? ledger.sheetName.replace(PLACE, '') : ledger.sheetName;
  for (const text of [ledger.title, sheet, ledger.fileName ?? '']) {
    for (const [name] of text.replace(/\d+年?度?/g, ' ').matchAll(OWNER)) {
      const fits =
        organisation.includes(name) ||
        matchingValue(organisation, [{ text: name }], 'organisation') !== undefined;
      if (!fits && !NO_OWNER.test(name)) return name;
    }
  }
  return null;
}

/** Whether the ledger names organisations and this one is not among them. */
export function isOfOthers(ledger: Ledger, table: SlotTable): boolean {
  return 'why' in organisationScope(ledger, table);
}

/** Whether the ledger names this organisation. */
export function isOfOwn(ledger: Ledger, table: SlotTable): boolean {
  const scope = organisationScope(ledger, table);
  return 'filters' in scope && scope.filters.length + scope.open.length > 0;
}

/** Ends as an authority does, which an enterprise or a school does not. */
function isOrganisation({ text }: { readonly text: string }): boolean {
  return /(?:局|委|委员会|厅|政府|管委会|办事处|镇|乡|街道|部|院|中心|分局|支队|大队|人大|政协|法院|检察院)$/.test(
    text,
  );
}

function isSection({ text }: { readonly text: string }): boolean {
  return SECTION.test(text);
}

// ---- the project

/** Headings of projects as budgets have them; 项目类型, 项目状态 and 服务项目 say something else. */
const PROJECTS = /^(?:预算|财政|专项|所属)?项目(?:名称)?$|专项(?:资金)?(?:名称)?$|^项目名称/;

/** Whether a title names the project, whatever stands between its words. */
function speaksOf(text: string, project: string): boolean {
  return said(project, pairsOf([text])) >= 0.8;
}

function projectScope(ledger: Ledger, table: SlotTable): Scope | { readonly why: string } {
  const { project, kind } = table;
  if (project === null || kind.startsWith('department')) return NO_SCOPE;
  const columns = ledger.columns.filter(
    ({ kind: of, name }) => (of === 'category' || of === 'text') && /项目|专项|用途|摘要/.test(name),
  );
  // Rows that are the budget of the table are its own, and all rows come first.
  if (isBudgetOf(ledger, [], table)) return NO_SCOPE;
  const parts = columns.flatMap((column) => projectParts(column, project));
  const proven = parts.find((filter) => isBudgetOf(ledger, [filter], table));
  if (proven) return { ...NO_SCOPE, filters: [proven] };
  const own = columns.find(({ values }) => {
    const value = matchingValue(project, values, 'project');
    return value !== undefined && !isPartOf(value, project);
  });
  if (own) return { ...NO_SCOPE, filters: [{ column: own.name, same: 'project' }] };
  const isOwnList = [ledger.title, ledger.fileName ?? ''].some((text) => speaksOf(text, project));
  if (isOwnList) return NO_SCOPE;
  const [part] = parts.filter(({ column }) => PROJECTS.test(column));
  if (part) return { ...NO_SCOPE, filters: [part] };
  const named = columns.find(({ name, kind: of }) => PROJECTS.test(name) && of === 'category');
  return named
    ? { ...NO_SCOPE, certainty: 0.5, doubts: [`台账「${named.name}」一栏里没有「${project}」`] }
    : NO_SCOPE;
}

const JOINS = /[及和与、+]/;

/** Whether a value names one of several things that a project joins: 农村危房改造 of 农村危房改造及老旧小区改造. */
function isPartOf(value: string, project: string): boolean {
  return JOINS.test(project) && said(project.replace(EVERY_PROJECT, ''), pairsOf([value])) < 0.7;
}

/** Of a project that joins several things the values that name one of them each. */
function projectParts(
  { name, values }: LedgerColumn,
  project: string,
): { readonly column: string; readonly oneOf: readonly string[] }[] {
  if (!JOINS.test(project)) return [];
  const pairs = pairsOf([project]);
  const own = values.filter(({ text }) => {
    const core = withoutCode(text).replace(EVERY_PROJECT, '');
    return core.length >= 2 && said(core, pairs) >= 0.9;
  });
  const isTold = said(project.replace(EVERY_PROJECT, ''), pairsOf(own.map(({ text }) => text))) >= 0.6;
  return own.length > 1 && isTold ? [{ column: name, oneOf: own.map(({ text }) => text) }] : [];
}
