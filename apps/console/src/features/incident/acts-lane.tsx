import type { IncidentPage, Me } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Empty } from '../../ui/empty.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { FactorBar } from '../../ui/score/factor-bar.tsx';
import { FactorList } from '../../ui/score/factor-list.tsx';
import { Section } from '../../ui/section.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import text from '../../ui/text.module.css';
import { acts, may, meansOf, type Act } from './acts.ts';
import styles from './incident.module.css';
import { LastAnswer } from './last-answer.tsx';
import type { Shown } from './shown-part.ts';

interface Props {
  readonly page: IncidentPage;
  readonly me: Me;
  readonly onAct: (act: Act) => void;
}

interface LaneTab {
  readonly tab: Shown['acts'];
  readonly onTab: (tab: Shown['acts']) => void;
}

/** Who could, when the reader cannot: a refusal names a rule and a way. */
const WhoCould = ({ page, me }: Pick<Props, 'page' | 'me'>) => {
  const { t } = useTranslation();
  const { holder, tier, state } = page.row;
  if (holder?.id === me.id || state === 'closed') return null;
  return (
    <p className={text.meta}>
      {holder ? t('incident.onlyHolder', { name: holder.name }) : t('incident.onlyGiven', { tier: t(`tier.${tier}`) })}
    </p>
  );
};

const Possible = ({ page, me, onAct }: Props) => {
  const { t } = useTranslation();
  const possible = (Object.keys(acts) as Act[]).filter((act) => may(page, act));
  return (
    <Section title={t('incident.possible')} aside={t('incident.possibleCount', { count: possible.length })}>
      {possible.map((act) => (
        <button key={act} type="button" className={styles.todo} onClick={() => onAct(act)}>
          <span>{t(`act.${act}`)}</span>
          <span className={cx(text.meta, text.cut)}>{t(meansOf(page, act))}</span>
          <Kbd quiet>{acts[act]}</Kbd>
        </button>
      ))}
      <WhoCould page={page} me={me} />
    </Section>
  );
};

/** What to do: the instruction card of the scenario when it has one, what can be done now, and why it stands where it stands. */
export const ActsLane = ({ tab, onTab, ...props }: Props & LaneTab) => {
  const { t } = useTranslation();
  const { page } = props;
  return (
    <section className={styles.lane} tabIndex={-1} aria-label={t('incident.lane.acts')}>
      <div className={styles.within}>
        <Tabs
          label={t('incident.lane.acts')}
          current={tab}
          onChange={onTab}
          tabs={[
            { key: 'card', name: t('incident.card') },
            { key: 'answer', name: t('incident.answer') },
            { key: 'score', name: t('incident.score') },
          ]}
        />
      </div>
      {tab === 'card' && (
        <>
          <Possible {...props} />
          <Empty title={t('incident.noCard')}>{t('incident.noCardWhy')}</Empty>
        </>
      )}
      {tab === 'answer' && <LastAnswer page={page} />}
      {tab === 'score' && (
        <Section
          title={t('peek.why', { score: page.row.score })}
          aside={t('peek.policy', { version: page.score.policy })}
        >
          <FactorBar score={page.score} />
          <FactorList score={page.score} />
        </Section>
      )}
    </section>
  );
};
