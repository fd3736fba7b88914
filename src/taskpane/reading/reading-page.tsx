import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { ArrowReset20Regular, ArrowUndo20Regular, CursorClick20Regular } from '@fluentui/react-icons';
import { useCallback, useMemo, useState } from 'react';
import { headerOf, isTold, lineAt, readingLines, withMeaning } from '../../app/reading/reading';
import { correct, forget, type FormKind, type Term } from '../../form';
import type { Form } from '../../form/model/form';
import { formatCell, type CellRef, type Range } from '../../sheet';
import { Page } from '../components/page';
import type { Session } from '../session/session';
import { KIND_TEXTS } from '../components/names';
import { COMMON_TEXTS } from '../components/text';
import { useNames, useTexts } from '../text/texts';
import { PointOut } from './point-out';
import { ReadingList } from './reading-list';
import { READING_TEXTS } from './text';
import { TemplateFile, type Note } from './template-file';
import { indicatorsIn, useReading, type SheetReading } from './use-reading';

const useStyles = makeStyles({
  body: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', paddingBottom: '16px' },
  top: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '0 16px 12px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '4px' },
  status: {
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  tool: { minWidth: 0, paddingLeft: '4px', paddingRight: '8px', fontWeight: tokens.fontWeightRegular },
  under: { padding: '0 16px 12px' },
  close: { flexGrow: 1 },
});

interface ReadingPageProps {
  readonly session: Session;
  /** The table to begin with; null: whatever stands on the sheet in front. */
  readonly form: Form | null;
  /** The cell whose reading is asked for; null: the table as a whole. */
  readonly cell?: CellRef | null;
  /** How often cells were edited. */
  readonly edits: number;
  readonly onClose: () => void;
}

/** 这张表是这样读的: how each datum was found, what to correct, and how to read a table that was not found. */
export default function ReadingPage({ session, form, cell = null, edits, onClose }: ReadingPageProps) {
  const styles = useStyles();
  const t = useTexts(READING_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const [note, setNote] = useState<Note | null>(null);
  const [isPointing, setPointing] = useState(false);
  const onLost = useCallback(() => setNote({ intent: 'error', text: t('notKept') }), [t]);
  const { reading, retry, isChanged } = useReading(session, form?.sheetId ?? null, edits, onLost);

  function close() {
    onClose();
    if (isChanged()) void session.readAnew();
  }

  const isRead = typeof reading === 'object';
  const points = isRead && (isPointing || reading.forms.length === 0);
  return (
    <Page
      title={points ? t('pointTitle') : t('title')}
      onClose={close}
      foot={
        !points && (
          <Button className={styles.close} appearance="primary" onClick={close}>
            {t('close')}
          </Button>
        )
      }
    >
      {() => (
        <div className={styles.body}>
          {reading === 'waiting' && <Spinner size="small" delay={500} />}
          {reading === 'failed' && (
            <div className={styles.top}>
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{t('readFailed')}</MessageBarBody>
                <MessageBarActions>
                  <Button size="small" onClick={retry}>
                    {commonText('retry')}
                  </Button>
                </MessageBarActions>
              </MessageBar>
            </div>
          )}
          {isRead && (
            <Content
              session={session}
              reading={reading}
              first={form}
              cell={cell}
              note={note}
              isPointing={isPointing}

              onNote={setNote}
              onPoint={setPointing}
            />
          )}
        </div>
      )}
    </Page>
  );
}

interface ContentProps {
  readonly session: Session;
  readonly reading: SheetReading;
  readonly first: Form | null;
  readonly cell: CellRef | null;
  readonly note: Note | null;
  readonly isPointing: boolean;
  readonly onNote: (note: Note | null) => void;
  readonly onPoint: (isPointing: boolean) => void;
}

function Content({ session, reading, first, cell, note, isPointing, onNote, onPoint }: ContentProps) {
  const styles = useStyles();
  const t = useTexts(READING_TEXTS);
  const { sheet, forms, template, before, canUndo } = reading;
  const { sheetId } = sheet.snapshot;
  const [choice, setChoice] = useState(() =>
    Math.max(
      0,
      forms.findIndex(({ range }) => range.top === first?.range.top && range.left === first.range.left),
    ),
  );
  const form = forms[Math.min(choice, forms.length - 1)];
  const points = isPointing || !form;
  const select = (range: Range) => void session.select(sheetId, range);

  function change(next: SheetReading['template']) {
    onNote(null);
    reading.change(next);
  }

  async function readSelection(): Promise<Range | string> {
    let selected: { readonly sheetId: string; readonly range: Range } | undefined;
    await session.read(
      async (workbook) => {
        selected = await workbook.selection();
      },
      { quiet: true },
    );
    if (!selected) return t('selectFailed');
    return selected.sheetId === sheetId ? selected.range : t('otherSheet');
  }

  return (
    <>
      <div className={styles.top}>
        <p className={styles.quiet}>{points ? t('pointIntro') : t('intro')}</p>
        {note && (
          <MessageBar intent={note.intent} layout="multiline">
            <MessageBarBody>{note.text}</MessageBarBody>
          </MessageBar>
        )}
        {!form && canUndo && before !== null && before > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('lost')}</MessageBarBody>
          </MessageBar>
        )}
        {forms.length > 1 && !points && (
          <Field label={t('table')}>
            <Select value={String(choice)} onChange={(_, { value }) => setChoice(Number(value))}>
              {forms.map(({ title }, index) => (
                <option key={index} value={index}>
                  {t('tableName', { number: index + 1, title: title.text })}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {form && !points && (
          <div className={styles.status} role="status">
            {before === null
              ? t('read', { indicators: form.indicators.length, columns: form.columns.length })
              : t('readBefore', { indicators: indicatorsIn(forms), before, columns: form.columns.length })}
            {canUndo && ` ${t('kept')}`}
          </div>
        )}
        <div className={styles.line}>
          {canUndo && (
            <Button
              className={styles.tool}
              size="small"
              appearance="subtle"
              icon={<ArrowUndo20Regular />}
              onClick={() => {
                onNote({ intent: 'info', text: t('undone') });
                reading.undo();
              }}
            >
              {t('undo')}
            </Button>
          )}
          {form && !points && isTold(template, form) && (
            <Button
              className={styles.tool}
              size="small"
              appearance="subtle"
              icon={<ArrowReset20Regular />}
              onClick={() => {
                change(forget(template, headerOf(form)));
                onNote({ intent: 'info', text: t('restored') });
              }}
            >
              {t('restore')}
            </Button>
          )}
          {form && points && (
            <Button className={styles.tool} size="small" appearance="subtle" onClick={() => onPoint(false)}>
              {t('pointBack')}
            </Button>
          )}
        </div>
      </div>
      {points ? (
        <PointOut
          reading={reading}

          readSelection={readSelection}
          onSelect={select}
          onRead={(next) => {
            change(next);
            onPoint(false);
          }}
        />
      ) : (
        <>
          <Table
            key={sheetId}
            form={form}
            cell={cell}
            reading={reading}

            onSelect={select}
            onChange={change}
          />
          <div className={styles.under}>
            <Button
              className={styles.tool}
              size="small"
              appearance="subtle"
              icon={<CursorClick20Regular />}
              onClick={() => onPoint(true)}
            >
              {t('pointMore')}
            </Button>
          </div>
        </>
      )}
      <TemplateFile reading={reading} onNote={onNote} />
    </>
  );
}

interface TableProps {
  readonly form: Form;
  readonly cell: CellRef | null;
  readonly reading: SheetReading;
  readonly onSelect: (range: Range) => void;
  readonly onChange: (template: SheetReading['template']) => void;
}

function Table({ form, cell, reading, onSelect, onChange }: TableProps) {
  const styles = useStyles();
  const t = useTexts(READING_TEXTS);
  const kinds = useNames(KIND_TEXTS);
  const { sheet, template } = reading;
  const [onlyDoubtful, setOnlyDoubtful] = useState(false);
  const lines = useMemo(() => readingLines(form, sheet), [form, sheet]);
  const doubtful = lines.filter(({ sure }) => sure !== '高');
  const shown = onlyDoubtful ? doubtful : lines;
  const asked = useMemo(() => cell && lineAt(lines, cell), [lines, cell]);
  const place = cell && { cell: formatCell(cell), row: String(cell.row + 1) };
  return (
    <>
      <div className={styles.top}>
        {place && !asked?.isRead && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{t(asked ? 'notReadRow' : 'notRead', place)}</MessageBarBody>
          </MessageBar>
        )}
        <Field label={t('kind')}>
          <Select
            value={form.kind}
            onChange={(_, { value }) =>
              onChange(correct(template, headerOf(form), { part: 'kind', kind: value as FormKind }))
            }
          >
            {Object.entries(kinds).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.line}>
          <span>
            {doubtful.length === 0 ? t('nothingToCheck') : t('toCheck', { count: doubtful.length })}
          </span>
          {doubtful.length > 0 && (
            <Checkbox
              label={t('onlyDoubtful')}
              checked={onlyDoubtful}
              onChange={(_, { checked }) => setOnlyDoubtful(checked === true)}
            />
          )}
        </div>
        {shown.length === 0 && <p className={styles.quiet}>{t('nothingDoubtful')}</p>}
      </div>
      <ReadingList
        lines={shown}
        asked={asked?.line.key ?? null}

        onSelect={onSelect}
        onCorrect={(term: Term) => onChange(withMeaning(template, form, term))}
      />
    </>
  );
}
