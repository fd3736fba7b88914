import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { TableCellsMerge20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { pointedHeadings, withPointedOut, type PointedHeading } from '../../app/reading/reading';
import type { FormKind, IndicatorColumn } from '../../form';
import type { ReadingTemplate } from '../../form';
import { formatCell, type Range, type Sheet } from '../../sheet';
import { KIND_TEXTS } from '../components/names';
import { COMMON_TEXTS } from '../components/text';
import { useNames, useTexts, type TextOf } from '../text/texts';
import { MeaningSelect } from './meaning-select';
import { READING_TEXTS } from './text';
import { indicatorsIn, type SheetReading } from './use-reading';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '0 16px 16px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  rows: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: '8px', rowGap: '8px' },
  row: { width: '88px', '& > *': { minWidth: 0 } },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '8px 12px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  label: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
  },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
});

type Rows = Pick<Range, 'top' | 'bottom'>;

/** Headings take at most so many rows. */
const MAX_ROWS = 4;

interface PointOutProps {
  readonly reading: SheetReading;
  /** What is selected on this sheet; a sentence when that is of no use. */
  readonly readSelection: () => Promise<Range | string>;
  readonly onSelect: (range: Range) => void;
  readonly onRead: (template: ReadingTemplate) => void;
}

/** A table that was not found: the person points at its headings, says what they mean, and it is read. */
export function PointOut({ reading, readSelection, onSelect, onRead }: PointOutProps) {
  const styles = useStyles();
  const t = useTexts(READING_TEXTS);
  const { sheet } = reading;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [rows, setRows] = useState<Rows | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function look(top: number, bottom: number, tooMany: string) {
    const isNumber = Number.isInteger(top) && Number.isInteger(bottom) && top >= 0 && bottom >= top;
    const wrong = !isNumber
      ? t('rowsWrong')
      : bottom - top >= MAX_ROWS
        ? tooMany
        : pointedHeadings(sheet, { top, bottom }).length < 2
          ? t('rowsEmpty')
          : null;
    setProblem(wrong);
    setRows(wrong === null ? { top, bottom } : null);
  }

  async function takeSelection() {
    const range = await readSelection();
    if (typeof range === 'string') {
      setProblem(range);
      return;
    }
    // One cell of a heading over two rows stands for both.
    const { top, bottom } = sheet.area(range.top, range.left);
    const last = Math.max(bottom, range.bottom);
    setFrom(String(top + 1));
    setTo(String(last + 1));
    look(top, last, t('rowsMany'));
  }

  return (
    <>
      <section className={styles.step}>
        <h3 className={styles.heading}>{t('step1')}</h3>
        <p className={styles.quiet}>{t('step1Hint')}</p>
        <div>
          <Button icon={<TableCellsMerge20Regular />} onClick={() => void takeSelection()}>
            {t('useSelection')}
          </Button>
        </div>
        <form
          className={styles.rows}
          onSubmit={(event) => {
            event.preventDefault();
            look(Number(from) - 1, Number(to || from) - 1, t('rowsWrong'));
          }}
        >
          <RowInput label={t('fromRow')} value={from} onChange={setFrom} />
          <RowInput label={t('toRow')} value={to} onChange={setTo} />
          <Button type="submit" disabledFocusable={from.trim() === ''}>
            {t('look')}
          </Button>
        </form>
        <div role="alert">
          {problem && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{problem}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      </section>
      {rows && (
        <Columns
          key={`${rows.top}-${rows.bottom}`}
          rows={rows}
          sheet={sheet}
          reading={reading}
          onSelect={onSelect}
          onRead={onRead}
        />
      )}
    </>
  );
}

function RowInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field className={styles.row} label={label} size="small">
      <Input inputMode="numeric" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

interface ColumnsProps extends Omit<PointOutProps, 'readSelection'> {
  readonly rows: Rows;
  readonly sheet: Sheet;
}

/** What the headings mean, which kind of table it is, and what can be read like this. */
function Columns({ rows, sheet, reading, onSelect, onRead }: ColumnsProps) {
  const styles = useStyles();
  const t = useTexts(READING_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const kinds = useNames(KIND_TEXTS);
  const headings = useMemo(() => pointedHeadings(sheet, rows), [sheet, rows]);
  const [columns, setColumns] = useState(() => proposed(headings));
  const [kind, setKind] = useState<FormKind | ''>('');

  const roles = new Set(columns.values());
  const missing = [
    !roles.has('name') && t('needsName'),
    !roles.has('target') && !roles.has('actual') && t('needsValue'),
    kind === '' && t('needsKind'),
  ].filter((one) => one !== false);

  const template = useMemo(
    () => (kind === '' ? null : withPointedOut(reading.template, sheet, rows, { kind, columns })),
    [reading.template, sheet, rows, kind, columns],
  );
  const indicators = useMemo(
    () =>
      template &&
      indicatorsIn(
        reading
          .formsBy(template)
          .filter(
            ({ headings: [first] }) => first && first.cell.row >= rows.top && first.cell.row <= rows.bottom,
          ),
      ),
    [template, reading, rows],
  );

  function choose(heading: PointedHeading, role: IndicatorColumn | null) {
    const next = new Map(columns);
    // Each meaning is used once.
    for (const [other, known] of next) if (role !== null && known === role) next.set(other, null);
    setColumns(next.set(heading, role));
  }

  return (
    <>
      <section className={styles.step}>
        <h3 className={styles.heading}>
          {t('step2')} · {rowsText(t, rows)}
        </h3>
        <ul className={styles.list}>
          {headings.map((heading) => {
            const label = heading.text.replace(/\s+/g, ' ').trim();
            return (
              <li key={formatCell(heading.cell)} className={styles.item}>
                <button
                  type="button"
                  className={styles.label}
                  onClick={() =>
                    onSelect({ top: rows.top, bottom: rows.bottom, left: heading.left, right: heading.right })
                  }
                >
                  「{[...heading.groups, label].join(' › ')}」{' '}
                  <span className={styles.small}>
                    {formatCell(heading.cell)} ·{' '}
                    {heading.example ? t('example', { text: heading.example }) : t('noExample')}
                  </span>
                </button>
                <MeaningSelect
                  term={{ part: 'column', label, role: columns.get(heading) ?? null, nth: heading.nth }}
                  onChange={(term) => term.part === 'column' && choose(heading, term.role)}
                />
              </li>
            );
          })}
        </ul>
      </section>
      <section className={styles.step}>
        <Field label={<span className={styles.heading}>{t('step3')}</span>}>
          <Select value={kind} onChange={(_, { value }) => setKind(value as FormKind | '')}>
            <option value="">{t('chooseKind')}</option>
            {Object.entries(kinds).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <p className={styles.quiet} role="status">
          {missing.length > 0
            ? t('missing', { columns: missing.join(commonText('comma')) })
            : indicators
              ? t('willRead', { indicators })
              : t('willReadNone')}
        </p>
        <Button
          appearance="primary"
          disabledFocusable={missing.length > 0 || !indicators}
          onClick={() => template && onRead(template)}
        >
          {t('readNow')}
        </Button>
      </section>
    </>
  );
}

/** The rows as a person counts them. */
function rowsText(t: TextOf<typeof READING_TEXTS>, { top, bottom }: Rows): string {
  const [from, to] = [String(top + 1), String(bottom + 1)];
  return top === bottom ? t('row', { row: from }) : t('rows', { from, to });
}

/** What the headings say by themselves; of two that say the same the first. */
function proposed(headings: readonly PointedHeading[]): Map<PointedHeading, IndicatorColumn | null> {
  const taken = new Set<IndicatorColumn>();
  return new Map(
    headings.map((heading) => {
      const { column } = heading;
      if (column === null || taken.has(column)) return [heading, null];
      taken.add(column);
      return [heading, column];
    }),
  );
}
