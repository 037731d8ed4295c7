import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { password } from '@watchfloor/api-contract';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Input } from '../../ui/field.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './session.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly isNew?: boolean;
  readonly autoFocus?: boolean;
  readonly hint?: ReactNode;
  readonly onChange: (value: string) => void;
}

/** As the contract says. */
export const minimumLength = password.minLength ?? 0;

/** A password that can be shown, and that says while it is typed whether it is long enough. */
export const PasswordField = ({ label, value, isNew = false, autoFocus = false, hint, onChange }: Props) => {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const length = t(value.length < minimumLength ? 'session.tooShort' : 'session.longEnough', {
    count: value.length,
    least: minimumLength,
  });
  return (
    <div className={styles.password}>
      <Input
        label={label}
        type={shown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoFocus={autoFocus}
        value={value}
        maxLength={200}
        hint={isNew ? length : hint}
        onChange={(event) => onChange(event.target.value)}
      />
      <IconButton
        label={t(shown ? 'session.hide' : 'session.show')}
        className={styles.eye}
        onClick={() => setShown(!shown)}
      >
        <Icon of={shown ? IconEyeOff : IconEye} />
      </IconButton>
    </div>
  );
};
