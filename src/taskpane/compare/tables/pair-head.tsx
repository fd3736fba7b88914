import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { ComparedPair, Table } from '../../../app/compare/compare-view';
import { useLanguage, useTexts } from '../../text/texts';
import { COMPARE_TEXTS } from '../text';
import { basisText, pairName, tablePlace, tableTitle } from '../words';

const useStyles = makeStyles({
  head: { padding: '4px 16px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '8px',
    padding: '4px 0',
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
  },
  details: { minWidth: 0, paddingRight: 0, fontWeight: tokens.fontWeightRegular },
});

interface PairHeadProps {
  readonly pairs: readonly ComparedPair[];
  readonly pair: ComparedPair;
  readonly unpaired: number;
  readonly onChoose: (place: number) => void;
  /** Whether the files and the way to pair otherwise are shown. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** Which two tables stand side by side and why, the choice among several pairs, and the way to the files. */
export function PairHead({ pairs, pair, unpaired, onChoose, isOpen, onOpen }: PairHeadProps) {
  const styles = useStyles();
  const language = useLanguage();
  const t = useTexts(COMPARE_TEXTS);
  return (
    <div className={styles.head}>
      {pairs.length > 1 && (
        <Select
          size="small"
          aria-label={t('choosePair')}
          value={String(pairs.indexOf(pair))}
          onChange={(_, { value }) => onChoose(Number(value))}
        >
          {pairs.map((one, i) => (
            <option key={i} value={String(i)}>
              {pairName(one, language)}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.columns}>
        <TableHead table={pair.left} />
        <TableHead table={pair.right} />
      </div>
      <div className={styles.line}>
        <span className={styles.quiet}>{basisText(pair, language)}</span>
        <Button
          className={styles.details}
          size="small"
          appearance="transparent"
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          {unpaired > 0 ? t('detailsCount', { count: unpaired }) : t('details')}
        </Button>
      </div>
    </div>
  );
}

function TableHead({ table }: { readonly table: Table }) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <div>
      <div className={styles.title}>{tableTitle(table, language)}</div>
      <div className={styles.quiet}>{tablePlace(table, language)}</div>
    </div>
  );
}
