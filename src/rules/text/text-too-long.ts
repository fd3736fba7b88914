import type { TextRole } from '../../form';
import type { Profile } from '../../profile/profile';
import { proseOf } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'L14',
  name: 'text-too-long',
  title: '文字超过字数限制',
  family: 'text',
  severity: 'info',
  forms: 'all',
  basis: '预算绩效管理系统对目标、完成情况、偏差原因的字数限制；当地的限制见设置',
  messages: {
    name: '指标「{name}」的名称有 {length} 个字，像是一段情况说明。名称只写衡量什么，说明请移到原因、备注或完成情况栏。',
    long: '{where}有 {length} 个字，超过 {limit} 字的限制，录入系统时会被截断。请压缩。',
  },
  docs: {
    rule: '目标、完成情况、偏差原因不超过设置的字数（标点计算在内，空格和换行不计）；指标名称不超过 {name} 字。',
    valid: '目标 300 字。',
    invalid: '目标 2600 字。',
    limits: '设置留空的不检查；任务没有字数限制。',
  },
  options: {
    name: { default: 60, label: '指标名称最多多少字', unit: '字' },
  },
  *check({ form, profile, options }) {
    for (const { name } of form.indicators) {
      const { length } = name.value.replace(/\s+/g, '');
      if (length > options.name)
        yield { message: 'name', cells: [name.cell], data: { name: clip(name.text), length } };
    }
    for (const { role, cell, text, called: where } of proseOf(form)) {
      const limit = limitOf(role, profile);
      const { length } = text.replace(/\s+/g, '');
      if (limit !== null && length > limit)
        yield { message: 'long', cells: [cell], data: { where, length, limit } };
    }
  },
});

function limitOf(role: TextRole, { goalLength, completionLength, reasonLength }: Profile): number | null {
  if (role === 'goal') return goalLength;
  if (role === 'completion') return completionLength;
  return role === 'reason' ? reasonLength : null;
}
