import type { Operator, Quantity } from './quantity';
import { readQuantity } from './read';

const SIGNS: Readonly<Record<Operator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '',
  '~': '约',
  range: '',
};

/**
 * The quantity as a reviewer writes it: ≥6场, 1,622.46万元, ±3%, 2024年12月31日. Words stay as they are written. What is
 * written reads as the same quantity: a number that could be taken for something else has its sign (=290%).
 */
export function formatQuantity(quantity: Quantity): string {
  if (quantity.kind === 'date' && quantity.date) return formatDate(quantity.date);
  if (quantity.value === null || quantity.kind === 'trend' || quantity.kind === 'ratio')
    return words(quantity);
  // 12月 and 1季度 are dates.
  const unit = (quantity.unit ?? '').replace(/^(?:月|季度)(?=\/|$)/, '个$&');
  const number = (value: number) => formatNumber(value, quantity.kind === 'money');
  if (quantity.operator === 'range' && quantity.upper !== null) {
    if (quantity.value < 0 && quantity.value === -quantity.upper) return `±${number(quantity.upper)}${unit}`;
    return `${number(quantity.value)}${unit}~${number(quantity.upper)}${unit}`;
  }
  const text = `${quantity.operator ? SIGNS[quantity.operator] : ''}${number(quantity.value)}${unit}`;
  return quantity.operator === '=' && readQuantity(text).kind === 'doubtful' ? `=${text}` : text;
}

/** "2024-12-31" → 2024年12月31日, "--12-31" → 12月31日. */
function formatDate(date: string): string {
  const [year, month, day] = date.startsWith('--') ? ['', ...date.slice(2).split('-')] : date.split('-');
  return `${year ? `${year}年` : ''}${Number(month)}月${Number(day)}日`;
}

function words(quantity: Quantity): string {
  const text = quantity.raw.replace(/\s+/g, ' ').trim();
  return text === '' ? '（空白）' : text;
}

const PLAIN = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 10 });
const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

function formatNumber(value: number, thousands: boolean): string {
  return (thousands ? GROUPED : PLAIN).format(value);
}
