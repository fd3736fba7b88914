import { productsIn, writtenTexts } from '../support/texts';
import { formatNumber } from '../../text/template';
import { around } from '../support/wording';
import { defineRule } from '../rule';

/** 元 in, 万元 or 亿元 out. */
const SCALES = [1, 1e4, 1e-4, 1e8, 100, 0.01];

export default defineRule({
  code: 'B24',
  name: 'unit-price-times-quantity',
  title: '写出的乘法算式不成立',
  family: 'money',
  severity: 'info',
  forms: 'all',
  basis: '通行做法：单价 × 数量 = 金额',
  messages: {
    wrong: '{where}写「{text}」，乘出来是 {product}，请核对单价、数量或金额。',
  },
  docs: {
    rule: '文字里写出的乘法算式（单价×数量＝金额）要成立；元与万元的换算不计。',
    valid: '650元×14000人=910万元；0.4163×9=3.75万元。',
    invalid: '650元×14000人=810万元。',
    limits: '只看写出等号的算式；相差不到 {rounding}% 的视为四舍五入。',
  },
  options: {
    // 0.4163×9 = 3.75: products are rounded.
    rounding: { default: 1, label: '乘积相差不超过它，视为相等', unit: '%' },
  },
  *check({ form, options }) {
    for (const { cell, text, called: where } of writtenTexts(form)) {
      for (const { parts, total, written } of productsIn(text)) {
        const product = parts.reduce((all, part) => all * part, 1);
        if (product === 0 || total === 0) continue;
        if (SCALES.some((scale) => Math.abs(product / (total * scale) - 1) <= options.rounding / 100))
          continue;
        const data = {
          where,
          text: around(text, written, 4),
          product: formatNumber(Number(product.toFixed(4))),
        };
        yield { message: 'wrong', cells: [cell], data };
      }
    }
  },
});
