import { Link, makeStyles } from '@fluentui/react-components';
import { formatCell, type CellRef } from '../../sheet';
import { COMMON_TEXTS } from '../components/text';
import { useTexts } from '../text/texts';

const useStyles = makeStyles({ link: { flexShrink: 0, lineHeight: '20px', whiteSpace: 'nowrap' } });

/** The address of a cell; a click goes there. */
export function CellLink({
  cell,
  tabIndex,
  isEntry = false,
  onGoTo,
}: {
  readonly cell: CellRef;
  readonly tabIndex?: number;
  /** Whether arrow keys come here. */
  readonly isEntry?: boolean;
  readonly onGoTo: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const commonText = useTexts(COMMON_TEXTS);
  const address = formatCell(cell);
  return (
    <Link
      as="button"
      className={styles.link}
      aria-label={commonText('goTo', { cell: address })}
      {...(tabIndex !== undefined && { tabIndex })}
      {...(isEntry && { 'data-entry': true })}
      onClick={() => onGoTo(cell)}
    >
      {address}
    </Link>
  );
}
