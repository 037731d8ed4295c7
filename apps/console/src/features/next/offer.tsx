import { useNavigate } from '@tanstack/react-router';
import { routes, type DeskView, type IncidentPage } from '@watchfloor/api-contract';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { focusOnMain } from '../../ui/focus-on-main.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { AlertsChart } from '../../ui/chart/alerts-chart.tsx';
import { useLastHour } from '../../ui/chart/last-hour.ts';
import { Section } from '../../ui/section.tsx';
import { useAct } from '../../live/use-act.ts';
import { Decline } from './decline.tsx';
import { Companions } from './companions.tsx';
import { Known } from './known.tsx';
import { OfferStrip } from './offer-strip.tsx';
import { PassedOn } from './passed-on.tsx';
import { Order } from './order.tsx';
import { Why } from './why.tsx';
import styles from './offer.module.css';

interface Props {
  readonly desk: DeskView;
  readonly page: IncidentPage;
}

/** The offer: what it is, why this one, what stood before it; Start accepts. */
export const Offer = ({ desk, page }: Props) => {
  const { t } = useTranslation();
  const reason = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const opens = () => void navigate({ to: '/incidents/$id', params: { id: page.row.id } });
  const start = useAct(routes.incident.start, page, opens);
  const accept = () => {
    if (!start.busy) start.send({});
  };
  const decline = () => {
    reason.current?.scrollIntoView({ block: 'center' });
    reason.current?.querySelector('input')?.focus();
  };
  useEffect(focusOnMain, [desk.request, page.row.id]);
  const hour = useLastHour(page.row);
  useKeys([
    { keys: 'Enter', label: t('next.start'), hint: true, run: accept },
    { keys: 'd', label: t('next.decline'), hint: true, run: decline },
  ]);
  return (
    <>
      <OfferStrip desk={desk} page={page} busy={start.busy} onStart={accept} onDecline={decline} />
      {start.problem && <ProblemBanner problem={start.problem} />}
      <div className={styles.offer}>
        <div className={styles.side} tabIndex={0} role="region" aria-label={t('next.why')}>
          <PassedOn page={page} />
          <Why desk={desk} page={page} />
          {desk.rank && <Order desk={desk} page={page} />}
        </div>
        <div className={styles.side} tabIndex={0} role="region" aria-label={t('next.known')}>
          <Known page={page} />
          <Companions hand={desk.hand} />
          <Section title={t('incident.alerts')} aside={t('incident.alertsHour', { count: hour.total })}>
            <AlertsChart hour={hour} />
          </Section>
          <div ref={reason}>
            <Decline desk={desk} incident={page.row.id} />
          </div>
        </div>
      </div>
    </>
  );
};
