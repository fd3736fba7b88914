import rule from '../../../src/rules/structure/owner-unit-required';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '留给盖章的一行',
      table: {
        kind: 'project-self-evaluation',
        head: [{ role: 'supervisor', name: '主管部门（盖章）', text: null }],
      },
    },
    {
      name: '别处已经填了',
      table: {
        kind: 'project-self-evaluation',
        head: [
          { role: 'implementer', name: '项目单位', text: null },
          { role: 'implementer', name: '项目执行单位', text: '市文物局' },
        ],
      },
    },

    {
      name: '都填了',
      table: {
        kind: 'project-target',
        head: [
          { role: 'supervisor', name: '主管部门', text: '银川市教育局' },
          { role: 'implementer', name: '实施单位', text: '银川市第六中学' },
          { role: 'other', name: '联系电话', text: null },
        ],
      },
    },
    {
      name: '整体表不要求',
      table: { head: [{ role: 'supervisor', name: '主管部门', text: null }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '中央主管部门与地方主管部门是两回事',
      table: {
        kind: 'project-self-evaluation',
        head: [
          { role: 'supervisor', name: '中央主管部门', text: null },
          { role: 'supervisor', name: '地方主管部门', text: '县卫生健康局' },
        ],
      },
      report: [{ message: 'supervisor', cells: ['B5'], severity: 'info', text: '中央主管部门' }],
    },
    {
      name: '没有一处写明单位',
      table: {
        kind: 'project-target',
        organisation: null,
        project: '标示牌更换',
        head: [{ role: 'other', name: '编制单位（盖章）：', text: null }],
      },
      report: [{ message: 'nobody', cells: ['A5'], severity: 'warning', text: '编制单位（盖章）' }],
    },
    {
      name: '都空白',
      table: {
        kind: 'project-self-evaluation',
        head: [
          { role: 'supervisor', name: '主管部门', text: null },
          { role: 'implementer', name: '实施单位', text: '' },
        ],
      },
      report: [
        { message: 'supervisor', cells: ['B5'], text: '主管部门' },
        { message: 'implementer', cells: ['B6'], text: '实施单位', severity: 'info' },
      ],
    },
  ],
});
