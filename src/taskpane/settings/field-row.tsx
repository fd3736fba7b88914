import {
  Button,
  Field as FluentField,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { ArrowReset20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Field } from '../../profile';
import { numberTyped } from './draft';
import { useTexts, type TextOf } from '../text/texts';
import { SETTINGS_TEXTS } from './text';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  input: { width: '100%', maxWidth: '200px' },
  text: { width: '100%' },
  radio: { marginLeft: '-8px' },
  differs: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  small: { minWidth: 0, flexShrink: 0 },
  narrow: { minWidth: 0 },
  unit: { whiteSpace: 'nowrap' },
});

interface FieldRowProps {
  readonly field: Field;
  readonly value: unknown;
  /** What the preset has; undefined where this is it. */
  readonly preset: unknown;
  readonly problem: string | undefined;
  /** One of the months: explained together, and what is wrong is told below. */
  readonly compact?: boolean;
  readonly onChange: (value: unknown) => void;
  readonly onReset: () => void;
}

/** One setting: its name, what it is, what it does, and the way back to the preset. */
export function FieldRow({ field, value, preset, problem, compact, onChange, onReset }: FieldRowProps) {
  const styles = useStyles();
  const t = useTexts(SETTINGS_TEXTS);
  const { allowed, label, help } = field;
  return (
    <div className={styles.row} data-path={field.path}>
      <FluentField
        label={label}
        hint={compact ? undefined : help}
        validationMessage={compact ? undefined : problem}
        validationState={problem ? 'error' : 'none'}
      >
        {allowed.kind === 'choice' ? (
          <RadioGroup
            className={styles.radio}
            value={String(value)}
            onChange={(_, data) => onChange(data.value)}
          >
            {Object.entries(allowed.choices).map(([choice, name]) => (
              <Radio key={choice} value={choice} label={name} />
            ))}
          </RadioGroup>
        ) : (
          <TypedInput
            className={allowed.kind === 'text' ? styles.text : compact ? styles.narrow : styles.input}
            numeric={allowed.kind === 'number'}
            unit={field.unit}
            placeholder={isOptional(allowed) ? (compact ? t('byProgress') : t('none')) : undefined}
            value={value}
            onType={(typed) => onChange(allowed.kind === 'number' ? numberTyped(field.path, typed) : typed)}
          />
        )}
      </FluentField>
      {preset !== undefined && (
        <div className={styles.differs}>
          {!compact && <span>{t('presetIs', { value: valueText(field, preset, t) })}</span>}
          <Button
            className={styles.small}
            size="small"
            appearance="subtle"
            icon={<ArrowReset20Regular />}
            aria-label={t('resetOne', { label })}
            title={t('presetIs', { value: valueText(field, preset, t) })}
            onClick={onReset}
          >
            {t('reset')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface TypedInputProps {
  readonly className: string | undefined;
  readonly numeric: boolean;
  readonly unit: string;
  readonly placeholder: string | undefined;
  readonly value: unknown;
  readonly onType: (typed: string) => void;
  // What Field hands on to its control.
  readonly id?: string;
}

/** Keeps what is being typed as it is typed, and lets an input method finish first. */
function TypedInput({ numeric, unit, value, onType, ...rest }: TypedInputProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null || value === undefined ? '' : String(value);
  return (
    <Input
      {...rest}
      inputMode={numeric ? 'decimal' : 'text'}
      input={{ style: { minWidth: 0, width: '100%' } }}
      autoComplete="off"
      value={typed ?? shown}
      contentAfter={unit ? <span className={styles.unit}>{unit}</span> : undefined}
      onChange={(event, data) => {
        setTyped(data.value);
        if (!(event.nativeEvent as InputEvent).isComposing) onType(data.value);
      }}
      onCompositionEnd={(event) => onType(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
    />
  );
}

function isOptional(allowed: Field['allowed']): boolean {
  return allowed.kind === 'number' && allowed.optional;
}

/** A value as people read it. */
function valueText({ allowed, unit }: Field, value: unknown, t: TextOf<typeof SETTINGS_TEXTS>): string {
  if (value === null) return t('none');
  if (allowed.kind === 'choice') return allowed.choices[String(value)] ?? String(value);
  return `${String(value)}${unit === '%' ? '' : ' '}${unit}`.trim();
}
