import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  CounterBadge,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import {
  FIELD_SECTIONS,
  GROUP_HELP,
  GROUP_LABELS,
  isGroup,
  valueAt,
  type Field,
  type SettingProblem,
} from '../../profile';
import { currentValue, presetValue, withChange, withoutChange, type Draft } from './draft';
import { FieldRow } from './field-row';
import { useTexts } from '../text/texts';
import { SETTINGS_TEXTS } from './text';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '16px', margin: 0, padding: '4px 16px 16px' },
  header: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  legend: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  months: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(84px, 1fr))',
    columnGap: '8px',
    rowGap: '8px',
    alignItems: 'start',
  },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  problem: { color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});

interface FieldSectionsProps {
  readonly draft: Draft;
  readonly problems: readonly SettingProblem[];
  readonly onChange: (draft: Draft) => void;
}

/** Every setting but the rules, in sections that open. */
export function FieldSections({ draft, problems, onChange }: FieldSectionsProps) {
  const styles = useStyles();
  const t = useTexts(SETTINGS_TEXTS);
  const sections = FIELD_SECTIONS.map((section) => ({
    ...section,
    changed: section.fields.filter(({ path }) => valueAt(draft, path) !== undefined).length,
    wrong: problems.filter(({ path }) => section.fields.some((field) => isAbout(path, field))).length,
  }));
  const [opened, setOpened] = useState<readonly string[]>(() =>
    sections.filter(({ changed }) => changed > 0).map(({ title }) => title),
  );
  // What has to be mended is never hidden.
  const open = [
    ...new Set([...opened, ...sections.filter(({ wrong }) => wrong > 0).map(({ title }) => title)]),
  ];

  const row = (field: Field, compact = false) => (
    <FieldRow
      key={field.path}
      field={field}
      value={currentValue(draft, field.path)}
      preset={valueAt(draft, field.path) === undefined ? undefined : presetValue(draft, field.path)}
      problem={problems.find(({ path }) => path === field.path)?.message}
      compact={compact}
      onChange={(value) => onChange(withChange(draft, field.path, value))}
      onReset={() => onChange(withoutChange(draft, field.path))}
    />
  );

  return (
    <Accordion
      multiple
      collapsible
      openItems={open}
      onToggle={(_, { openItems }) => setOpened(openItems as string[])}
    >
      {sections.map(({ title, fields, changed }) => (
        <AccordionItem key={title} value={title}>
          <AccordionHeader as="h3" expandIconPosition="end" button={{ style: { padding: '0 16px' } }}>
            <span className={styles.header}>
              {title}
              {changed > 0 && (
                <CounterBadge size="small" count={changed} aria-label={t('differs', { count: changed })} />
              )}
            </span>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            {blocksOf(fields).map(({ group, fields: members }) =>
              group === null ? (
                row(members[0]!)
              ) : (
                <fieldset key={group} className={styles.group} data-path={group}>
                  <legend className={styles.legend}>{GROUP_LABELS[group]}</legend>
                  <div className={styles.hint}>{GROUP_HELP[group]}</div>
                  {problems
                    .filter(({ path }) => path === group)
                    .map(({ message }) => (
                      <div key={message} role="alert" className={styles.problem}>
                        {message}
                      </div>
                    ))}
                  {group === 'executionByMonth' ? (
                    <div className={styles.months}>{members.map((field) => row(field, true))}</div>
                  ) : (
                    members.map((field) => row(field))
                  )}
                </fieldset>
              ),
            )}
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

/** Whether a problem is about this setting or about the group it is in. */
function isAbout(path: string, field: Field): boolean {
  return field.path === path || field.path.startsWith(`${path}.`);
}

type Group = keyof typeof GROUP_LABELS;

/** Settings by themselves, and runs of those that share a group. */
function blocksOf(
  fields: readonly Field[],
): { readonly group: Group | null; readonly fields: readonly Field[] }[] {
  const blocks: { group: Group | null; fields: Field[] }[] = [];
  for (const field of fields) {
    const name = field.path.split('.')[0]!;
    const group = name !== field.path && isGroup(name) ? name : null;
    const last = blocks.at(-1);
    if (group !== null && last?.group === group) last.fields.push(field);
    else blocks.push({ group, fields: [field] });
  }
  return blocks;
}
