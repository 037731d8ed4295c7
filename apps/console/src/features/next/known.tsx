import type { IncidentPage } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Breaks } from '../../ui/breaks.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import text from '../../ui/text.module.css';

/** What one should know before pressing Start. */
export const Known = ({ page }: { readonly page: IncidentPage }) => {
  const { t } = useTranslation();
  const { row, asset, source, previous, observables, report } = page;
  const others = observables.filter(({ kind, value }) => kind !== row.entity.kind || value !== row.entity.value);
  return (
    <Section title={t('next.known')}>
      <Facts
        of={[
          [t(`observable.${row.entity.kind}`), row.entity.value],
          [t('fact.scenario'), row.scenario],
          [t('fact.asset'), asset && `${asset.name}, ${t('fact.criticality', { criticality: asset.criticality })}`],
          [t('fact.detector'), source?.name],
          [t('fact.previous'), previous && `WF-${previous.number}`],
          [t('fact.report'), report || null],
          ...others.slice(0, 5).map(
            (observable) =>
              [
                t(`observable.${observable.kind}`),
                <span key={observable.value} className={text.mono}>
                  <Breaks text={observable.value} />
                </span>,
              ] as const,
          ),
        ]}
      />
    </Section>
  );
};
