import { IconEye, IconEyeOff } from '@tabler/icons-react';
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
  readonly hint?: ReactNode;
  readonly onChange: (value: string) => void;
}

export const minimumLength = 12;

/** A password that can be shown, and that says while it is typed whether it is long enough. */
export const PasswordField = ({ label, value, isNew = false, hint, onChange }: Props) => {
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
