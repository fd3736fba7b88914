import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Table } from '../../../app/compare/compare-view';
import { useLanguage, useTexts } from '../../text/texts';
import { COMPARE_TEXTS } from '../text';
import { tableName } from '../words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '4px 0 8px' },
});

interface PairFormProps {
  readonly tables: readonly Table[];
  readonly disabled: boolean;
  readonly onPair: (one: Table, other: Table) => void;
}

/** Two tables that go together although nothing in them says so. */
export function PairForm({ tables, disabled, onPair }: PairFormProps) {
  const styles = useStyles();
  const language = useLanguage();
  const t = useTexts(COMPARE_TEXTS);
  const [places, setPlaces] = useState<readonly [string, string]>(['', '']);
  const [one, other] = places.map((place) => (place === '' ? undefined : tables[Number(place)]));
  const choices = (taken: string) => [
    <option key="" value="">
      {t('choosePart')}
    </option>,
    ...tables.map((table, i) => (
      <option key={i} value={String(i)} disabled={String(i) === taken}>
        {tableName(table, language)}
      </option>
    )),
  ];
  return (
    <div className={styles.form} role="group" aria-label={t('pairOtherwise')}>
      <Field label={t('pairOne')}>
        <Select value={places[0]} onChange={(_, { value }) => setPlaces([value, places[1]])}>
          {choices(places[1])}
        </Select>
      </Field>
      <Field label={t('pairOther')}>
        <Select value={places[1]} onChange={(_, { value }) => setPlaces([places[0], value])}>
          {choices(places[0])}
        </Select>
      </Field>
      <div>
        <Button
          size="small"
          disabledFocusable={disabled || !one || !other}
          onClick={() => one && other && onPair(one, other)}
        >
          {t('pairThese')}
        </Button>
      </div>
    </div>
  );
}
