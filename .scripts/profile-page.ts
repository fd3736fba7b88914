import {
  FIELD_SECTIONS,
  GROUP_HELP,
  GROUP_LABELS,
  isGroup,
  NATIONAL,
  PRESETS,
  RULE_SETTING_NAMES,
  sourceOf,
  valueAt,
  type Field,
  type Preset,
  type PresetId,
} from '../src/profile';

/** docs/profile.md, from the declaration of the settings. */
export function profilePage(): string {
  return [
    '# 检查设置',
    '',
    '本页由 `npm run rules` 根据设置的声明生成，请勿手改。',
    '',
    '各地的分值、计分办法、提示线不同。先选一个预设，再改与本地不同的几项。设置可以',
    '',
    '- 在任务窗格「更多 → 检查设置」里修改，保存在工作簿中，随文件一起走；',
    '- 导出为文件，发给别人导入，或在命令行用 `--profile 设置文件` 指定。',
    '',
    '命令行的 `--profile` 优先于工作簿里保存的设置，两者都没有时用全国通用的设置。',
    '',
    '## 设置文件',
    '',
    '一个 JSON 对象。`preset` 写预设，其余只写与预设不同的项；没写的项都按预设。写错的项会逐一指出名称、路径和允许的值。',
    '',
    '```json',
    JSON.stringify(
      {
        preset: 'hubei',
        name: '本市',
        overfulfilment: 150,
        executionByMonth: { 6: 40, 8: 60 },
        rules: { L05: 'off', F13: 'warning' },
        options: { E06: { longest: 20 } },
      },
      null,
      2,
    ),
    '```',
    '',
    '## 各项设置',
    '',
    ...FIELD_SECTIONS.flatMap(({ title, fields }) => [
      `### ${title}`,
      '',
      ...helpOf(fields),
      '| 设置 | 路径 | 允许的值 | 全国通用 | 说明 |',
      '|---|---|---|---|---|',
      ...fields.map(fieldRow),
      '',
    ]),
    `### ${GROUP_LABELS.rules}`,
    '',
    `${GROUP_HELP.rules}例如 \`"rules": { "L05": "off", "F13": "warning" }\`。`,
    '',
    ...Object.entries(RULE_SETTING_NAMES).map(([setting, name]) => `- \`${setting}\` ${name}`),
    '',
    '没有写的规则按各自的级别。改了级别的规则，所有发现都按这个级别；“无法判断”的仍是无法判断。计算和必填类规则也可以停用，停用后数字不符、必填未填不再报出，窗格会标明停用了几条规则。',
    '',
    `### ${GROUP_LABELS.options}`,
    '',
    `${GROUP_HELP.options}例如 \`"options": { "E06": { "longest": 20 } }\`。写错规则编号、参数名或数，会指出可用的参数和允许的范围。各参数见[检查规则](rules.md)。`,
    '',
    '## 预设',
    '',
    '只收录在当地表格或系统里见到的规定，其余与全国通用相同。',
    '',
    ...(Object.entries(PRESETS) as [PresetId, Preset][]).flatMap(([id, preset]) => presetPart(id, preset)),
  ].join('\n');
}

function helpOf(fields: readonly Field[]): string[] {
  const groups = [...new Set(fields.map(({ path }) => path.split('.')[0]!))].filter(isGroup);
  return groups.flatMap((group) => [`${GROUP_LABELS[group]}（\`${group}\`）：${GROUP_HELP[group]}`, '']);
}

function fieldRow(field: Field): string {
  const cells = [
    field.label,
    `\`${field.path}\``,
    allowed(field),
    shown(field, valueAt(NATIONAL, field.path)),
    field.help,
  ];
  return `| ${cells.join(' | ')} |`;
}

function allowed({ allowed: values, unit }: Field): string {
  switch (values.kind) {
    case 'text':
      return `文字，不超过 ${values.max} 字`;
    case 'choice':
      return Object.entries(values.choices)
        .map(([value, name]) => `\`${value}\` ${name}`)
        .join('；');
    case 'number':
      return `${values.min}–${values.max}${unit && ` ${unit}`}${values.whole ? '，整数' : ''}${values.optional ? '，或 `null`' : ''}`;
  }
}

function shown({ allowed: { kind } }: Field, value: unknown): string {
  if (value === null) return '不规定';
  return kind === 'choice' ? `\`${String(value)}\`` : String(value);
}

function presetPart(id: PresetId, { title, settings }: Preset): string[] {
  const rows = FIELD_SECTIONS.flatMap(({ fields }) => fields).flatMap((field) => {
    const value = valueAt(settings, field.path);
    if (value === undefined) return [];
    return [`| ${field.label} | ${shown(field, value)} | ${sourceOf(id, field.path) ?? ''} |`];
  });
  const table = rows.length > 0 ? ['| 设置 | 值 | 依据 |', '|---|---|---|', ...rows, ''] : [];
  return [
    `### ${title}（\`${id}\`）`,
    '',
    ...(table.length > 0 ? table : ['各项见上表“全国通用”一栏。', '']),
  ];
}
