/** What people write in a cell that has nothing to say. Dashes and strokes of any length say the same. */
export const BLANK_WORDS: readonly string[] = '无 暂无 没有 不适用 不涉及 无此项 N/A NA n/a'.split(' ');

/** Signs that say nothing when a cell holds no others. */
export const BLANK_SIGNS: readonly string[] = [...'-/\\~_.。、'];

/** Signs of which two or more stand where something is still to be filled in: **人次, XX, ……, ____. */
export const PLACEHOLDER_SIGNS: readonly string[] = [...'*×xX_…'];

/** Signs of which one is enough. */
export const LONE_PLACEHOLDERS: readonly string[] = [...'…□'];

/** What exports of questionnaires write where nobody answered: no answer, and no value. */
export const SKIPPED_ANSWERS: readonly string[] = ['(空)', '(跳过)', '(未填)', '(未作答)', '(无)'];
