import { FISCAL_KINDS, patternOf } from '../../lexicon';
import type { MoneyItem, MoneyRole } from '../model/form';
import type { Block } from '../grid';
import { isPart } from '../../table';
import { plainNumber } from './numbers';

const BUDGET_KINDS = patternOf(FISCAL_KINDS);

/** Sums that others are parts of, without saying 其中. */
const WHOLES: ReadonlySet<MoneyRole> = new Set([
  'total',
  'income-total',
  'department-expenditure',
  'medium-term',
]);

/** Which sum the next label is a part of, going down one column of labels. */
export class Lineage {
  #previous: MoneyRole | null = null;
  #parent: MoneyRole | null = null;
  #batches = false;
  #fiscal = false;
  started = false;

  /** 其中 at the head of a column speaks of the last whole before it. */
  static after(items: readonly MoneyItem[]): Lineage {
    const lineage = new Lineage();
    lineage.#previous = items.filter((item) => WHOLES.has(item.role)).at(-1)?.role ?? null;
    return lineage;
  }

  /** Below 按预算批次划分 every label is a batch, whatever it is called. */
  static ofBatches(): Lineage {
    const lineage = new Lineage();
    lineage.#batches = true;
    return lineage;
  }

  /** Below 收入来源 the sums are parts of the income. */
  static ofIncome(): Lineage {
    const lineage = new Lineage();
    lineage.#parent = 'income-total';
    return lineage;
  }

  batch(block: Block): MoneyRole | undefined {
    return this.#batches && plainNumber(block.text) === null ? 'batch' : undefined;
  }

  /** 其中 makes a label a part of the one above; labels after it are parts of the same. */
  parentOf(block: Block, role: MoneyRole): MoneyRole | null {
    this.started = true;
    const details = role === 'fiscal' && this.#fiscal && BUDGET_KINDS.test(block.label.plain);
    this.#fiscal ||= role === 'fiscal';
    if (details) return 'fiscal';
    if (WHOLES.has(role)) this.#parent = null;
    else if (isPart(block.label)) this.#parent = this.#previous;
    const parent = this.#parent;
    this.#previous = role;
    return parent;
  }
}
