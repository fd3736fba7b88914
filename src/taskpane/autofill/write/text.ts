import { defineTexts } from '../../text/texts';

/** Texts of writing values: by proposal, by hand, anew, and back. */
export const WRITE_TEXTS = defineTexts({
  // preview
  preview: ['填写预览', 'Preview'],
  include: ['{place} {label}', '{place} {label}'],
  write: ['写入 {count} 处', 'Write ({count})'],
  writeNothing: ['没有选中', 'Nothing selected'],

  // confirmed recipes
  refresh: ['一键刷新', 'Refresh'],
  refreshHint: ['按确认过的 {count} 条取数规则重新取数', 'Take values again by {count} confirmed recipes'],
  refreshTitle: ['一键刷新', 'Refresh'],
  refreshDoubt: ['「{label}」：{doubt}', '“{label}”: {doubt}'],
  refreshSame: [
    '按规则取出的 {count} 项，与表里的都一致。',
    'All {count} values taken by recipes equal those in the table.',
  ],
  refreshFiles: ['还要选择这些文件才能取全：{files}。', 'These files are still needed: {files}.'],
  refreshUnusable: ['「{label}」没有取到：{why}', '“{label}” was not taken: {why}'],
  refreshNone: ['规则里的指标，这张表里都没有。', 'None of the recipes is about this table.'],

  // by hand
  typeTitle: ['手工填', 'Type in'],
  typeStep: ['第 {number} 项，共 {all} 项', '{number} of {all}'],
  targetValue: ['指标值', 'Target'],
  actual: ['实际完成值', 'Actual value'],
  executedName: ['全年执行数', 'Money spent'],
  typeHint: ['按回车写入并到下一项，按 Esc 离开。', 'Enter writes and goes on, Esc leaves.'],
  typeExample: ['如 12{unit}', 'such as 12{unit}'],
  note: ['数从哪里来（可以不填）', 'Where it comes from (optional)'],
  noteHint: ['写进来源记录，如「业务科提供」。下一项自动带出。', 'Kept with the value.'],
  about: ['说明：{text}', 'About: {text}'],
  writeNext: ['写入，下一项', 'Write, next'],
  skipOne: ['跳过', 'Skip'],
  typed: ['已写入：{label} {value}', 'Written: {label} {value}'],
  notTyped: ['{label} 没有写入：{why}', '{label} was not written: {why}'],
  typeFailed: ['请回到上一页看原因', 'see the page before for the reason'],
  typeDone: ['都走过一遍了。', 'That was the last one.'],
  typeDetail: ['写入 {done} 项，跳过 {left} 项。', '{done} written, {left} skipped.'],
  close: ['完成', 'Done'],

  // back
  takeBackTitle: ['撤销取数', 'Take back'],
  takeBackHint: ['写回取数以前的内容。', 'Puts back what stood there before.'],
  takeBackLeft: [
    '{count} 处后来手工改过，保持不动：{cells}。',
    '{count} changed by hand since and left alone: {cells}.',
  ],
  takeBackNow: ['撤销 {count} 处', 'Take back ({count})'],
});
