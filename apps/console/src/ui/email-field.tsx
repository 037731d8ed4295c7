import { email } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input } from './field.tsx';

export const isEmail = (text: string): boolean => email.safeParse(text.trim()).success;

interface Props {
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
}

/** An address that becomes an account; what is wrong with it is said once it is left, not while it is typed. */
export const EmailField = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  const [left, setLeft] = useState(false);
  return (
    <Input
      label={t('session.email')}
      type="email"
      value={value}
      maxLength={320}
      error={left && value !== '' && !isEmail(value) ? t('session.emailWrong') : undefined}
      onBlur={() => setLeft(true)}
      onChange={onChange}
    />
  );
};
