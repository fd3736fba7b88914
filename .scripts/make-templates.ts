/**
 * Makes the blank templates of the national forms in assets/templates: project and department; target, monitoring and
 * self-evaluation. The layouts follow the annexes of 财预〔2015〕88号, 财预〔2019〕136号 and 财预〔2020〕10号; those
 * with 成本指标 as a class of its own follow 财预〔2021〕101号.
 */
import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

const FOLDER = 'assets/templates';

/** A box: what stands in it, how many columns and rows it takes. */
interface Box {
  readonly text?: string | number;
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: 'left' | 'center';
}

interface Table {
  readonly title: string;
  readonly sheet: string;
  readonly widths: readonly number[];
  /** Row by row, from the left; columns that a box from above covers are left out. */
  readonly rows: readonly (readonly Box[])[];
  readonly heights?: Readonly<Record<number, number>>;
  readonly landscape?: boolean;
}

type Classes = readonly (readonly [level1: string, level2: readonly string[]])[];

const OUTPUTS = ['数量指标', '质量指标', '时效指标'];
const BENEFITS = ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'];
const SATISFACTION = ['服务对象满意度指标'];

/** 财预〔2020〕10号: 成本 is an output. */
const WITHOUT_COST: Classes = [
  ['产出指标', [...OUTPUTS, '成本指标']],
  ['效益指标', BENEFITS],
  ['满意度指标', SATISFACTION],
];

/** 财预〔2021〕101号: 成本 stands on top. */
const WITH_COST: Classes = [
  ['成本指标', ['经济成本指标', '社会成本指标', '生态环境成本指标']],
  ['产出指标', OUTPUTS],
  ['效益指标', BENEFITS.slice(0, 3)],
  ['满意度指标', SATISFACTION],
];

const LINES_OF_CLASS = 2;

const label = (text: string, columns = 1, rows = 1): Box => ({ text, columns, rows });
const blank = (columns = 1, rows = 1): Box => ({ columns, rows, align: 'left' });
const value = (): Box => ({});

/** Rows of indicators: categories in front, `rest` blank boxes behind the name. */
function indicatorRows(classes: Classes, rest: number, side?: string, headingRows = 1): Box[][] {
  const total = classes.reduce((sum, [, level2]) => sum + level2.length * LINES_OF_CLASS, 0);
  const rows: Box[][] = [];
  for (const [level1, level2s] of classes) {
    level2s.forEach((level2, i) => {
      for (let line = 0; line < LINES_OF_CLASS; line++) {
        rows.push([
          ...(i === 0 && line === 0 ? [label(level1, 1, level2s.length * LINES_OF_CLASS)] : []),
          ...(line === 0 ? [label(level2, 1, LINES_OF_CLASS)] : []),
          blank(),
          ...Array.from({ length: rest }, value),
        ]);
      }
    });
  }
  if (side !== undefined) sideLabels.set(rows, label(side, 1, total + headingRows));
  return rows;
}

/** The label left of a block of rows, which stands in the row of headings. */
const sideLabels = new Map<readonly Box[][], Box>();

function owner(kind: 'project' | 'department', width: number): Box[][] {
  const [half, rest] = [Math.ceil((width - 3) / 2), Math.floor((width - 3) / 2)];
  if (kind === 'department') return [[label('部门（单位）名称', 2), blank(width - 2)]];
  return [
    [label('项目名称', 2), blank(width - 2)],
    [label('主管部门', 2), blank(half), label('实施单位'), blank(rest)],
  ];
}

const FUNDS = ['年度资金总额', '其中：当年财政拨款', '上年结转资金', '其他资金'];

