import { Link } from '@fluentui/react-components';
import { LIVE, type Table } from '../../../app/compare/compare-view';
import { formatCell, type CellRef } from '../../../sheet';
import { COMMON_TEXTS } from '../../components/text';
import { useLanguage, useTexts } from '../../text/texts';
import { tablePlace } from '../words';

interface PlaceLinkProps {
  readonly table: Table;
  readonly cell: CellRef;
  readonly onGoTo: () => void;
}

/** File, sheet and cell; in the workbook itself a click goes there. */
export function PlaceLink({ table, cell, onGoTo }: PlaceLinkProps) {
  const language = useLanguage();
  const commonText = useTexts(COMMON_TEXTS);
  const address = formatCell(cell);
  const text = `${tablePlace(table, language)} · ${address}`;
  if (table.path !== LIVE) return <span>{text}</span>;
  return (
    <Link as="button" inline aria-label={commonText('goTo', { cell: address })} onClick={onGoTo}>
      {text}
    </Link>
  );
}
