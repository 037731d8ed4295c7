import { useTranslation } from 'react-i18next';
import { KeyShown, type NewKey } from '../../features/sources/key-shown.tsx';
import { SourceForm } from '../../features/sources/source-form.tsx';
import { Button } from '../../ui/button.tsx';
import { FormPane } from '../../ui/form-pane.tsx';

interface Props {
  readonly newKey: NewKey | null;
  readonly onKey: (key: NewKey) => void;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

/** The first detector, and its key while it can be seen. */
export const FirstSource = ({ newKey, onKey, onNext, onLeave }: Props) => {
  const { t } = useTranslation();
  if (newKey === null) return <SourceForm source={null} frame={FormPane} onKey={onKey} onClose={onLeave} />;
  return (
    <>
      <KeyShown of={newKey} />
      <div>
        <Button onClick={onNext}>{t('setup.keyKept')}</Button>
      </div>
    </>
  );
};