function evaluation(kind: 'project' | 'department', classes: Classes): Table {
  const rows = indicatorRows(classes, 5, '绩效指标');
  const money = kind === 'project' ? '项目资金（万元）' : '部门资金（万元）';
  return {
    title: kind === 'project' ? '项目支出绩效自评表' : '部门整体支出绩效自评表',
    sheet: '自评表',
    widths: [6, 11, 13, 26, 14, 14, 8, 9, 24],
    rows: [
      ...owner(kind, 9),
      [
        label(money, 1, 5),
        label('', 2),
        ...['年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'].map((text) =>
          label(text),
        ),
      ],
      ...FUNDS.map((fund, i): Box[] => [
        { text: fund, columns: 2, align: 'left' },
        value(),
        value(),
        value(),
        i === 0 ? label('10') : label('—'),
        value(),
        i === 0 ? value() : label('—'),
      ]),
      [label('年度总体目标', 1, 2), label('预期目标', 4), label('实际完成情况', 4)],
      [blank(4), blank(4)],
      [
        sideLabels.get(rows)!,
        ...[
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
          '偏差原因分析及改进措施',
        ].map((text) => label(text)),
      ],
      ...rows,
      [label('总分', 6), { text: 100 }, value(), value()],
    ],
    heights: { [kind === 'project' ? 10 : 9]: 90 },
  };
}

function monitoring(kind: 'project' | 'department', classes: Classes): Table {
  const rows = indicatorRows(classes, 12, '绩效指标', 2);
  const width = 16;
  const money = kind === 'project' ? '项目资金（万元）' : '部门资金（万元）';
  return {
    title: kind === 'project' ? '项目支出绩效目标执行监控表' : '部门整体支出绩效目标执行监控表',
    sheet: '监控表',
    widths: [6, 10, 12, 24, 12, 12, 12, 6, 6, 6, 6, 6, 18, 7, 7, 7, 10].slice(0, width),
    landscape: true,
    rows: [
      ...owner(kind, width),
      [
        label(money, 1, 5),
        label('', 2),
        label('年初预算数'),
        label('1—7月执行数', 2),
        label('1—7月执行率', 5),
        label('全年预计执行数', 5),
      ],
      ...FUNDS.map((fund): Box[] => [
        { text: fund, columns: 2, align: 'left' },
        value(),
        { columns: 2 },
        { columns: 5 },
        { columns: 5 },
      ]),
      [label('年度总体目标', 1), blank(width - 1)],
      [
        sideLabels.get(rows)!,
        ...['一级指标', '二级指标', '三级指标', '年度指标值', '1—7月执行情况', '全年预计完成情况'].map(
          (text) => label(text, 1, 2),
        ),
        label('偏差原因分析', 6),
        label('完成目标可能性', 3),
      ],
      [
        ...['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他', '原因说明'].map((text) =>
          label(text),
        ),
        ...['确定能', '有可能', '完全不可能'].map((text) => label(text)),
      ],
      ...rows,
    ],
    heights: { [kind === 'project' ? 10 : 9]: 70 },
  };
}

function projectTarget(classes: Classes): Table {
  const rows = indicatorRows(classes, 1, '绩效指标');
  return {
    title: '项目支出绩效目标申报表',
    sheet: '目标申报表',
    widths: [8, 14, 18, 40, 20],
    rows: [
      ...owner('project', 5),
      [label('项目资金（万元）', 1, 4), label('年度资金总额', 2), { columns: 2 }],
      ...['其中：财政拨款', '上年结转资金', '其他资金'].map((text): Box[] => [
        label(text, 2),
        { columns: 2 },
      ]),
      [label('年度总体目标'), blank(4)],
      [sideLabels.get(rows)!, ...['一级指标', '二级指标', '三级指标', '指标值'].map((text) => label(text))],
      ...rows,
    ],
    heights: { 9: 90 },
  };
}

