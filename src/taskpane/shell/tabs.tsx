import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import type { Place } from './places';
import { SHELL_TEXTS } from './text';
import { useTexts } from '../text/texts';

const useStyles = makeStyles({
  tabs: { display: 'flex', padding: '0 8px 4px' },
  tab: {
    flexGrow: 1,
    maxWidth: '96px',
    padding: '6px 8px',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: '2px solid transparent',
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground2Hover,
      borderBottomColor: tokens.colorNeutralStroke1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
});

interface TabsProps {
  readonly places: readonly Place[];
  readonly selected: Place;
  readonly onSelect: (place: Place) => void;
}

/** The places of the pane. Fluent's own tabs would make the first load a tenth larger. */
export function Tabs({ places, selected, onSelect }: TabsProps) {
  const styles = useStyles();
  const t = useTexts(SHELL_TEXTS);
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const at = places.indexOf(selected);
    const last = places.length - 1;
    const target = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onSelect(places[target]!);
    list.current?.querySelectorAll('button')[target]?.focus();
  }

  return (
    <nav aria-label={t('places')}>
      <div ref={list} className={styles.tabs} role="tablist" aria-label={t('places')} onKeyDown={onKeyDown}>
        {places.map((place) => (
          <button
            key={place.id}
            type="button"
            role="tab"
            className={mergeClasses(styles.tab, place === selected && styles.selected)}
            aria-selected={place === selected}
            tabIndex={place === selected ? 0 : -1}
            onClick={() => onSelect(place)}
          >
            {t(place.title)}
          </button>
        ))}
      </div>
    </nav>
  );
}
