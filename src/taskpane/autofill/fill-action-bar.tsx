import { Button } from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  ArrowUndo20Regular,
  ArrowUpload20Regular,
  DocumentTable20Regular,
  History20Regular,
} from '@fluentui/react-icons';
import { useRef, type RefObject } from 'react';
import { CONFIDENT } from '../../app/fill/fill-view';
import { ACCEPTED, FileInput } from '../components/file-input';
import { PaneMenu } from '../components/pane-menu';
import { canBeTaken, isConfident, type Entry } from './entries/entries';
import type { Filler } from './write/use-filler';
import { FILL_TEXTS } from './text';
import { RECORD_TEXTS } from './records/text';
import { useTexts } from '../text/texts';

interface FillActionBarProps {
  readonly entries: readonly Entry[];
  readonly filler: Filler;
  readonly hasRecipes: boolean;
  readonly disabled: boolean;
  readonly primary: RefObject<HTMLButtonElement | null>;
  readonly onAccept: (entries: readonly Entry[]) => void;
  readonly onTakeBackLast: () => void;
  readonly onShowRecords: () => void;
  readonly onImport: (file: File) => void;
}

/** What can be done with everything that was selected, and with what the workbook remembers. */
export function FillActionBar(props: FillActionBarProps) {
  const { entries, filler, hasRecipes, disabled, primary } = props;
  const { onAccept, onTakeBackLast, onShowRecords, onImport } = props;
  const t = useTexts(FILL_TEXTS);
  const recordText = useTexts(RECORD_TEXTS);
  const input = useRef<HTMLInputElement>(null);
  const selected = entries.filter(({ isSelected }) => isSelected);
  const hasOffers = entries.some(canBeTaken);
  const back = filler.last.filter(({ state }) => state === 'kept').length;
  return (
    <>
      {hasOffers && (
        <Button
          ref={primary}
          appearance="primary"
          disabledFocusable={disabled || selected.length === 0}
          onClick={() => onAccept(selected)}
        >
          {selected.length === 0
            ? t('nothingSelected')
            : isEverythingCertain(entries)
              ? t('acceptAll', { count: selected.length, percent: CONFIDENT * 100 })
              : t('acceptSelected', { count: selected.length })}
        </Button>
      )}
      <PaneMenu
        label={recordText('recordsMenu')}
        icon={<History20Regular />}
        iconOnly={hasOffers}
        disabled={disabled}
        entries={[
          { label: recordText('showRecords'), icon: <History20Regular />, onSelect: onShowRecords },
          {
            label: recordText('takeBackLast', { count: back }),
            icon: <ArrowUndo20Regular />,
            disabled: back === 0,
            onSelect: onTakeBackLast,
          },
          {
            label: recordText('writeRecords'),
            icon: <DocumentTable20Regular />,
            onSelect: () => void filler.writeRecordSheet(),
          },
          {
            label: recordText('exportRecipes'),
            icon: <ArrowDownload20Regular />,
            disabled: !hasRecipes,
            onSelect: () => filler.exportRecipes(recordText('recipesFile')),
          },
          {
            label: recordText('importRecipes'),
            icon: <ArrowUpload20Regular />,
            onSelect: () => input.current?.click(),
          },
        ]}
      />
      <FileInput
        ref={input}
        label={recordText('importRecipes')}
        accept={ACCEPTED.json}
        onPick={([file]) => onImport(file)}
      />
    </>
  );
}

/** Whether exactly those are selected that are certain enough. */
function isEverythingCertain(entries: readonly Entry[]): boolean {
  return entries.every(
    ({ group, isSelected, proposal }) =>
      isSelected === (group === 'open' && proposal !== null && isConfident(proposal)),
  );
}
