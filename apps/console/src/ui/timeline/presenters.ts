import type { TimelineEntry, TimelineKind } from '@watchfloor/api-contract';
import type { TFunction } from 'i18next';
import { minutesSeconds } from '../clock/duration.ts';
import { closeUp } from '../language/close-up.ts';

/** How a row of the timeline is marked: the platform's act, a person's, a written text, or a warning. */
export type Mark = 'platform' | 'person' | 'text' | 'warning' | 'breach';

export interface Presented {
  readonly says: string;
  readonly mark: Mark;
  /** Markdown, where what somebody wrote has several parts; else the entry's own text. */
  readonly written?: string;
}

/** `me`: the reader's id, who is addressed as such. */
type Presenter = (entry: TimelineEntry, t: TFunction, me: string) => Presented;
type Params = TimelineEntry['params'];

const str = (params: Params, name: string): string => {
  const value = params[name];
  return value === undefined ? '' : String(value);
};
const num = (params: Params, name: string): number => Number(params[name] ?? 0);

/** The person an entry is about. */
const whom = (params: Params, name: 'to' | 'from' | 'person', t: TFunction, me: string) =>
  params['whom'] === me ? t('timeline.toYou') : str(params, name);

/** A value of a closed list in the reader's language, or as it came when this console is older than the server. */
const word = (
  t: TFunction,
  list: 'verdict' | 'severity' | 'tier' | 'why' | 'about' | 'observable' | 'grouped',
  value: string,
) => t(`${list}.${value}` as 'verdict.undetermined', { defaultValue: value });

const because = (t: TFunction, params: Params) => {
  const reason = str(params, 'reason');
  return reason === '' ? '' : t('timeline.because', { reason });
};

const simple =
  (key: 'waiting' | 'waiting-ended' | 'confirmed' | 'refuted' | 'answered' | 'note', mark: Mark): Presenter =>
  (_, t) => ({ says: t(`timeline.${key}`), mark });

const clockKey = (params: Params) => (str(params, 'metric') === 'analysis' ? 'clock.analysis' : 'clock.reaction');

/** One presenter per kind: a new kind in the contract does not compile until it has one. */
export const presenters: Record<TimelineKind, Presenter> = {
  registered: ({ params }, t) => ({
    says:
      str(params, 'origin') === 'hand'
        ? t('timeline.registeredByHand')
        : t('timeline.registered', { count: num(params, 'alerts') }) +
          because(t, { ...params, reason: word(t, 'grouped', str(params, 'reason')) }),
    mark: 'platform',
  }),
  'alerts-joined': ({ params }, t) => ({
    says: t('timeline.alerts-joined', { count: num(params, 'total') }),
    mark: 'platform',
  }),
  'alerts-quiet': ({ params }, t) => ({
    says: t('timeline.alerts-quiet', { count: num(params, 'total') }),
    mark: 'platform',
  }),
  given: ({ params }, t, me) => {
    const to = whom(params, 'to', t, me);
    if (params['lead'] !== undefined) {
      return { says: t('timeline.assigned', { to }) + because(t, params), mark: 'person' };
    }
    const [place, score] = [num(params, 'place'), num(params, 'score')];
    if (place > 0)
      return { says: t('timeline.given', { to, place, open: num(params, 'open'), score }), mark: 'person' };
    const alone = params['score'] !== undefined;
    return { says: alone ? t('timeline.givenNext', { to, score }) : t('timeline.givenAlong', { to }), mark: 'person' };
  },
  returned: ({ params }, t, me) => ({
    says:
      (str(params, 'why') === 'handed back'
        ? t('timeline.gaveBack')
        : t('timeline.returned', { from: whom(params, 'from', t, me), why: word(t, 'why', str(params, 'why')) })) +
      because(t, params),
    mark: 'platform',
  }),
  started: ({ params }, t) => ({
    says:
      params['usedMs'] === undefined
        ? t('timeline.started')
        : t('timeline.startedIn', {
            used: minutesSeconds(num(params, 'usedMs')),
            target: minutesSeconds(num(params, 'targetMs')),
          }),
    mark: 'person',
  }),
  waiting: simple('waiting', 'text'),
  'waiting-ended': simple('waiting-ended', 'text'),
  confirmed: simple('confirmed', 'text'),
  refuted: simple('refuted', 'text'),
  answered: simple('answered', 'text'),
  closed: ({ params }, t) => {
    const notTold = str(params, 'notTold');
    const says = t('timeline.closed', {
      verdict: word(t, 'verdict', str(params, 'verdict')),
      classification: str(params, 'classification'),
    });
    return { says: notTold === '' ? says : says + t('timeline.notTold', { reason: notTold }), mark: 'text' };
  },
  escalated: ({ params, text }, t) => ({
    says: t('timeline.escalated', { to: word(t, 'tier', str(params, 'to')) }),
    mark: 'text',
    written: [
      [t('dialog.checked'), str(params, 'checked')],
      [t('dialog.ruledOut'), str(params, 'ruledOut')],
      [t('dialog.hypothesis'), text ?? ''],
    ]
      .filter(([, part]) => part !== '')
      .map(([name, part]) => `**${name}**\n\n${part}`)
      .join('\n\n'),
  }),
  'handed-back': ({ params }, t) => ({
    says: t('timeline.handed-back', { to: word(t, 'tier', str(params, 'to')) }) + because(t, params),
    mark: 'person',
  }),
  reopened: ({ params }, t) => ({ says: t('timeline.reopened') + because(t, params), mark: 'person' }),
  'severity-changed': ({ params }, t) => ({
    says:
      t('timeline.severity-changed', {
        from: word(t, 'severity', str(params, 'from')),
        to: word(t, 'severity', str(params, 'to')),
      }) + because(t, params),
    mark: 'person',
  }),
  'observable-added': ({ params }, t) => ({
    says: t('timeline.observable-added', {
      kind: word(t, 'observable', str(params, 'kind')),
      value: str(params, 'value'),
    }),
    mark: 'person',
  }),
  'observable-removed': ({ params }, t) => ({
    says: t('timeline.observable-removed', {
      kind: word(t, 'observable', str(params, 'kind')),
      value: str(params, 'value'),
    }),
    mark: 'person',
  }),
  note: simple('note', 'text'),
  'sla-warned': ({ params }, t) => ({
    says: t('timeline.sla-warned', { metric: t(clockKey(params)) }),
    mark: 'warning',
  }),
  'sla-breached': ({ params }, t) => ({
    says: t('timeline.sla-breached', { metric: t(clockKey(params)) }),
    mark: 'breach',
  }),
  'lead-told': ({ params }, t, me) => ({
    says: t('timeline.lead-told', {
      about: word(t, 'about', str(params, 'about')),
      person: whom(params, 'person', t, me),
    }),
    mark: 'platform',
  }),
};

/** Who did it, as the sentence begins. */
const actorWord = ({ actor }: TimelineEntry, t: TFunction, me: string): string =>
  actor === null ? t('timeline.platform') : actor.id === me ? t('timeline.you') : actor.name;

/** The whole sentence: who, and what they did, with the gap before it that the language wants. */
export const sentence = (entry: TimelineEntry, t: TFunction, me: string): Presented & { readonly who: string } => {
  const who = actorWord(entry, t, me);
  const presented = presenters[entry.kind](entry, t, me);
  return { ...presented, who, says: closeUp(`${who.slice(-1)} ${presented.says}`).slice(1) };
};
