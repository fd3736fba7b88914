import { writtenIn } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const FOOT = /意见|盖章|签字|签章|签名|[:：]$/;

export default defineRule({
  code: 'A10',
  name: 'indicator-name-required',
  title: '没有填三级指标名称',
  family: 'structure',
  severity: 'error',
  forms: 'all',
  basis: '预算绩效管理系统的录入要求：三级指标名称必填',
  relies: 'indicators',
  messages: {
    missing: '「{category}」这一行填了「{filled}」，却没有三级指标名称，请补写名称；不设指标的请清空整行。',
  },
  docs: {
    rule: '填了指标值、分值、评分标准等内容的行，必须有三级指标名称。',
    valid: '整行空白的分类行（另有提示）；只有得分 0 的也是。',
    invalid: '经济效益指标一行写了评分标准「未达指标值酌情扣分」，没有名称。',
  },
  ignorable: false,
  *check({ form }) {
    for (const row of form.unnamedRows) {
      const { level1, level2, nameCell, placeholder } = row;
      // A score of 0 is what nothing earns.
      const written = writtenIn(form, row).find(({ text }) => Number(text) !== 0);
      if (placeholder !== null || !written) continue;
      const category = (level2?.value || level1?.value || '指标表').replace(/\s/g, '');
      // Boxes for opinions and seals below the table name no indicator.
      if (FOOT.test(category) || FOOT.test(written.text.trim())) continue;
      yield { message: 'missing', cells: [nameCell], data: { category, filled: clip(written.text, 16) } };
    }
  },
});
