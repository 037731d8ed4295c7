import { useTranslation } from 'react-i18next';
import { Input } from '../../ui/field.tsx';
import { isPercent } from './percent.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
}

/** A weight from 0 to 100; says what it wants when something else is typed. */
export const PercentField = ({ value, ...rest }: Props) => {
  const { t } = useTranslation();
  return (
    <Input {...rest} inputMode="numeric" value={value} error={isPercent(value) ? undefined : t('customers.percent')} />
  );
};
