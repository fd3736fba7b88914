import rule from '../../../src/rules/structure/checkbox-chosen';
import { ruleTest } from '../../support/rule';

const head = (text: string) => [{ role: 'other' as const, name: '项目类别', text }];

ruleTest(rule, {
  valid: [
    ...['□新增项目 þ延续项目', '□是 R否', '□新增 ü延续', '○常年 ◆一次性', '新增□ 延续◆', '□是 \uf052否'].map(
      (text) => ({
        name: text,
        table: { head: head(text) },
      }),
    ),

    { name: '打了勾', table: { head: head('1、部门预算项目 ☑    2、市直专项 □') } },
    { name: '用√代替', table: { head: head('1、部门预算项目（√）    2、市直专项 □') } },
    {
      name: '括号里打了勾',
      table: { head: head('经常性项目（√）   一次性项目（ ）') },
      outcome: 'not-applicable',
    },
    { name: '只有一个空括号', table: { head: head('部门预算项目（ ）') }, outcome: 'not-applicable' },
    { name: '没有方框', table: { head: head('部门预算项目') }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '外文字母不是勾',
      table: { head: head('□PPP项目 □VIP服务') },
      report: [{ message: 'unticked', cells: ['B5'] }],
    },

    {
      name: '括号里都没有勾',
      table: { head: head('经常性项目（ ）   一次性项目（ ）') },
      report: [{ message: 'unticked', cells: ['B5'] }],
    },
    {
      name: '没有勾选',
      table: { head: head('1、部门预算项目 □    2、市直专项 □') },
      report: [{ message: 'unticked', cells: ['B5'], text: '项目类别' }],
    },
  ],
});
