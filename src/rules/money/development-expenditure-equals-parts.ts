import { defineRule } from '../rule';
import { amountOf, checkSum } from '../support/money';

export default defineRule({
  code: 'B05',
  name: 'development-expenditure-equals-parts',
  title: '事业发展性支出与分项之和不等',
  family: 'money',
  severity: 'error',
  forms: ['department-target'],
  basis: '广东省部门整体支出绩效目标申报表：事业发展性支出分为财政专项资金和其他事业发展性支出',
  relies: 'money',
  messages: {
    unequal: '「{whole}」{total}{unit} 与{parts} 的合计 {sum} 不相等，相差 {gap}，请核对各项。',
    unreadable: '「{label}」一格填的是「{text}」，不是金额，「{whole}」能否与分项相等无法判断，请改填数字。',
  },
  docs: {
    rule: '事业发展性支出 = 财政专项资金 + 其他事业发展性支出，空白按 0 计。',
    valid: '事业发展性支出 4,070.02 = 财政专项资金 4,070.02 + 其他 0。',
    invalid: '事业发展性支出 4,070.02，财政专项资金 4,007.02。',
  },
  ignorable: false,
  applies: ({ form }) => amountOf(form, 'development-expenditure') ?? null,
  *check({ form, profile }) {
    const result = checkSum(form, profile, 'development-expenditure', ['special-funds', 'other-development']);
    if (result?.kind === 'unequal') yield { message: 'unequal', cells: result.cells, data: result.data };
    if (result?.kind === 'unreadable') {
      yield { message: 'unreadable', cells: result.cells, data: result.data, severity: 'undetermined' };
    }
  },
});
