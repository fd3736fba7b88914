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
import { useMemo, useRef, useState, type RefObject } from 'react';
import { pointedHeadings, withPointedOut, type PointedHeading } from '../../app/reading/reading';
import { suspect, type FormKind, type IndicatorColumn, type Suspect } from '../../form';
import type { ReadingTemplate } from '../../form';
import { formatCell, isSameCell, type Range, type Sheet } from '../../sheet';
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
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1 },
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
type Said = ReadonlyMap<string, IndicatorColumn | null>;

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
  const guess = useMemo(() => (reading.forms.length === 0 ? suspect(sheet) : null), [reading.forms, sheet]);
  const first = guess?.headingRow ?? null;
  const [from, setFrom] = useState(first === null ? '' : String(first + 1));
  const [to, setTo] = useState('');
  const [rows, setRows] = useState<Rows | null>(first === null ? null : { top: first, bottom: first });
  const [problem, setProblem] = useState<string | null>(null);
  /** What the person said of the columns, by the cell of the heading: it stays whatever the rows. */
  const [said, setSaid] = useState<Said>(new Map());
  const [kind, setKind] = useState<FormKind | ''>('');
  const fromField = useRef<HTMLInputElement>(null);
  const toField = useRef<HTMLInputElement>(null);

  /** What is wrong with the rows, and the field that is to be changed; what was entered stays. */
  function look(top: number, bottom: number) {
    const isRow = (row: number) => Number.isInteger(row) && row >= 0;
    const count = isRow(top) && isRow(bottom) ? pointedHeadings(sheet, { top, bottom }).length : 0;
    const wrong = !isRow(top)
      ? ([t('fromWrong'), fromField] as const)
      : !isRow(bottom) || bottom < top
        ? ([t('toWrong', { from: String(top + 1) }), toField] as const)
        : bottom - top >= MAX_ROWS
          ? ([t('rowsMany', { rows: rowsText(t, { top, bottom }) }), toField] as const)
          : count < 2
            ? ([t('rowsEmpty', { rows: rowsText(t, { top, bottom }), count }), fromField] as const)
            : null;
    setProblem(wrong?.[0] ?? null);
    if (wrong) wrong[1].current?.focus();
    else setRows({ top, bottom });
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
    look(top, last);
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
            look(Number(from) - 1, Number(to || from) - 1);
          }}
        >
          <RowInput label={t('fromRow')} field={fromField} value={from} onChange={setFrom} />
          <RowInput label={t('toRow')} field={toField} value={to} onChange={setTo} />
          <Button type="submit">{t('look')}</Button>
        </form>
        {guess && <p className={styles.quiet}>{t('looksLike', { title: guess.title.text.trim() })}</p>}
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
          rows={rows}
          guess={guess}
          said={said}
          kind={kind}
          onSay={setSaid}
          onKind={setKind}
          onRowsWrong={() => fromField.current?.focus()}
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
  field,
  value,
  onChange,
}: {
  label: string;
  field: RefObject<HTMLInputElement | null>;
  value: string;
  onChange: (text: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field className={styles.row} label={label} size="small">
      <Input ref={field} inputMode="numeric" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

interface ColumnsProps extends Omit<PointOutProps, 'readSelection'> {
  readonly rows: Rows;
  readonly sheet: Sheet;
  /** What the product takes the sheet for; null when it has no idea. */
  readonly guess: Suspect | null;
  readonly said: Said;
  readonly kind: FormKind | '';
  readonly onSay: (said: Said) => void;
  readonly onKind: (kind: FormKind | '') => void;
  /** Leads back to the rows. */
  readonly onRowsWrong: () => void;
}

/** What the headings mean, which kind of table it is, and what can be read like this. */
function Columns(props: ColumnsProps) {
  const { rows, sheet, reading, guess, said, kind, onSay, onKind, onRowsWrong, onSelect, onRead } = props;
  const styles = useStyles();
  const t = useTexts(READING_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const kinds = useNames(KIND_TEXTS);
  const headings = useMemo(() => pointedHeadings(sheet, rows), [sheet, rows]);
  const columns = useMemo(() => meant(headings, guess, said), [headings, guess, said]);
  const list = useRef<HTMLUListElement>(null);
  const kindField = useRef<HTMLSelectElement>(null);
  const [wasTried, setTried] = useState(false);

  const roles = new Set(columns.values());
  const lacksColumn = !roles.has('name') || (!roles.has('target') && !roles.has('actual'));
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
    next.set(heading, role);
    onSay(new Map([...said, ...[...next].map(([{ cell }, one]) => [formatCell(cell), one] as const)]));
  }

  /** The column that is named but has nothing below. */
  const blank = headings.find((heading) => {
    const role = columns.get(heading);
    return !heading.example && (role === 'name' || role === 'target' || role === 'actual');
  });
  const lowest = String(rows.bottom + 2);
  const nothing = blank
    ? t('columnBlank', { heading: blank.text.trim(), cell: formatCell(blank.cell), row: lowest })
    : t('nothingBelow', { row: lowest, rows: rowsText(t, rows) });

  /** Reads, or leads to what is still wrong. */
  function submit() {
    setTried(true);
    const fields = [...(list.current?.querySelectorAll('select') ?? [])];
    const open = headings.findIndex((heading) => (columns.get(heading) ?? null) === null);
    if (missing.length > 0) (lacksColumn ? fields[Math.max(0, open)] : kindField.current)?.focus();
    else if (template && indicators) onRead(template);
    else if (blank) fields[headings.indexOf(blank)]?.focus();
    else onRowsWrong();
  }

  return (
    <>
      <section className={styles.step}>
        <h3 className={styles.heading}>
          {t('step2')} · {rowsText(t, rows)}
        </h3>
        <ul ref={list} className={styles.list}>
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
          <Select ref={kindField} value={kind} onChange={(_, { value }) => onKind(value as FormKind | '')}>
            <option value="">{t('chooseKind')}</option>
            {Object.entries(kinds).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <p className={wasTried && !indicators ? styles.wrong : styles.quiet} role="status">
          {missing.length > 0
            ? t('missing', { columns: missing.join(commonText('comma')) })
            : indicators
              ? t('willRead', { indicators })
              : nothing}
        </p>
        <Button appearance="primary" onClick={submit}>
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

/** What a person said of the headings, else what they say by themselves; of two that say the same the first. */
function meant(
  headings: readonly PointedHeading[],
  guess: Suspect | null,
  said: Said,
): Map<PointedHeading, IndicatorColumn | null> {
  const own = (heading: PointedHeading) => said.get(formatCell(heading.cell));
  const taken = new Set(headings.map(own));
  return new Map(
    headings.map((heading) => {
      const known = own(heading);
      if (known !== undefined) return [heading, known];
      const guessed = guess?.headings.find(({ cell }) => isSameCell(cell, heading.cell))?.column;
      const column = guessed ?? heading.column;
      if (column === null || taken.has(column)) return [heading, null];
      taken.add(column);
      return [heading, column];
    }),
  );
}
