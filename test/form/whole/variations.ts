import type { Form, IndicatorColumn } from '../../../src/form';
import type { Cell, CellRef, Range, Snapshot } from '../../../src/sheet';
import { insertColumn, insertRow, mapCells, rebuilt, shift, withValues } from './transform';

/** Another way to lay out or word the same table; null where the table has nothing to vary. */
export type Variation = (sheet: Snapshot, form: Form) => Snapshot | null;

/** The same table as other offices would have it, none of which changes what it says. */
export const VARIATIONS: Readonly<Record<string, Variation>> = {
  // Rows and columns
  标题下空一行: (sheet, form) => insertRow(sheet, form.title.cell.row + 1),
  表头上空一行: (sheet, form) => insertRow(sheet, headingTop(form)),
  表头下空一行: (sheet, form) => insertRow(sheet, headingBottom(form) + 1),
  指标中间空一行: (sheet, form) => insertRow(sheet, middleRow(form)),
  整表移动: (sheet) => shift(sheet, 5, 2),
  左边多一空列: (sheet) => insertColumn(sheet, 0),
  名称前多一空列: (sheet, form) => insertColumn(sheet, columnOf(form, 'name')!.left),
  指标值前多一空列: (sheet, form) => before(sheet, form, 'target'),
  前面多序号列: withSerials,
  后面多责任科室列: (sheet, form) => withColumn(sheet, form, '责任科室', (i) => ['办公室', '规划科'][i % 2]!),
  后面多数据口径列: (sheet, form) => withColumn(sheet, form, '数据口径', () => '按台账统计'),
  中间夹页码行: (sheet, form) => {
    const row = middleRow(form);
    return withValues(insertRow(sheet, row), [[row, form.range.left, '第1页 共2页']]);
  },
  中间重复表头: repeatedHeading,
  没有合并: (sheet) => ({ ...sheet, merges: [] }),
  分类逐行重复: filledCategories,
  分值移到得分之后: (sheet, form) => swapped(sheet, form, 'weight', 'score'),
  完成值与指标值互换: (sheet, form) => swapped(sheet, form, 'target', 'actual'),
  单位与指标值互换: (sheet, form) => swapped(sheet, form, 'target', 'unit'),
  指标横排: across,
  原因移到最前: (sheet, form) => swapped(sheet, form, 'reason', 'target'),
  // Texts around the table
  上面有附件行: (sheet) => withValues(shift(sheet, 1, 0), [[0, 0, '附件3-2']]),
  上面有封面行: (sheet, form) =>
    withValues(shift(sheet, 5, 0), [
      [0, form.range.left, '附件5'],
      [1, form.range.left, '某某县财政局文件汇编'],
      [3, form.range.left, '编报说明：本表由预算单位填报，一式两份。'],
    ]),
  上面有说明段: (sheet, form) =>
    withValues(shift(sheet, 2, 0), [
      [
        0,
        form.range.left,
        '填报要求：绩效目标应当指向明确、细化量化、合理可行，各单位请于1月底前报送项目支出绩效目标表。',
      ],
    ]),
  下面有附注: (sheet, form) =>
    withValues(sheet, [
      [form.range.bottom + 1, form.range.left, '注：1.定量指标写明数值。2.定性指标分档填写。'],
      [form.range.bottom + 2, form.range.left, '2.本表一式三份，由项目单位留存。'],
    ]),
  下面有签字行: (sheet, form) =>
    withValues(sheet, [
      [form.range.bottom + 1, form.range.left, '经办：'],
      [form.range.bottom + 1, form.range.left + 2, '审签：'],
      [form.range.bottom + 1, form.range.left + 4, '电话：'],
    ]),
  下面有别的表: (sheet, form) =>
    withValues(sheet, [
      [form.range.bottom + 3, form.range.left, '资金支付明细表'],
      [form.range.bottom + 4, form.range.left, '日期'],
      [form.range.bottom + 4, form.range.left + 1, '摘要'],
      [form.range.bottom + 4, form.range.left + 2, '金额'],
      [form.range.bottom + 5, form.range.left, '2024-03-01'],
      [form.range.bottom + 5, form.range.left + 1, '付工程款'],
      [form.range.bottom + 5, form.range.left + 2, 12.5],
    ]),
  // Wording
  标签字间加空格: (sheet, form) => relabelled(sheet, form, spaced),
  标签带星号: (sheet, form) => relabelled(sheet, form, (text) => `*${text}`),
  标签带冒号: (sheet, form) => relabelled(sheet, form, (text) => `${text.replace(/[:：]$/, '')}：`),
  标签带换行: (sheet, form) => relabelled(sheet, form, (text) => `${text.slice(0, 2)}\n${text.slice(2)}`),
  标签带必填: (sheet, form) => relabelled(sheet, form, (text) => `${text}（必填）`),
  分类带序号: numberedCategories,
  分类带分数: (sheet, form) => recategorised(sheet, form, (text) => `${text}（20分）`),
  分类不带指标二字: (sheet, form) => recategorised(sheet, form, (text) => text.replace(/指标$/, '')),
  二级叫法不同: (sheet, form) => headingsAs(sheet, form, { level2: '指标类型' }),
  名称栏叫考核内容: (sheet, form) => headingsAs(sheet, form, { name: '考核内容' }),
  名称栏叫具体任务: (sheet, form) => headingsAs(sheet, form, { name: '具体任务' }),
  指标值叫应达标准: (sheet, form) => headingsAs(sheet, form, { target: '应达标准' }),
  指标值叫全年任务数: (sheet, form) => headingsAs(sheet, form, { target: '全年任务数' }),
  完成值叫落实结果: (sheet, form) => headingsAs(sheet, form, { actual: '落实结果' }),
  完成值叫年末数: (sheet, form) => headingsAs(sheet, form, { actual: '年末数' }),
  分值叫配分: (sheet, form) => headingsAs(sheet, form, { weight: '配分' }),
  得分叫评定: (sheet, form) => headingsAs(sheet, form, { score: '评定' }),
  单位叫量纲: (sheet, form) => headingsAs(sheet, form, { unit: '量纲' }),
  原因叫差异分析: (sheet, form) => headingsAs(sheet, form, { reason: '差异分析' }),
  三级都换叫法: (sheet, form) =>
    headingsAs(sheet, form, { level1: '大类', level2: '小类', name: '考核内容' }),
  值栏都换叫法: (sheet, form) =>
    headingsAs(sheet, form, { target: '应达标准', actual: '落实结果', weight: '配分', score: '评定' }),
  名称栏叫甲项: (sheet, form) => headingsAs(sheet, form, { name: '甲项' }),
  名称栏没有叫法: (sheet, form) => headingsAs(sheet, form, { name: '' }),
  指标值叫甲项: (sheet, form) => headingsAs(sheet, form, { target: '甲项' }),
  指标值没有叫法: (sheet, form) => headingsAs(sheet, form, { target: '' }),
  完成值叫甲项: (sheet, form) => headingsAs(sheet, form, { actual: '甲项' }),
  完成值没有叫法: (sheet, form) => headingsAs(sheet, form, { actual: '' }),
  分值叫甲项: (sheet, form) => headingsAs(sheet, form, { weight: '甲项' }),
  得分叫甲项: (sheet, form) => headingsAs(sheet, form, { score: '甲项' }),
  得分没有叫法: (sheet, form) => headingsAs(sheet, form, { score: '' }),
  原因叫甲项: (sheet, form) => headingsAs(sheet, form, { reason: '甲项' }),
  三级都叫甲乙丙: (sheet, form) => headingsAs(sheet, form, { level1: '甲项', level2: '乙项', name: '丙项' }),
  各栏都叫甲乙丙: renamedAll,
  标题不以表结尾: (sheet, form) => retitled(sheet, form, (text) => text.replace(/表(?=[^表]*$)/, '')),
  标题前有地名: (sheet, form) => retitled(sheet, form, (text) => `某某市某某区${text}`),
  标题字间空格: (sheet, form) => retitled(sheet, form, spaced),
  标题拆成两行: (sheet, form) => {
    const { cell, text } = form.title;
    const plain = text.trim();
    if (plain.length < 8 || plain.includes('\n')) return null;
    const at = Math.floor(plain.length / 2);
    const moved = insertRow(sheet, cell.row + 1);
    return withValues(moved, [
      [cell.row, cell.column, plain.slice(0, at)],
      [cell.row + 1, cell.column, plain.slice(at)],
    ]);
  },
  表头标签与值写在一格: glued,
};

