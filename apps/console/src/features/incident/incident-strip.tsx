import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { IncidentPage, Me } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { ClockFigure } from '../../ui/clock/clock-figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Strip, StripCell, StripWhat } from '../../ui/strip.tsx';
import { Tag } from '../../ui/tag.tsx';
import text from '../../ui/text.module.css';
import { Time } from '../../ui/time.tsx';
import { acts, meansOf, offered, type Act } from './acts.ts';
import { Companions } from './companions.tsx';
import styles from './incident.module.css';
import { Judgement } from './judgement.tsx';

interface Props {
  readonly page: IncidentPage;
  readonly me: Me;
  readonly busy: boolean;
  readonly onAct: (act: Act) => void;
}

const Whose = ({ page, me }: Pick<Props, 'page' | 'me'>) => {
  const { t } = useTranslation();
  const { holder, tier, speciality, state } = page.row;
  const needs =
    state === 'closed'
      ? t('strip.nobody')
      : t('queue.needs', { tier: t(`tier.${tier}`), speciality: speciality ?? '' });
  const mine = holder?.id === me.id;
  const since = page.timeline.findLast(({ kind }) => kind === 'started' || kind === 'given');
  const others = page.viewers.filter(({ id }) => id !== me.id && id !== holder?.id);
  return (
    <>
      <div>
        <Avatar name={holder?.name ?? null} as={mine ? 'me' : undefined} />
        <span className={text.med}>{mine ? t('strip.yours') : (holder?.name ?? needs)}</span>
        {holder && since && (
          <span className={text.faint}>
            {t('strip.since')} <Time at={since.at} />
          </span>
        )}
      </div>
      {others.length === 0 ? (
        <div className={styles.nobodyReads} aria-hidden>
          <Avatar name={null} as="other" />
        </div>
      ) : (
        <div>
          <Avatar name={others[0]?.name ?? null} as="other" />
          <span className={text.cut}>{others[0]?.name}</span>
          <span className={text.acc}>
            {others.length > 1 ? t('strip.moreRead', { count: others.length - 1 }) : t('strip.reads')}
          </span>
        </div>
      )}
    </>
  );
};

const Next = ({ page, busy, onAct }: Omit<Props, 'me'>) => {
  const { t } = useTranslation();
  const { first, more } = offered(page);
  if (first.length + more.length === 0) return <p className={text.meta}>{t('strip.onlyRead')}</p>;
  return (
    <>
      <div>
        {first.map((act, index) => (
          <Button
            key={act}
            look={index === 0 && act !== 'reopen' ? 'go' : 'plain'}
            shortcut={acts[act]}
            disabled={busy}
            onClick={() => onAct(act)}
          >
            {t(`act.${act}`)}
          </Button>
        ))}
        {more.length > 0 && (
          <Menu
            end
            target={
              <IconButton label={t('act.more')}>
                <Icon of={IconDots} />
              </IconButton>
            }
            entries={more.map((act) => ({
              key: act,
              name: t(`act.${act}`),
              shortcut: acts[act],
              run: () => onAct(act),
            }))}
          />
        )}
      </div>
      <p className={text.meta}>{first[0] && t(meansOf(page, first[0]))}</p>
    </>
  );
};

export const IncidentStrip = (props: Props) => {
  const { t } = useTranslation();
  const { page } = props;
  const { row, clocks } = page;
  const clock = row.clock ?? clocks.at(-1);
  return (
    <Strip>
      <StripWhat
        row={row}
        above={
          <>
            <Link to="/queue">{t('queue.title')}</Link>
            <span>›</span>
            <span>{`WF-${row.number}`}</span>
            <Judgement page={page} />
            {row.state !== 'in work' && <Tag>{t(`state.${row.state}`)}</Tag>}
            <Companions page={page} />
          </>
        }
      />
      <StripCell title={t('strip.whose')}>
        <Whose page={page} me={props.me} />
      </StripCell>
      <StripCell>{clock && <ClockFigure clock={clock} />}</StripCell>
      <StripCell title={t('strip.next')} acts>
        <Next page={page} busy={props.busy} onAct={props.onAct} />
      </StripCell>
    </Strip>
  );
};
