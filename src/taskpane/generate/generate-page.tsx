import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { ofStage } from '../../app/generate/tables';
import { putIn, type PutIn } from '../../app/generate/put-in';
import type { GeneratedStage, NotGenerated } from '../../app/generate/generate';
import { STAGE_TEXTS } from '../compare/names';
import { DropVeil } from '../components/drop-veil';
import { ACCEPTED, FileInput } from '../components/file-input';
import { Page } from '../components/page';
import { describeProblem } from '../components/problems';
import { useFileDrop } from '../components/use-file-drop';
import { downloadWorkbook } from '../host/download';
import { asWorkbookError } from '../host/errors';
import type { Session } from '../session/session';
import { useLanguage, useNames, useTexts } from '../text/texts';
import { readPicked, type PickedFile } from './files';
import { prepare, type Ready, type Wish } from './generation';
import { GenerationPreview } from './generation-preview';
import { usePageStyles } from './page-styles';
import { SourceChoice } from './source-choice';
import { GENERATE_TEXTS } from './text';
import { useChoices } from './use-choices';

interface GeneratePageProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** Makes the monitoring or self-evaluation table of an approved one: what it will be is shown before it is written. */
export default function GeneratePage({ session, onClose }: GeneratePageProps) {
  const styles = usePageStyles();
  const t = useTexts(GENERATE_TEXTS);
  const stages = useNames(STAGE_TEXTS);
  const { choices, chosen, problem, profile, choose, pick } = useChoices(session, (tables) =>
    ofStage(tables, (one) => one === 'target'),
  );
  const [stage, setStage] = useState<GeneratedStage>('self-evaluation');
  const [month, setMonth] = useState('');
  const [isOwn, setOwn] = useState(false);
  const [blank, setBlank] = useState<PickedFile | null>(null);
  const [blankProblem, setBlankProblem] = useState<string | null>(null);
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const isOver = useFileDrop(([file]) => file && void pick(file));

  const wish =
    chosen && profile && (!isOwn || blank)
      ? {
          approved: chosen,
          stage,
          blank: isOwn ? blank : null,
          profile,
          ...(stage === 'monitoring' && month !== '' && { month: Number(month) }),
        }
      : null;
  const result = usePrepared(wish);
  const ready = result !== null && typeof result === 'object' ? result : null;

  async function pickBlank(file: File): Promise<void> {
    try {
      setBlank(await readPicked(file));
      setBlankProblem(null);
    } catch (cause) {
      setBlankProblem(describeProblem(language, asWorkbookError(cause)));
    }
  }

  async function write({ made }: Ready): Promise<void> {
    onClose();
    let put: PutIn | undefined;
    await session.keep(
      async (workbook) => {
        put = await putIn(workbook, made, made.links);
      },
      () => ({ kind: 'sheet-new', sheet: put!.sheetName }),
      {
        title: t('undo', { name: made.sheetName }),
        undone: (workbook) => put!.undone(workbook),
        sheetId: () => put?.sheetId,
      },
    );
  }

  function save({ made, fileName }: Ready): void {
    downloadWorkbook(made.bytes, fileName);
    session.say({ kind: 'saved', file: fileName });
    onClose();
  }

  return (
    <Page
      title={t('generate')}
      onClose={onClose}
      foot={
        <>
          <Button
            appearance="primary"
            disabledFocusable={!ready || ready.isBound}
            onClick={() => ready && void write(ready)}
          >
            {t('intoWorkbook')}
          </Button>
          <Button disabledFocusable={!ready} onClick={() => ready && save(ready)}>
            {t('asFile')}
          </Button>
        </>
      }
    >
      {() => (
        <div className={styles.body}>
          <p className={styles.hint}>{t('hint')}</p>
          <SourceChoice
            label={t('approved')}
            {...{ choices, chosen, problem }}
            onChoose={choose}
            onFile={(file) => void pick(file)}
          />
          <Field label={t('stage')}>
            <RadioGroup
              layout="horizontal"
              value={stage}
              onChange={(_, { value }) => setStage(value as GeneratedStage)}
            >
              <Radio value="self-evaluation" label={stages['self-evaluation']} />
              <Radio value="monitoring" label={stages.monitoring} />
            </RadioGroup>
          </Field>
          {stage === 'monitoring' && (
            <Field label={t('month')}>
              <Select value={month} onChange={(_, { value }) => setMonth(value)}>
                <option value="">{t('asForm')}</option>
                {Array.from({ length: 12 }, (_, i) => (
                  <option key={i} value={String(i + 1)}>
                    {t('monthOf', { month: String(i + 1) })}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={t('layout')}>
            <RadioGroup
              value={isOwn ? 'own' : 'national'}
              onChange={(_, { value }) => setOwn(value === 'own')}
            >
              <Radio value="national" label={t('national')} />
              <Radio value="own" label={t('ownBlank')} />
            </RadioGroup>
          </Field>
          {isOwn && (
            <div className={styles.part}>
              <p className={styles.words}>
                {blank ? t('pickedBlank', { file: blank.name }) : t('wantsBlank')}
              </p>
              {blankProblem !== null && <p className={styles.bad}>{blankProblem}</p>}
              <div>
                <Button size="small" onClick={() => input.current?.click()}>
                  {t('pickBlank')}
                </Button>
              </div>
              <FileInput
                ref={input}
                label={t('pickBlankLabel')}
                accept={ACCEPTED.workbooks}
                onPick={([file]) => void pickBlank(file)}
              />
            </div>
          )}
          <div aria-live="polite" className={styles.part}>
            {wish && result === null && <p className={styles.hint}>{t('making')}</p>}
            {typeof result === 'string' && (
              <p className={styles.bad}>{hasText(result) ? t(result) : result}</p>
            )}
            {ready?.isBound && <p className={styles.words}>{t('needsFile')}</p>}
            {ready && <GenerationPreview ready={ready} />}
          </div>
          {isOver && <DropVeil text={t('dropHere')} />}
        </div>
      )}
    </Page>
  );
}

function hasText(result: string): result is NotGenerated {
  return Object.hasOwn(GENERATE_TEXTS.pairs, result);
}

/** What the wish gives, made anew when it changes; a text is why it gives nothing, null that it is being made. */
function usePrepared(wish: Wish | null): Ready | string | null {
  const language = useLanguage();
  const key = wish && [wish.approved, wish.stage, wish.month, wish.blank, wish.profile];
  const [made, setMade] = useState<{ readonly key: unknown; readonly result: Ready | string } | null>(null);
  const isSame = made !== null && sameKey(made.key, key);
  useEffect(() => {
    if (!wish || isSame) return;
    let isCurrent = true;
    const own = [wish.approved, wish.stage, wish.month, wish.blank, wish.profile];
    prepare(wish).then(
      (result) => isCurrent && setMade({ key: own, result }),
      (cause: unknown) =>
        isCurrent && setMade({ key: own, result: describeProblem(language, asWorkbookError(cause)) }),
    );
    return () => {
      isCurrent = false;
    };
  });
  return isSame ? made.result : null;
}

function sameKey(a: unknown, b: readonly unknown[] | null): boolean {
  return Array.isArray(a) && b !== null && a.every((one, i) => one === b[i]);
}