const columnOf = (form: Form, column: IndicatorColumn): Form['columns'][number] | undefined =>
  form.columns.find((one) => one.column === column);

const headingTop = (form: Form): number =>
  form.headings.length > 0 ? Math.min(...form.headings.map(({ cell }) => cell.row)) : form.rows[0]!.row;

/** The last row of the headings: the one before the first row below them. */
const headingBottom = (form: Form): number => form.rows[0]!.row - 1;

/** A row of an indicator in the middle. */
function middleRow(form: Form): number {
  const rows = form.rows.filter(({ kind }) => kind === 'item').map(({ row }) => row);
  return rows[Math.floor(rows.length / 2)]!;
}

/** The last row of the indicators. */
const lastRow = (form: Form): number => Math.max(...form.rows.map(({ row }) => row));

function before(sheet: Snapshot, form: Form, column: IndicatorColumn): Snapshot | null {
  const found = columnOf(form, column);
  return found ? insertColumn(sheet, found.left) : null;
}

function withSerials(sheet: Snapshot, form: Form): Snapshot | null {
  if (form.headings.length === 0) return null;
  const left = Math.min(...form.columns.map((column) => column.left));
  const wide = insertColumn(sheet, left);
  const rows = form.rows.filter(({ kind }) => kind === 'item').map(({ row }) => row);
  const crossed = wide.merges.some((m) => m.left <= left && m.right >= left && m.bottom >= rows[0]!);
  if (crossed) return null;
  return withValues(wide, [
    [form.headings[0]!.cell.row, left, '序号'],
    ...rows.map((row, i) => [row, left, i + 1] as const),
  ]);
}

