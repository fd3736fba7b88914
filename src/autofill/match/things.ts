import { unitFamily } from '../../quantity';
import type { Ledger } from '../../ledger/ledger';

/** Units of things that happen; a ledger that counts one of them answers for the others. */
const EVENTS = ['场', '次', '期', '批', '轮', '回', '届'];

/** What the things are that a unit counts, as headings and titles name them. */
export const ENTITIES: Readonly<Record<string, RegExp>> = {
  家: /企业|单位|公司|机构|店|场所|商户|医院|合作社|家数/,
  户: /户|家庭/,
  人: /人员|姓名|学生|职工|患者|老人|儿童|残疾|学员|对象|身份证|党员|教师|干部|医生|学籍|名单/,
  名: /人员|姓名|学生|职工|患者|老人|儿童|残疾|学员|对象|身份证|党员|教师|干部|医生|学籍|名单/,
  所: /学校|幼儿园|校|机构|院所/,
  台: /设备|车辆|仪器|电脑|机具/,
  辆: /车辆|车牌/,
  条: /道路|线路|河|信息|线索|管线/,
  座: /桥|公厕|水库|站/,
  处: /隐患|点位|场所|工程/,
  件: /案件|案|工单|信访|提案|议案|事项|专利|诉求|办件/,
  宗: /案件|案|工单/,
  起: /案件|事故|事件|纠纷/,
  篇: /稿|信息|文章|论文|报道/,
  份: /报告|合同|问卷|文件|材料/,
  册: /书|图书/,
  个: /项目|社区|村|点|站|平台|基地|小区|企业|单位/,
  项: /项目|事项|工程|制度|课题|成果/,
  村: /村/,
};

/** Ledgers of payments: their rows are payments and nothing else. */
export function isOfPayments({ columns, title, sheetName }: Ledger): boolean {
  return (
    columns.some(({ kind }) => kind === 'money') &&
    !columns.some(({ kind }) => kind === 'count') &&
    /支付|支出|付款|经费|资金|费用|报销|发放|拨付|补贴|补助|工资|采购/.test(
      [title, sheetName, ...columns.filter(({ kind }) => kind === 'date').map(({ name }) => name)].join(' '),
    )
  );
}

/** Whether a unit counts what happens. */
export function isEvent(unit: string): boolean {
  return EVENTS.includes(unit.replace(/(?<=.)次$/, ''));
}

/** Whether a unit counts people, or how often they came. */
export function isPerson(unit: string): boolean {
  return unitFamily(unit) === '人' || unitFamily(unit) === '人次';
}

/** Units of what is still there next month. */
export const STAYING: ReadonlySet<string> = new Set('人 户 家 辆 座 台 所 张 床 头 只'.split(' '));
