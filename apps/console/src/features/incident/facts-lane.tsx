import { Link } from '@tanstack/react-router';
import type { IncidentPage } from '@watchfloor/api-contract';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { AlertsChart } from '../../ui/chart/alerts-chart.tsx';
import { useLastHour } from '../../ui/chart/last-hour.ts';
import { Facts } from '../../ui/facts.tsx';
import { Prose } from '../../ui/prose.tsx';
import { Section } from '../../ui/section.tsx';
import text from '../../ui/text.module.css';
import { Time } from '../../ui/time.tsx';
import styles from './incident.module.css';
import { Observables } from './observables.tsx';
import { SafeLink } from './safe-link.tsx';

interface Props {
  readonly page: IncidentPage;
  readonly onAdd: (() => void) | null;
}

/** What is known: facts, observables, how the alerts came, and what was like it. */
export const FactsLane = ({ page, onAdd }: Props) => {
  const { t } = useTranslation();
  const { row, asset, source, verdict, classification, previous, similar, link } = page;
  const hour = useLastHour(row);
  return (
    <section className={styles.lane} tabIndex={0} aria-label={t('incident.lane.facts')}>
      <Section
        title={t('incident.facts')}
        aside={link !== null && <SafeLink to={link}>{t('incident.openSiem')}</SafeLink>}
      >
        <Facts
          of={[
            [t('fact.verdict'), verdict && <b className={text.med}>{t(`verdict.${verdict}`)}</b>],
            [t('fact.classification'), classification],
            [t(`observable.${row.entity.kind}`), row.entity.value],
            [
              t('fact.asset'),
              asset ? (
                <>
                  {asset.name}{' '}
                  <span className={text.faint}>{t('fact.criticality', { criticality: asset.criticality })}</span>
                </>
              ) : (
                <span className={text.faint}>{t('fact.noAsset')}</span>
              ),
            ],
            [t('fact.scenario'), row.scenario],
            [t('fact.detector'), source?.name],
            [t('fact.tier'), t(`tier.${row.tier}`) + (row.speciality ? ` · ${row.speciality}` : '')],
            [
              t('fact.previous'),
              previous && (
                <Link to="/incidents/$id" params={{ id: previous.id }} className={text.link}>
                  {`WF-${previous.number}`}
                </Link>
              ),
            ],
            [t('fact.registered'), <Time key="at" at={row.registeredAt} with="date and time" />],
            [t('fact.judgedBy'), t('fact.slaPolicy', { version: page.slaPolicy })],
            [t('fact.report'), page.report ? <Prose key="report" text={page.report} /> : null],
            [t('fact.quiet'), page.quietAlerts > 0 ? t('fact.quietCount', { count: page.quietAlerts }) : null],
          ]}
        />
      </Section>
      <Observables page={page} onAdd={onAdd} />
      <Section title={t('incident.alerts')} aside={t('incident.alertsHour', { count: hour.total })}>
        <AlertsChart hour={hour} />
      </Section>
      {similar.length > 0 && (
        <Section title={t('incident.similar')} aside={t('incident.similarBy')}>
          <div className={styles.similar}>
            {similar.map(({ id, number, title, verdict: judged }) => (
              <Fragment key={id}>
                <Link to="/incidents/$id" params={{ id }} className={text.link}>
                  {`WF-${number}`}
                </Link>
                <span className={text.cut} title={title}>
                  {judged && <span className={text.faint}>{t(`verdict.${judged}`)}</span>} {title}
                </span>
              </Fragment>
            ))}
          </div>
        </Section>
      )}
    </section>
  );
};
