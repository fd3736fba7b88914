import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  CounterBadge,
  makeStyles,
  SearchBox,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { RuleSetting } from '../../profile';
import { RULES } from '../../rules';
import type { Rule, RuleFamily, Severity } from '../../rules/rule';
import { FAMILY_TEXTS, SEVERITY_TEXTS } from '../components/names';
import { COMMON_TEXTS } from '../components/text';
import { useNames, useTexts } from '../text/texts';
import { ruleSetting, withChange, withoutChange, type Draft } from './draft';
import { SETTINGS_TEXTS } from './text';

const useStyles = makeStyles({
  top: { display: 'flex', flexDirection: 'column', rowGap: '4px', padding: '12px 16px 8px' },
  search: { width: '100%', maxWidth: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  header: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  panel: { margin: 0 },
  list: { margin: 0, padding: '0 16px', listStyleType: 'none' },
  rule: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: '8px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, flexBasis: '130px', minWidth: 0, overflowWrap: 'anywhere' },
  code: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  off: { color: tokens.colorNeutralForeground3 },
  severity: { width: '112px', flexShrink: 0 },
  note: { flexBasis: '100%', color: tokens.colorStatusWarningForeground3, paddingBottom: '4px' },
  switch: { marginLeft: '-8px', marginRight: '-8px' },
});

interface RuleListProps {
  readonly draft: Draft;
  /** The rule that is to be seen at first, by its code. */
  readonly first: string | null;
  readonly onChange: (draft: Draft) => void;
}

/** Every rule, on or off, and how much it weighs. */
export function RuleList({ draft, first, onChange }: RuleListProps) {
  const styles = useStyles();
  const t = useTexts(SETTINGS_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const families = useNames(FAMILY_TEXTS);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<readonly string[]>(() =>
    RULES.filter(({ code }) => code === first).map(({ family }) => family),
  );
  const settings = RULES.map((rule) => ruleSetting(draft, rule.code));
  const off = settings.filter((setting) => setting === 'off').length;
  const changed = settings.filter((setting) => setting !== undefined).length - off;
  const found = query.trim() === '' ? null : RULES.filter((rule) => matches(rule, query));

  const counts = [
    t('rulesCount', { count: RULES.length }),
    off > 0 && t('rulesOff', { count: off }),
    changed > 0 && t('rulesChanged', { count: changed }),
  ];

  const row = (rule: Rule) => (
    <RuleRow
      key={rule.code}
      rule={rule}
      setting={ruleSetting(draft, rule.code)}
      onChange={(setting) => {
        const path = `rules.${rule.code}`;
        onChange(setting === undefined ? withoutChange(draft, path) : withChange(draft, path, setting));
      }}
    />
  );

  return (
    <>
      <div className={styles.top}>
        <SearchBox
          className={styles.search}
          placeholder={t('search')}
          aria-label={t('search')}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
        <div className={styles.quiet} role="status">
          {found
            ? t('found', { count: found.length })
            : counts.filter((one) => one !== false).join(commonText('clauseComma'))}
        </div>
      </div>
      {found ? (
        <ul className={styles.list}>
          {found.length > 0 ? found.map(row) : <li className={styles.quiet}>{t('nothingFound')}</li>}
        </ul>
      ) : (
        <Accordion
          multiple
          collapsible
          openItems={[...open]}
          onToggle={(_, { openItems }) => setOpen(openItems as string[])}
        >
          {FAMILIES.map((family) => {
            const rules = RULES.filter((rule) => rule.family === family);
            const touched = rules.filter((rule) => ruleSetting(draft, rule.code) !== undefined).length;
            return (
              <AccordionItem key={family} value={family}>
                <AccordionHeader as="h3" expandIconPosition="end" button={{ style: { padding: '0 16px' } }}>
                  <span className={styles.header}>
                    {families[family]}
                    <span className={styles.quiet}>{rules.length}</span>
                    {touched > 0 && (
                      <CounterBadge
                        size="small"
                        count={touched}
                        aria-label={t('differs', { count: touched })}
                      />
                    )}
                  </span>
                </AccordionHeader>
                <AccordionPanel className={styles.panel}>
                  <ul className={styles.list}>{open.includes(family) && rules.map(row)}</ul>
                </AccordionPanel>
              </AccordionItem>
            );
          })}
        </Accordion>
      )}
    </>
  );
}

/** In the order of their codes. */
const FAMILIES: readonly RuleFamily[] = [...new Set(RULES.map((rule) => rule.family))];

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

interface RuleRowProps {
  readonly rule: Rule;
  readonly setting: RuleSetting | undefined;
  /** undefined: as the rule says itself. */
  readonly onChange: (setting: RuleSetting | undefined) => void;
}

function RuleRow({ rule, setting, onChange }: RuleRowProps) {
  const styles = useStyles();
  const t = useTexts(SETTINGS_TEXTS);
  const severities = useNames(SEVERITY_TEXTS);
  const { code, title, severity } = rule;
  const isOff = setting === 'off';
  return (
    <li className={styles.rule} data-path={`rules.${code}`}>
      <Switch
        className={styles.switch}
        checked={!isOff}
        aria-label={t('on', { code, title })}
        onChange={(_, { checked }) => onChange(checked ? undefined : 'off')}
      />
      <span className={`${styles.name} ${isOff ? styles.off : ''}`}>
        <span className={styles.code}>{code}</span> {title}
      </span>
      <Select
        className={styles.severity}
        size="small"
        aria-label={t('severityOf', { code })}
        disabled={isOff}
        value={isOff ? severity : (setting ?? severity)}
        onChange={(_, { value }) => onChange(value === severity ? undefined : (value as RuleSetting))}
      >
        {(severity === 'undetermined' ? [severity, ...SEVERITIES] : SEVERITIES).map((choice) => (
          <option key={choice} value={choice}>
            {choice === severity ? t('usual', { severity: severities[choice] }) : severities[choice]}
          </option>
        ))}
      </Select>
      {isOff && rule.ignorable === false && <div className={styles.note}>{t('arithmeticOff')}</div>}
    </li>
  );
}

/** By its code, or by every word in its title, its explanation or its basis. */
function matches({ code, title, basis, docs }: Rule, query: string): boolean {
  const text = `${code} ${title} ${docs.rule} ${basis}`.toLowerCase();
  return query
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