function departmentTarget(classes: Classes): Table {
  const rows = indicatorRows(classes, 3, '年度绩效指标');
  for (const row of rows) row.splice(-3, 3, { columns: 3 });
  const tasks = 4;
  return {
    title: '部门整体支出绩效目标申报表',
    sheet: '目标申报表',
    widths: [8, 14, 18, 40, 12, 12, 12],
    rows: [
      ...owner('department', 7),
      [
        label('年度主要任务', 1, tasks + 3),
        label('任务名称', 1, 2),
        label('主要内容', 2, 2),
        label('预算金额（万元）', 3),
      ],
      [label('总额'), label('财政拨款'), label('其他资金')],
      ...Array.from({ length: tasks }, (): Box[] => [blank(), blank(2), value(), value(), value()]),
      [label('金额合计', 3), value(), value(), value()],
      [label('年度总体目标'), blank(6)],
      [
        sideLabels.get(rows)!,
        ...['一级指标', '二级指标', '三级指标'].map((text) => label(text)),
        label('指标值', 3),
      ],
      ...rows,
    ],
    heights: { 10: 90 },
  };
}

async function write(name: string, table: Table): Promise<void> {
  const book = new ExcelJS.Workbook();
  // The same bytes whenever they are made.
  book.created = book.modified = new Date(Date.UTC(2024, 0, 1));
  const sheet = book.addWorksheet(table.sheet, {
    pageSetup: {
      paperSize: 9,
      orientation: table.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
  });
  const width = table.widths.length;
  table.widths.forEach((chars, i) => (sheet.getColumn(i + 1).width = chars));
  const heading = (row: number, text: string, size: number) => {
    sheet.mergeCells(row, 1, row, width);
    const cell = sheet.getCell(row, 1);
    cell.value = text;
    cell.font = { name: '宋体', size, bold: size > 12 };
    cell.alignment = { horizontal: 'center', vertical: 'middle' };
  };
  heading(1, table.title, 18);
  sheet.getRow(1).height = 32;
  heading(2, '（     年度）', 12);
  const taken = new Set<string>();
  const headings = table.rows.findIndex((boxes) => boxes.some(({ text }) => text === '三级指标'));
  table.rows.forEach((boxes, i) => {
    const row = i + 3;
    let column = 1;
    for (const { text, columns = 1, rows = 1, align = 'center' } of boxes) {
      while (taken.has(`${row},${column}`)) column++;
      for (let r = row; r < row + rows; r++)
        for (let c = column; c < column + columns; c++) {
          taken.add(`${r},${c}`);
          const cell = sheet.getCell(r, c);
          const thin = { style: 'thin' } as const;
          cell.border = { top: thin, left: thin, bottom: thin, right: thin };
          cell.font = { name: '宋体', size: 10.5 };
          cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true };
        }
      if (columns > 1 || rows > 1) sheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
      if (text !== undefined && text !== '') sheet.getCell(row, column).value = text === '10' ? 10 : text;
      column += columns;
    }
    while (taken.has(`${row},${column}`)) column++;
    if (column <= width) throw new Error(`${name}: row ${row} ends before column ${column}`);
    // Rows of indicators grow with what is written there.
    const isIndicator = i > headings && !String(boxes[0]?.text ?? '').startsWith('总分');
    if (!isIndicator) sheet.getRow(row).height = table.heights?.[i + 1] ?? 24;
  });
  writeFileSync(`${FOLDER}/${name}.xlsx`, new Uint8Array(await book.xlsx.writeBuffer()));
}

async function main(): Promise<void> {
  await write('project-target', projectTarget(WITHOUT_COST));
  await write('project-target-cost', projectTarget(WITH_COST));
  await write('project-monitoring', monitoring('project', WITHOUT_COST));
  await write('project-monitoring-cost', monitoring('project', WITH_COST));
  await write('project-self-evaluation', evaluation('project', WITHOUT_COST));
  await write('project-self-evaluation-cost', evaluation('project', WITH_COST));
  await write('department-target', departmentTarget(WITHOUT_COST));
  await write('department-monitoring', monitoring('department', WITHOUT_COST));
  await write('department-self-evaluation', evaluation('department', WITHOUT_COST));
}

void main();
