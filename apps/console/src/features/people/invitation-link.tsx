import { useTranslation } from 'react-i18next';
import { CopyText } from '../../ui/copy-text.tsx';
import text from '../../ui/text.module.css';

/** The way in for somebody new, to be handed over by whoever invited them. */
export const InvitationLink = ({ link }: { readonly link: string }) => {
  const { t } = useTranslation();
  return (
    <>
      <p className={text.soft}>{t('people.linkWhy')}</p>
      <CopyText label={t('people.link')} text={link} go />
    </>
  );
};
