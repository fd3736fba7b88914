import type { Form, HeadField } from '../../form';
import type { Sheet } from '../../sheet';
import { isBlankWord } from '../support/texts';
import { defineRule } from '../rule';

/** 中央主管部门 beside 地方主管部门 is another one. */
const HIGH = /中央|国家|省级|自治区/;

function kindOf({ role, name }: HeadField): string {
  return `${role} ${HIGH.exec(name)?.[0] ?? ''}`;
}

/** A line for the seal of the unit is none to be filled in. */
const SEAL = /[盖签公]章/;

export default defineRule({
  code: 'A02',
  name: 'owner-unit-required',
  title: '没有填主管部门或实施单位',
  family: 'structure',
  severity: 'error',
  forms: ['project-target', 'project-self-evaluation', 'monitoring'],
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：表头写明主管部门、实施单位',
  messages: {
    supervisor: '「{label}」没有填写，请填写主管部门全称。',
    nobody: '「{label}」空着，全表没有写明是哪个单位的，请填写单位全称。',
    implementer: '「{label}」没有填写，请填写具体实施项目的单位。',
  },
  docs: {
    rule: '项目表表头的主管部门必须填写，实施单位应当填写。',
    valid: '主管部门：银川市教育局；实施单位：银川市第六中学。',
    invalid: '主管部门一格空白。',
    limits: '留给盖章的「主管部门（盖章）」不算；两处要填的同一种单位，填了一处就不报。',
  },
  ignorable: false,
  *check({ form, sheet }) {
    yield* nobody(form, sheet);
    // Asked for in two places and filled in one: it is known.
    const filled = new Set(form.head.flatMap((field) => (isBlankWord(field.text) ? [] : [kindOf(field)])));
    for (const field of form.head) {
      const { role, name, text, cell } = field;
      if (text.trim() !== '' || SEAL.test(name) || filled.has(kindOf(field))) continue;
      const isHigh = HIGH.test(name);
      const label = name.replace(/\s/g, '');
      if (role === 'supervisor')
        yield {
          message: 'supervisor',
          cells: [cell],
          data: { label },
          // Which ministry it is, the table of a county may leave to its frame.
          ...(isHigh && { severity: 'info' as const }),
        };
      if (role === 'implementer')
        yield { message: 'implementer', cells: [cell], data: { label }, severity: 'info' };
    }
  },
});

/** A line for the unit that nobody filled in, in a table that names no unit anywhere. */
function* nobody(form: Form, sheet: Sheet) {
  const units = form.head.filter(({ role }) => UNITS.includes(role));
  if (form.organisation?.text.trim() || units.some(({ text }) => !isBlankWord(text))) return;
  const last = (form.indicators[0]?.row ?? form.range.bottom + 1) - 1;
  for (let row = form.range.top; row <= last; row++) {
    for (let column = form.range.left; column <= form.range.right; column++) {
      const text = sheet.text(row, column).replace(/\s/g, '');
      const isOwn = typeof sheet.snapshot.cells[row]?.[column]?.value === 'string' && UNIT_LINE.test(text);
      if (!isOwn) continue;
      yield {
        message: 'nobody' as const,
        severity: 'warning' as const,
        cells: [{ row, column }],
        data: { label: text.replace(/[:：]$/, '') },
      };
      return;
    }
  }
}

const UNITS: readonly HeadField['role'][] = ['organisation', 'supervisor', 'implementer'];
/** 编制单位（盖章）： with nothing behind it. */
const UNIT_LINE = /^(?:编制|填报|申报|填表|编报|自评)(?:单位|部门)(?:名称)?(?:[(（][盖公签]章[)）])?[:：]$/;
