import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SourceStore, SourceInfo } from '../../../app/fill/source-store';
import { writtenText, type Recipe, type Proposal } from '../../../app/fill/fill-view';
import { Page } from '../../components/page';
import { COMMON_TEXTS } from '../../components/text';
import { FILL_TEXTS } from '../text';
import { RECIPE_TEXTS } from './text';
import { useTexts } from '../../text/texts';
import type { Entry } from '../entries/entries';
import { LedgerFields } from './ledger-fields';
import { LedgerSteps } from './ledger-steps';
import { draftOf, ledgerOf, ledgersOf, recipeOf, type LedgerDraft } from './recipe-draft';
import { SampleTable } from '../list/sample-table';
import { CarryFields, carryRecipeFor, RollUpFields, rollUpRecipeFor } from './table-fields';
import { useTaken, type Taken } from './use-taken';
import { cellOf, evidenceOf, targetOf } from '../entries/words';

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    overflowY: 'auto',
    overflowX: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '0 16px 16px',
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  select: { minWidth: 0 },
  result: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  value: { fontSize: tokens.fontSizeBase400, lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  use: { flexGrow: 1 },
});

type Kind = 'ledger' | 'carry' | 'roll-up';

interface RecipePageProps {
  readonly entry: Entry;
  readonly sources: readonly SourceInfo[];
  readonly store: Pick<SourceStore, 'take' | 'begin' | 'look'>;
  /** Takes the value like this from now on. */
  readonly onUse: (recipe: Recipe) => void;
  readonly onClose: () => void;
}

/** The recipe of one value in plain words, with what it gives. */
export default function RecipePage({ entry, sources, store, onUse, onClose }: RecipePageProps) {
  const styles = useStyles();
  const t = useTexts(RECIPE_TEXTS);
  const fillText = useTexts(FILL_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const { slot, proposal } = entry;
  const [kind, setKind] = useState<Kind>(() => kindOf(proposal?.recipe));
  const [draft, setDraft] = useState(() => draftFrom(proposal));
  const [isFine, setFine] = useState(false);
  const [carry, setCarry] = useState(() =>
    proposal?.recipe.kind === 'carry' ? proposal.recipe : carryRecipeFor(slot, sources),
  );
  const [rollUp, setRollUp] = useState(() =>
    proposal?.recipe.kind === 'roll-up' ? proposal.recipe : rollUpRecipeFor(slot),
  );
  const ledgers = ledgersOf(sources);
  const recipe =
    kind === 'ledger'
      ? ledgerOf(draft, ledgers)
        ? recipeOf(draft)
        : null
      : kind === 'carry'
        ? carry
        : rollUp;
  const taken = useTaken(store, slot, recipe);
  const target = targetOf(slot);
  const kinds: readonly (readonly [Kind, string])[] = [
    ['ledger', t('fromLedger')],
    ...(carry ? [['carry', t('fromTable')] as const] : []),
    ...(carry && slot.kind !== 'target' ? [['roll-up', t('fromUnits')] as const] : []),
  ];
  return (
    <Page
      title={t('editTitle')}
      onClose={onClose}
      foot={
        <>
          <Button
            className={styles.use}
            appearance="primary"
            disabledFocusable={!isProposal(taken)}
            onClick={() => recipe && isProposal(taken) && onUse(recipe)}
          >
            {t('useRecipe')}
          </Button>
          <Button onClick={onClose}>{commonText('cancel')}</Button>
        </>
      }
    >
      {() => (
        <>
          <div className={styles.body}>
            <div>
              <div className={styles.name}>{[slot.label, cellOf(slot)].filter(Boolean).join(' ')}</div>
              {target !== null && (
                <p className={styles.quiet}>
                  {fillText(slot.kind === 'executed' ? 'budget' : 'target', { target })}
                </p>
              )}
            </div>
            {kinds.length > 1 && (
              <Field label={t('how')}>
                <Select
                  className={styles.select}
                  value={kind}
                  onChange={(_, { value }) => setKind(value as Kind)}
                >
                  {kinds.map(([id, name]) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            {kind === 'ledger' && isFine && (
              <LedgerFields slot={slot} draft={draft} ledgers={ledgers} onChange={setDraft} />
            )}
            {kind === 'ledger' && !isFine && (
              <LedgerSteps slot={slot} draft={draft} ledgers={ledgers} store={store} onChange={setDraft} />
            )}
            {kind === 'ledger' && ledgers.length > 0 && (
              <div>
                <Button size="small" appearance="transparent" onClick={() => setFine(!isFine)}>
                  {t(isFine ? 'toSteps' : 'fineTune')}
                </Button>
              </div>
            )}
            {kind === 'carry' && carry && (
              <CarryFields slot={slot} recipe={carry} sources={sources} onChange={setCarry} />
            )}
            {kind === 'roll-up' && <RollUpFields slot={slot} recipe={rollUp} onChange={setRollUp} />}
          </div>
          <Result entry={entry} taken={taken} showsRows={kind !== 'ledger' || isFine} />
        </>
      )}
    </Page>
  );
}

function kindOf(recipe: Recipe | undefined): Kind {
  return recipe?.kind === 'carry' || recipe?.kind === 'roll-up' ? recipe.kind : 'ledger';
}

/** The draft of a proposal, on the list that it was taken from: its recipe may name that of another month. */
function draftFrom(proposal: Proposal | null): LedgerDraft {
  const draft = draftOf(proposal?.recipe);
  if (proposal?.recipe.kind !== 'ledger') return draft;
  const { file, sheet } = proposal.provenance;
  return { ...draft, file, sheet };
}

function isProposal(taken: Taken): taken is Proposal {
  return taken !== null && !('why' in taken);
}

/** What the recipe gives, with the first rows that count. */
function Result({
  entry: { slot },
  taken,
  showsRows,
}: {
  readonly entry: Entry;
  readonly taken: Taken;
  /** Whether the rows are not shown elsewhere. */
  readonly showsRows: boolean;
}) {
  const styles = useStyles();
  const t = useTexts(RECIPE_TEXTS);
  return (
    <div className={styles.result}>
      <div role="status">
        {taken === null ? (
          <span className={styles.quiet}>{t('notYet')}</span>
        ) : isProposal(taken) ? (
          <>
            <span className={styles.quiet}>{t('result')} </span>
            <span className={styles.value}>{writtenText(slot, taken)}</span>
          </>
        ) : (
          taken.why
        )}
      </div>
      {isProposal(taken) && (
        <>
          <div className={styles.small}>{evidenceOf(taken)}</div>
          {taken.doubts.map((doubt) => (
            <div key={doubt} className={styles.small}>
              {doubt}
            </div>
          ))}
          {showsRows && (
            <SampleTable
              sample={taken.provenance.sample}
              count={taken.recipe.kind === 'ledger' ? taken.provenance.rows.length : 0}
            />
          )}
        </>
      )}
    </div>
  );
}
