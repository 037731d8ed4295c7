import { routes, type IncidentPage, type Me } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { acts, hinted, may, type Act } from './acts.ts';
import { ActsLane } from './acts-lane.tsx';
import { ActDialog } from './dialogs/act-dialog.tsx';
import { FactsLane } from './facts-lane.tsx';
import styles from './incident.module.css';
import { IncidentStrip } from './incident-strip.tsx';
import { PhoneTabs } from './phone-tabs.tsx';
import { atFirst, lanes } from './shown-part.ts';
import { TimelineLane } from './timeline-lane.tsx';
import { useAct } from '../../live/use-act.ts';

interface Props {
  readonly page: IncidentPage;
  readonly me: Me;
}

const focusLane = (lane: number) => {
  const target = document.getElementById('lanes')?.children[lane];
  if (target instanceof HTMLElement) target.focus();
};
const focusNote = () => document.getElementById('note')?.focus();

/** Strip on top; facts, timeline and acts below. */
export const Incident = ({ page, me }: Props) => {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Act | null>(null);
  const [shown, setShown] = useState(atFirst);
  const start = useAct(routes.incident.start, page);
  const run = (act: Act) => {
    if (act === 'start') start.send({});
    else if (act === 'note') focusNote();
    else setDialog(act);
  };
  const hints = hinted(page);
  const usable = (Object.keys(acts) as Act[]).filter((act) => may(page, act));
  useKeys([
    ...usable.map((act) => ({
      keys: acts[act],
      label: t(`act.${act}`),
      hint: hints.includes(act),
      run: () => run(act),
    })),
    ...lanes.map((name, lane) => ({
      keys: String(lane + 1),
      label: t(`incident.lane.${name}`),
      run: () => focusLane(lane),
    })),
  ]);
  return (
    <>
      <IncidentStrip page={page} me={me} busy={start.busy} onAct={run} />
      {start.problem && <ProblemBanner problem={start.problem} />}
      <PhoneTabs shown={shown} onShow={setShown} />
      <div id="lanes" className={styles.lanes} data-tab={shown.lane}>
        <FactsLane page={page} onAdd={may(page, 'observable') ? () => setDialog('observable') : null} />
        <TimelineLane page={page} me={me} tab={shown.timeline} onTab={(timeline) => setShown({ ...shown, timeline })} />
        <ActsLane page={page} me={me} onAct={run} tab={shown.acts} onTab={(acts) => setShown({ ...shown, acts })} />
      </div>
      {dialog && <ActDialog act={dialog} page={page} me={me} onClose={() => setDialog(null)} />}
    </>
  );
};
