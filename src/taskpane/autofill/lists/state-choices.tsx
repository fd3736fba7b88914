import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { Checkmark16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useTexts } from '../../text/texts';
import { LIST_PAGE_TEXTS } from './text';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    columnGap: '4px',
    alignItems: 'center',
    padding: '2px 0',
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  count: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  button: { minWidth: '56px', padding: '0 6px', fontWeight: tokens.fontWeightRegular },
});

/** Whether rows with a state count. */
export type Said = 'counts' | 'not';

interface StateChoicesProps {
  readonly values: readonly { readonly text: string; readonly count: number }[];
  readonly said: ReadonlyMap<string, Said>;
  /** `undefined`: what was said of it does not hold any more. */
  readonly onSay: (text: string, said: Said | undefined) => void;
}

/** The states of a column, each with how often it stands there, and whether its rows count. */
export function StateChoices({ values, said, onSay }: StateChoicesProps) {
  const styles = useStyles();
  const t = useTexts(LIST_PAGE_TEXTS);
  return (
    <ul className={styles.list}>
      {values.map(({ text, count }) => {
        const name = text === '' ? t('blankState') : text;
        const now = said.get(text);
        return (
          <li key={text} className={styles.item}>
            <span className={styles.text}>
              {name} <span className={styles.count}>{t('rowCount', { count })}</span>
            </span>
            {(['counts', 'not'] as const).map((one) => (
              <ToggleButton
                key={one}
                className={styles.button}
                size="small"
                icon={
                  now !== one ? undefined : one === 'counts' ? <Checkmark16Regular /> : <Dismiss16Regular />
                }
                checked={now === one}
                aria-label={t(one === 'counts' ? 'countsFor' : 'notFor', { text: name })}
                onClick={() => onSay(text, now === one ? undefined : one)}
              >
                {t(one)}
              </ToggleButton>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
