import { IconPlayerPlay } from '@tabler/icons-react';
import type { DeskView, IncidentPage } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { ClockFigure } from '../../ui/clock/clock-figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Strip, StripCell, StripWhat } from '../../ui/strip.tsx';
import text from '../../ui/text.module.css';
import { Tag } from '../../ui/tag.tsx';
import { GoesBack } from './goes-back.tsx';

interface Props {
  readonly desk: DeskView;
  readonly page: IncidentPage;
  readonly busy: boolean;
  readonly onStart: () => void;
  readonly onDecline: () => void;
}

export const OfferStrip = ({ desk, page, busy, onStart, onDecline }: Props) => {
  const { t } = useTranslation();
  const { row } = page;
  const startBy = desk.startBy ?? page.given?.startBy ?? null;
  return (
    <Strip>
      <StripWhat
        row={row}
        above={
          <>
            <span>{t('next.given')}</span>
            <span>{`WF-${row.number}`}</span>
            <Tag>{t(`certainty.${row.certainty}`)}</Tag>
          </>
        }
      />
      <StripCell title={t('strip.whose')}>
        <div>
          <Avatar name={row.holder?.name ?? null} as="me" /> <span className={text.med}>{t('next.yours')}</span>
        </div>
      </StripCell>
      <StripCell>{row.clock && <ClockFigure clock={row.clock} />}</StripCell>
      <StripCell title={t('strip.next')} aside={startBy && <GoesBack startBy={startBy} />} acts>
        <div>
          <Button look="go" shortcut="Enter" disabled={busy} onClick={onStart} className={text.grow}>
            <Icon of={IconPlayerPlay} />
            {t('next.start')}
          </Button>
          <Button shortcut="d" onClick={onDecline}>
            {t('next.decline')}
          </Button>
        </div>
        <p className={text.meta}>{t(row.clock?.metric === 'analysis' ? 'next.startMeansOn' : 'next.startMeans')}</p>
      </StripCell>
    </Strip>
  );
};
