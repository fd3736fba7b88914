import { findMentions } from '../../../quantity';
import { readLabel, splitInline } from '../../../table';
import { isCategory } from '../../labels/labels';
import { isPlaceholder, linesOf, withoutPrefix } from './stack';

/** An indicator written as a text. */
export interface ProseIndicator {
  /** The category that the text begins with: 质量指标：…; "" where it begins with none. */
  readonly category: string;
  readonly name: string;
  /** What is to be reached; "" where the text does not end in it. */
  readonly target: string;
}

/** The indicators of a box, one a line; what the blank template prints names none. */
export function readProse(text: string): ProseIndicator[] {
  return linesOf(text)
    .filter((line) => !isPlaceholder(line))
    .map(readLine);
}

const CATEGORY = /指标\s*$/;

/** 指标1（经济效益）：预计收费4000元; 质量指标：合格率达100%; 重点工作办结率为100%. */
function readLine(line: string): ProseIndicator {
  const text = withoutPrefix(line)
    .replace(/[:：；;]\s*$/, '')
    .trim();
  const inline = splitInline(text);
  if (!inline || inline.value === '') return { category: '', ...splitEnd(text) };
  const name = withoutBrackets(inline.name);
  if (name === inline.name && (isCategory(readLabel(name)) || CATEGORY.test(name)))
    return { ...readLine(inline.value), category: name };
  return { category: '', name, target: inline.value };
}

/** Between a name and what it is to reach. */
const LINK = /(?:达到?|为|是|在|[:：,，\s])+$/;
const CLAUSES = /[。；;，,、]/;

/** A text that ends in the one quantity that it states, with the name in front of it. */
function splitEnd(text: string): Pick<ProseIndicator, 'name' | 'target'> {
  const whole = { name: text, target: '' };
  const [mention, ...more] = findMentions(text);
  if (!mention || more.length > 0 || mention.end < text.length) return whole;
  const before = text.slice(0, mention.start).replace(LINK, '');
  const name = withoutBrackets(before);
  if (name.length < SHORTEST || (name === before && CLAUSES.test(name))) return whole;
  return { name, target: text.slice(mention.start).replace(/^(?:达到?|为|是)/, '') };
}

/** Shorter texts name nothing. */
const SHORTEST = 3;

/** （政府采购执行率） in brackets as a whole. */
function withoutBrackets(name: string): string {
  return /^\s*[（(]([^()（）]*)[)）]\s*$/.exec(name)?.[1] ?? name;
}