function withColumn(
  sheet: Snapshot,
  form: Form,
  heading: string,
  value: (index: number) => string,
): Snapshot | null {
  if (form.headings.length === 0) return null;
  const right = form.range.right + 1;
  const rows = form.rows.filter(({ kind }) => kind === 'item').map(({ row }) => row);
  return withValues(sheet, [
    [form.headings.at(-1)!.cell.row, right, heading],
    ...rows.map((row, i) => [row, right, value(i)] as const),
  ]);
}

function repeatedHeading(sheet: Snapshot, form: Form): Snapshot | null {
  const [top, bottom, at] = [headingTop(form), headingBottom(form), middleRow(form)];
  const inside = sheet.merges.some((m) => m.top < at && m.bottom >= at);
  if (form.headings.length === 0 || top !== bottom || inside) return null;
  const moved = insertRow(sheet, at);
  return withValues(
    moved,
    (sheet.cells[top] ?? []).flatMap((cell, column) =>
      cell && column >= Math.min(...form.columns.map(({ left }) => left))
        ? [[at, column, cell.value as string] as const]
        : [],
    ),
  );
}

/** No merges among the indicators: every row says its categories. */
function filledCategories(sheet: Snapshot, form: Form): Snapshot | null {
  const levels = form.columns.filter(({ column }) => column === 'level1' || column === 'level2');
  if (levels.length === 0 || form.headings.length === 0) return null;
  const values = form.indicators.flatMap((indicator) =>
    levels.flatMap(({ column, left }) => {
      const level = indicator[column as 'level1' | 'level2'];
      return level && level.text !== '' ? [[indicator.row, left, level.text] as const] : [];
    }),
  );
  const within = (m: Range): boolean =>
    m.top > headingBottom(form) && levels.some(({ left, right }) => m.left >= left && m.right <= right);
  const merges = sheet.merges.filter((m) => !within(m));
  return withValues({ ...sheet, merges }, values);
}

/** Two columns of the indicators change their places, where no merge reaches beyond one of them. */
function swapped(sheet: Snapshot, form: Form, a: IndicatorColumn, b: IndicatorColumn): Snapshot | null {
  const [one, two] = [columnOf(form, a), columnOf(form, b)];
  if (!one || !two || one.left !== one.right || two.left !== two.right) return null;
  const [top, bottom] = [headingTop(form), lastRow(form)];
  const touches = (m: Range): boolean => m.bottom >= top && m.top <= bottom;
  const holds = (m: Range, { left }: { left: number }): boolean => m.left <= left && m.right >= left;
  const crossed = sheet.merges.some(
    (m) => touches(m) && m.left < m.right && (holds(m, one) || holds(m, two)),
  );
  if (crossed) return null;
  const cells = sheet.cells.map((row, r) => {
    if (!row || r < top || r > bottom) return row;
    const next = [...row];
    [next[one.left], next[two.left]] = [row[two.left], row[one.left]];
    return next;
  });
  const move = (m: Range): Range => {
    if (!touches(m) || m.left !== m.right) return m;
    const to = m.left === one.left ? two.left : m.left === two.left ? one.left : m.left;
    return { ...m, left: to, right: to };
  };
  return rebuilt(sheet, cells, move);
}

/** The indicators beside each other: rows and columns of their block exchanged, what stands below it left out. */
function across(sheet: Snapshot, form: Form): Snapshot | null {
  const plain = ['level1', 'level2', 'name'].every((column, at) => form.columns[at]?.column === column);
  const rows = form.rows.every(({ kind }) => kind === 'item');
  if (!plain || !rows || form.headings.length === 0 || form.unread.length > 0) return null;
  const [top, bottom] = [headingTop(form), lastRow(form)];
  const left = form.columns[0]!.left;
  const turn = ({ row, column }: CellRef): CellRef => ({
    row: top + column - left,
    column: left + row - top,
  });
  const cells: (Cell | undefined)[][] = sheet.cells.slice(0, top).map((row) => [...(row ?? [])]);
  for (let row = top; row <= bottom; row++)
    sheet.cells[row]?.forEach((cell, column) => {
      if (column < left || column > form.columns.at(-1)!.right) return;
      const to = turn({ row, column });
      (cells[to.row] ??= [])[to.column] = cell;
    });
  const inside = (m: Range): boolean => m.top >= top && m.bottom <= bottom && m.left >= left;
  const merges = sheet.merges.filter((m) => m.bottom < top || inside(m));
  return rebuilt({ ...sheet, merges }, cells, (m) => {
    if (!inside(m)) return m;
    const [from, to] = [turn({ row: m.top, column: m.left }), turn({ row: m.bottom, column: m.right })];
    return { top: from.row, left: from.column, bottom: to.row, right: to.column };
  });
}

