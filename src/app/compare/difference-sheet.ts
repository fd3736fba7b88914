import { STAGE_NAMES, stageOf, type ComparedPair, type PairFinding, type Table } from '../../compare';
import { gravity, SEVERITY_NAMES } from '../../rules/rule';
import { formatCell, type CellRef, type NewSheet, type NewSheetStyle } from '../../sheet';
import { DIFFERENCES_TITLE } from '../reading/forms';
import { countLine, formatTime } from '../report/words';
import { compareLines, DIFFERENCE_KINDS, NOTE_NAMES, PART_NAMES, type CompareLine } from './lines';
import { fileOf } from './decisions';

/** The sheet that differences are written to; writing it again replaces it. */
const DIFFERENCES_SHEET = '差异表';

type Row = NewSheet['rows'][number];
type Box = Row[number];

/**
 * A printable list of what differs between two tables: what is wrong with it, then line by line what the one writes and
 * what the other. `own` is the path of the workbook that the sheet is written to: places in it are links.
 */
export function differenceSheet(pairs: readonly ComparedPair[], at: Date, own: string | null): NewSheet {
  return {
    name: DIFFERENCES_SHEET,
    columnWidths: [6, 10, 40, 26, 26, 18, 18],
    rows: [
      [{ text: DIFFERENCES_TITLE, style: 'title' }],
      factRow('对照时间', formatTime(at)),
      ...pairs.flatMap((pair) => pairRows(pair, own)),
      ...(pairs.length === 0 ? [factRow('', '没有可以对照的表。')] : []),
    ],
  };
}

function pairRows(pair: ComparedPair, own: string | null): Row[] {
  const { left, right } = pair;
  const findings = inGravity(pair.findings);
  const lines = differencesOf(pair);
  const names = [left, right].map(({ form }) => STAGE_NAMES[stageOf(form.kind)]);
  return [
    [],
    factRow('在前的表', describeTable(left, own)),
    factRow('在后的表', describeTable(right, own)),
    factRow('对照结果', `${lines.length} 处不同；${countLine(findings)}`),
    headingRow('序号', '级别', '问题与改法', '', '', `${names[0]}位置`, `${names[1]}位置`),
    ...(findings.length > 0
      ? findings.map((finding, place) => findingRow(finding, place, pair, own))
      : [factRow('', '没有发现问题。')]),
    headingRow('序号', '差异', '项目', names[0]!, names[1]!, `${names[0]}位置`, `${names[1]}位置`),
    ...(lines.length > 0
      ? lines.map((line, place) => lineRow(line, place, pair, own))
      : [factRow('', '没有不同。')]),
  ];
}

/** What differs, as text to be pasted into a message. */
export function differenceText(pair: ComparedPair, own: string | null): string {
  const { left, right } = pair;
  const findings = inGravity(pair.findings);
  const lines = differencesOf(pair);
  const cells = (finding: PairFinding) =>
    finding.cells.map(({ sheetName, cell }) => `${sheetName}!${formatCell(cell)}`).join('、');
  return [
    `${describeTable(left, own)} 与 ${describeTable(right, own)} 对照：${lines.length} 处不同，${countLine(findings)}。`,
    ...findings.map(
      (finding, place) =>
        `${place + 1}. 〔${SEVERITY_NAMES[finding.severity]}〕${finding.message}（${cells(finding)}）`,
    ),
    ...(lines.length > 0 ? ['', '逐项差异：'] : []),
    ...lines.map((line) => {
      const { from, to } = sidesOf(line);
      return `${kindText(line)}：${line.label}，${from} → ${to}`;
    }),
    '',
  ].join('\n');
}

/** The gravest first, else as the rules go. */
export function inGravity<T extends Pick<PairFinding, 'severity'>>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => gravity(a) - gravity(b));
}

function differencesOf(pair: ComparedPair): CompareLine[] {
  return compareLines(pair).filter(({ agrees }) => agrees === false);
}

function lineRow(line: CompareLine, place: number, pair: ComparedPair, own: string | null): Row {
  const { from, to } = sidesOf(line);
  const shown = line.aspects.find(({ differs }) => differs) ?? line.aspects[0]!;
  return [
    box(place + 1),
    box(kindText(line), isGrave(line) ? 'error' : 'text'),
    box(line.label),
    box(from),
    box(to),
    placeBox(pair.left, shown.cells.left, own),
    placeBox(pair.right, shown.cells.right, own),
  ];
}

function findingRow(finding: PairFinding, place: number, pair: ComparedPair, own: string | null): Row {
  const { severity, title, code, message } = finding;
  const style: NewSheetStyle = severity === 'error' || severity === 'warning' ? severity : 'text';
  const cellIn = ({ path, form }: Table) =>
    finding.cells.find((cell) => cell.path === path && cell.sheetName === form.sheetName)?.cell ?? null;
  return [
    box(place + 1),
    box(SEVERITY_NAMES[severity], style),
    box(`${title}（${code}）：${message}`),
    box(''),
    box(''),
    placeBox(pair.left, cellIn(pair.left), own),
    placeBox(pair.right, cellIn(pair.right), own),
  ];
}

/** What the two tables write where they differ; 归类 and 分值 with their names. */
function sidesOf({ aspects, match }: CompareLine): { readonly from: string; readonly to: string } {
  const shown = aspects.filter(
    ({ what, differs }) => differs && (match?.left && match.right ? true : what !== 'name'),
  );
  const side = (texts: readonly (readonly [string, string | null])[]) =>
    texts
      .filter(([, text]) => text !== null && text !== '')
      .map(([what, text]) => (what === 'weight' ? `分值 ${text}` : what === 'level' ? `归类 ${text}` : text))
      .join('，');
  const none = (is: boolean) => (is ? '（没有）' : '（空白）');
  return {
    from: side(shown.map(({ what, left }) => [what, left])) || none(match?.left === null),
    to: side(shown.map(({ what, right }) => [what, right])) || none(match?.right === null),
  };
}

function kindText({ kinds, notes, part, against, approval }: CompareLine): string {
  const said = kinds.map((kind) => DIFFERENCE_KINDS[kind]);
  const words = said.length > 0 ? said.join('、') : `${PART_NAMES[part]}${against ? `（${against}）` : ''}`;
  // What was approved needs no remark.
  const remarks = approval === null ? notes.map((note) => NOTE_NAMES[note]) : [`已批准（${approval}）`];
  return [words, ...remarks].join('，');
}

function isGrave({ kinds, approval }: CompareLine): boolean {
  return approval === null && (kinds.includes('missing') || kinds.includes('number'));
}

/** 批复（申报）表 target.xlsx〔绩效目标申报表〕 */
function describeTable({ path, form }: Table, own: string | null): string {
  const file = path === own ? '' : ` ${fileOf(path)}`;
  return `${STAGE_NAMES[stageOf(form.kind)]}${file}〔${form.sheetName}〕`;
}

function placeBox({ path, form }: Table, cell: CellRef | null, own: string | null): Box {
  if (!cell) return box('');
  const address = formatCell(cell);
  return {
    ...box(`${form.sheetName}!${address}`),
    ...(path === own && { link: { sheetName: form.sheetName, address } }),
  };
}

function box(text: string | number, style: NewSheetStyle = 'text'): Box {
  return { text, style };
}

function headingRow(...texts: string[]): Row {
  return texts.map((text) => box(text, 'heading'));
}

function factRow(label: string, text: string): Row {
  return [box(''), box(label, 'note'), box(text)];
}
