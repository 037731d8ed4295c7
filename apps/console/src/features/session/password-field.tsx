import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Input } from '../../ui/field.tsx';
import { Button } from '../../ui/button.tsx';

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
    <div>
      <Input
        label={label}
        type={shown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        value={value}
        maxLength={200}
        hint={isNew ? length : hint}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button look="quiet" small onClick={() => setShown(!shown)}>
        {t(shown ? 'session.hide' : 'session.show')}
      </Button>
    </div>
  );
};