type Rename = (text: string) => string;

const spaced: Rename = (text) => [...text.replace(/\s+/g, '')].join(' ');

/** Every heading and every label of the head, money and goals that is short, renamed. */
function relabelled(sheet: Snapshot, form: Form, rename: Rename): Snapshot {
  const labels = new Set<string>();
  const add = (cell?: { row: number; column: number }): void =>
    void (cell && labels.add(`${cell.row},${cell.column}`));
  for (const { cell } of form.headings) add(cell);
  for (const field of form.head) if (field.label && !sameCell(field.label, field.cell)) add(field.label);
  return mapCells(sheet, (cell, row, column) =>
    labels.has(`${row},${column}`) && typeof cell.value === 'string' && cell.value.length <= 12
      ? { ...cell, value: rename(cell.value) }
      : cell,
  );
}

function sameCell(a: { row: number; column: number }, b: { row: number; column: number }): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Categories in columns of their own, renamed where they end in 指标. */
function recategorised(sheet: Snapshot, form: Form, rename: Rename): Snapshot | null {
  const cells = new Set(
    form.indicators.flatMap(({ level1, level2 }) =>
      [level1, level2].flatMap((level) =>
        level && level.label && /指标$/.test(level.text.trim())
          ? [`${level.cell.row},${level.cell.column}`]
          : [],
      ),
    ),
  );
  if (cells.size === 0) return null;
  return mapCells(sheet, (cell, row, column) =>
    cells.has(`${row},${column}`) && typeof cell.value === 'string'
      ? { ...cell, value: rename(cell.value.trim()) }
      : cell,
  );
}

function numberedCategories(sheet: Snapshot, form: Form): Snapshot | null {
  let next = 0;
  return recategorised(sheet, form, (text) => `${'一二三四五六七八九十'[next++ % 10]!}、${text}`);
}

/** Headings of single columns, called otherwise. */
function headingsAs(
  sheet: Snapshot,
  form: Form,
  names: Readonly<Partial<Record<IndicatorColumn, string>>>,
): Snapshot | null {
  const renames = new Map<string, string>();
  for (const { column, cell } of form.columns) {
    const name = names[column];
    if (name !== undefined && form.headings.length > 0) renames.set(`${cell.row},${cell.column}`, name);
  }
  if (renames.size === 0) return null;
  return mapCells(sheet, (cell, row, column): Cell => {
    const name = renames.get(`${row},${column}`);
    return name === undefined ? cell : { ...cell, value: name };
  });
}

/** Every heading of a column under a name that says nothing: 甲项, 乙项 …. */
function renamedAll(sheet: Snapshot, form: Form): Snapshot | null {
  if (form.headings.length === 0) return null;
  const names = new Map(
    form.columns.map(({ cell }, at) => [`${cell.row},${cell.column}`, `${STEMS[at % STEMS.length]}项`]),
  );
  return mapCells(sheet, (cell, row, column): Cell => {
    const name = names.get(`${row},${column}`);
    return name === undefined ? cell : { ...cell, value: name };
  });
}

const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];

function retitled(sheet: Snapshot, form: Form, rename: Rename): Snapshot | null {
  const { cell, text } = form.title;
  const renamed = rename(text);
  if (text === '' || renamed === text) return null;
  return withValues(sheet, [[cell.row, cell.column, renamed]]);
}

/** 项目名称 | 甲 as 项目名称：甲 in the box of the label. */
function glued(sheet: Snapshot, form: Form): Snapshot | null {
  const fields = form.head.filter(
    ({ label, cell, role, value }) =>
      label &&
      !sameCell(label, cell) &&
      role !== 'other' &&
      value !== null &&
      label.row === cell.row &&
      cell.row < headingTop(form),
  );
  if (fields.length === 0) return null;
  const values = fields.map(
    ({ label, name, text }) => [label!.row, label!.column, `${name}：${text}`] as const,
  );
  const gone = new Set(fields.map(({ cell }) => `${cell.row},${cell.column}`));
  const cells = sheet.cells.map((row, r) =>
    row?.map((cell, c) => (gone.has(`${r},${c}`) ? undefined : cell)),
  );
  return withValues(
    rebuilt(sheet, cells, (m) => m),
    values,
  );
}
