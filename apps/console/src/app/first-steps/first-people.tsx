import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InvitationLink } from '../../features/people/invitation-link.tsx';
import { PersonForm } from '../../features/people/person-form.tsx';
import { Button } from '../../ui/button.tsx';
import { FormPane } from '../../ui/form-pane.tsx';
import styles from './first-steps.module.css';

interface Props {
  readonly onInvited: () => void;
  readonly onNext: () => void;
}

/** As many people as one likes, each with a link to hand over. */
export const FirstPeople = ({ onInvited, onNext }: Props) => {
  const { t } = useTranslation();
  const [link, setLink] = useState<string | null>(null);
  if (link === null) {
    return (
      <PersonForm
        person={null}
        frame={FormPane}
        onClose={onNext}
        onInvited={(made) => {
          setLink(made);
          onInvited();
        }}
      />
    );
  }
  return (
    <>
      <InvitationLink link={link} />
      <div className={styles.acts}>
        <Button onClick={onNext}>{t('setup.goOn')}</Button>
        <Button look="quiet" onClick={() => setLink(null)}>
          {t('setup.another')}
        </Button>
      </div>
    </>
  );
};
