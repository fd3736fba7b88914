import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { StoredProfile } from '../../app/profile/profile';
import { SHELL_TEXTS } from './text';
import { useTexts } from '../text/texts';

const useStyles = makeStyles({
  line: { padding: '0 16px 4px 8px' },
  link: {
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: 'left',
  },
  bar: { padding: '0 16px 8px' },
});

/** By whose settings the table was checked, where they are not the usual ones. */
export function CheckedBy({ by, onOpen }: { by: StoredProfile | undefined; onOpen: () => void }) {
  const styles = useStyles();
  const t = useTexts(SHELL_TEXTS);
  if (!by) return null;
  if (by.problems.length > 0) {
    return (
      <div className={styles.bar}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('settingsBroken')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onOpen}>
              {t('settings')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      </div>
    );
  }
  if (Object.keys(by.settings).length === 0) return null;
  const off = Object.values(by.profile.rules).filter((setting) => setting === 'off').length;
  return (
    <div className={styles.line}>
      <Button className={styles.link} size="small" appearance="subtle" onClick={onOpen}>
        {[t('checkedBy', { name: by.profile.name }), off > 0 && t('rulesOff', { count: off })]
          .filter(Boolean)
          .join(' · ')}
      </Button>
    </div>
  );
}
