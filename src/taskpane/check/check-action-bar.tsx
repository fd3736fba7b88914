import { Button } from '@fluentui/react-components';
import { Copy20Regular, DocumentTable20Regular, Wrench16Regular } from '@fluentui/react-icons';
import { PaneMenu } from '../components/pane-menu';
import { CHECK_TEXTS } from './text';
import { useTexts } from '../text/texts';

interface CheckActionBarProps {
  readonly fixable: number;
  readonly disabled: boolean;
  readonly onFixAll: () => void;
  readonly onReport: () => void;
  readonly onOpinion: () => void;
}

/** What can be done with all findings at once. */
export function CheckActionBar({ fixable, disabled, onFixAll, onReport, onOpinion }: CheckActionBarProps) {
  const t = useTexts(CHECK_TEXTS);
  return (
    <>
      {fixable > 0 && (
        <Button icon={<Wrench16Regular />} disabledFocusable={disabled} onClick={onFixAll}>
          {t('fixAll', { count: fixable })}
        </Button>
      )}
      <PaneMenu
        label={t('report')}
        icon={<DocumentTable20Regular />}
        disabled={disabled}
        entries={[
          { label: t('writeReport'), icon: <DocumentTable20Regular />, onSelect: onReport },
          { label: t('copyOpinion'), icon: <Copy20Regular />, onSelect: onOpinion },
        ]}
      />
    </>
  );
}
