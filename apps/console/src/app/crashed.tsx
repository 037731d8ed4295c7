import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../live/api-problem.ts';
import { Button } from '../ui/button.tsx';
import { Door } from '../ui/door.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import text from '../ui/text.module.css';

/** A page that failed to draw, or a server that did not answer: what happened, what is safe, what to do. */
export const Crashed = ({ error }: ErrorComponentProps) => {
  const { t } = useTranslation();
  return (
    <Door title={t(error instanceof ApiProblem ? 'crashed.noAnswer' : 'crashed.title')}>
      {error instanceof ApiProblem && <ProblemBanner problem={error.problem} />}
      <p className={text.soft}>{t('crashed.safe')}</p>
      <Button look="go" onClick={() => window.location.reload()}>
        {t('crashed.again')}
      </Button>
    </Door>
  );
};
