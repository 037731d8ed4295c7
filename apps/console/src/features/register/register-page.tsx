import { useNavigate } from '@tanstack/react-router';
import { routes } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command.ts';
import { useWords } from '../../live/use-words.ts';
import { Page } from '../../ui/page.tsx';
import { kept, RegisterForm } from './register-form.tsx';

/** A phone call or a colleague at the desk: the clock starts at the time of the call. */
export const RegisterPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = useWords('register', kept);
  const register = useCommand(routes.incident.register, {
    onDone: ({ id }) => {
      words.forget();
      void navigate({ to: '/incidents/$id', params: { id } });
    },
  });
  return (
    <Page title={t('place.register')} about={t('register.about')}>
      <RegisterForm
        words={words}
        busy={register.busy}
        problem={register.problem}
        onSend={(body) => register.send({ body })}
      />
    </Page>
  );
};
