import { IconDeviceDesktop, IconHash, IconLink, IconNetwork, IconUser, IconWorld, IconX } from '@tabler/icons-react';
import { routes, type IncidentPage, type ObservableKind } from '@watchfloor/api-contract';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { Section } from '../../ui/section.tsx';
import text from '../../ui/text.module.css';
import styles from './incident.module.css';
import { useAct } from '../../live/use-act.ts';

const icons = {
  ip: IconNetwork,
  host: IconDeviceDesktop,
  user: IconUser,
  hash: IconHash,
  domain: IconWorld,
  url: IconLink,
} satisfies Record<ObservableKind, unknown>;

const copied: ReadonlySet<ObservableKind> = new Set(['ip', 'hash', 'domain', 'url']);

interface Props {
  readonly page: IncidentPage;
  readonly onAdd: (() => void) | null;
}

/** What was observed, and in how many incidents it was seen. */
export const Observables = ({ page, onAdd }: Props) => {
  const { t } = useTranslation();
  const remove = useAct(routes.incident.removeObservable, page);
  const mayRemove = page.may.includes('removeObservable');
  return (
    <Section title={t('incident.observables')} aside={page.observables.length}>
      <div className={styles.observables}>
        {page.observables.map(({ kind, value, seenIn }) => (
          <Fragment key={`${kind} ${value}`}>
            <Icon of={icons[kind]} />
            <span
              className={cx(text.cut, copied.has(kind) && text.mono)}
              title={`${t(`observable.${kind}`)}: ${value}`}
            >
              {value}
            </span>
            <span className={text.meta}>
              {seenIn > 1 ? t('incident.seenIn', { count: seenIn }) : t('incident.seenHere')}
            </span>
            {mayRemove ? (
              <IconButton
                label={t('incident.takeOff', { value })}
                disabled={remove.busy}
                onClick={() => remove.send({ observable: { kind, value } })}
              >
                <Icon of={IconX} size="sm" />
              </IconButton>
            ) : (
              <span />
            )}
          </Fragment>
        ))}
      </div>
      {remove.problem && <ProblemBanner problem={remove.problem} />}
      {onAdd && (
        <div className={styles.add}>
          <Button look="quiet" small shortcut="o" onClick={onAdd}>
            {t('act.observable')}
          </Button>
        </div>
      )}
    </Section>
  );
};
