import { IconChevronDown } from '@tabler/icons-react';
import { useId, type InputHTMLAttributes, type ComponentProps, type ReactNode, type SelectHTMLAttributes } from 'react';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

interface Labelled {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** Label, control, and one line below that is either help or what is wrong. */
const Frame = ({
  label,
  hint,
  error,
  children,
}: Labelled & {
  readonly children: (ids: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode;
}) => {
  const id = useId();
  return (
    <div className={styles.frame}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-hint`, 'aria-invalid': error !== undefined })}
      <span id={`${id}-hint`} className={cx(styles.hint, error !== undefined && styles.error)}>
        {error ?? hint}
      </span>
    </div>
  );
};

type InputProps = Labelled & InputHTMLAttributes<HTMLInputElement>;
export const Input = ({ label, hint, error, className, ...rest }: InputProps) => (
  <Frame label={label} hint={hint} error={error}>
    {(ids) => <input className={cx(styles.control, className)} {...ids} {...rest} />}
  </Frame>
);

type AreaProps = Labelled & ComponentProps<'textarea'>;
export const Area = ({ label, hint, error, ...rest }: AreaProps) => (
  <Frame label={label} hint={hint} error={error}>
    {(ids) => <textarea className={cx(styles.control, styles.area)} {...ids} {...rest} />}
  </Frame>
);

type PickProps = Labelled &
  SelectHTMLAttributes<HTMLSelectElement> & { readonly options: readonly (readonly [value: string, name: string])[] };
export const Pick = ({ label, hint, error, options, ...rest }: PickProps) => (
  <Frame label={label} hint={hint} error={error}>
    {(ids) => (
      <span className={styles.pick}>
        <select className={styles.control} {...ids} {...rest}>
          {options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <Icon of={IconChevronDown} size="sm" />
      </span>
    )}
  </Frame>
);

type TickProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  readonly label: ReactNode;
  readonly radio?: boolean;
};
/** A box or a dot to tick, with its words beside it. */
export const Tick = ({ label, radio, ...rest }: TickProps) => (
  <label className={styles.tick}>
    <input type={radio ? 'radio' : 'checkbox'} {...rest} />
    <span>{label}</span>
  </label>
);
