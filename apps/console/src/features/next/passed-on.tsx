import type { IncidentPage } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Prose } from '../../ui/prose.tsx';
import { Section } from '../../ui/section.tsx';
import { Time } from '../../ui/time.tsx';
import { presenters } from '../../ui/timeline/presenters.ts';

/** What whoever had it before wrote when passing it on: checked, ruled out, suspected; or why it comes back. */
export const PassedOn = ({ page }: { readonly page: IncidentPage }) => {
  const { t } = useTranslation();
  const packet = page.timeline.findLast(({ kind }) => kind === 'escalated' || kind === 'handed-back');
  if (!packet?.actor) return null;
  const reason = packet.params['reason'];
  const { written } = presenters[packet.kind](packet, t, '');
  const words = written ?? (typeof reason === 'string' ? reason : '');
  return (
    <Section title={t('next.from', { name: packet.actor.name })} aside={<Time at={packet.at} />}>
      <Prose text={words} />
    </Section>
  );
};
