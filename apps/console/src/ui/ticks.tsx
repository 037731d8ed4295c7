import { Tick } from './field.tsx';
import styles from './ticks.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: Value[]) => void;
}

/** Several of a list, all in sight: nothing to open, nothing to search. */
export const Ticks = <Value extends string>({ label, options, chosen, onChange }: Props<Value>) => (
  <fieldset>
    <legend className={styles.label}>{label}</legend>
    <div className={styles.options}>
      {options.map(([value, name]) => (
        <Tick
          key={value}
          label={name}
          checked={chosen.includes(value)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
          }
        />
      ))}
    </div>
  </fieldset>
);
