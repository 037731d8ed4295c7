import type { Observable, Severity } from '@watchfloor/events';
import type { Adapter } from './adapter.ts';
import { preferredEntity } from './entity.ts';
import { fieldsOf, isFields, textIn, type Fields } from './fields.ts';
import { normalForm } from './normal-form.ts';
import { refuse } from './rejection.ts';
import { isoInstant } from './time.ts';

/** Wazuh's own classes of its rule levels 0–16 (user manual, "Rules classification" and the dashboard's bands). */
const severityOf = (level: number): Severity =>
  level >= 15 ? 'critical' : level >= 12 ? 'high' : level >= 7 ? 'medium' : 'low';

/** Agent 000 is the manager: for what it relays from elsewhere the host is the one named in the log line. */
const hostOf = (item: Fields): string | undefined => {
  const agent = fieldsOf(item, 'agent');
  const reported = textIn(fieldsOf(item, 'predecoder'), 'hostname');
  const own = textIn(agent, 'name');
  return textIn(agent, 'id') === '000' ? (reported ?? own) : (own ?? reported);
};

const DATA = [
  ['srcip', 'ip'],
  ['dstip', 'ip'],
  ['src_ip', 'ip'],
  ['dest_ip', 'ip'],
  ['srcuser', 'user'],
  ['dstuser', 'user'],
  ['url', 'url'],
  ['hostname', 'domain'],
] as const;
const HASHES = ['md5_after', 'sha1_after', 'sha256_after'];

const observablesOf = (item: Fields, host: string | undefined): Observable[] => {
  const found: Observable[] = host === undefined ? [] : [{ kind: 'host', value: host }];
  const add = (kind: Observable['kind'], value: string | undefined) => {
    if (value !== undefined) found.push({ kind, value });
  };
  add('ip', textIn(fieldsOf(item, 'agent'), 'ip'));
  const data = fieldsOf(item, 'data');
  for (const [name, kind] of DATA) add(kind, textIn(data, name));
  const windows = fieldsOf(fieldsOf(data, 'win'), 'eventdata');
  add('user', textIn(windows, 'targetUserName'));
  add('ip', textIn(windows, 'ipAddress'));
  const syscheck = fieldsOf(item, 'syscheck');
  for (const name of HASHES) add('hash', textIn(syscheck, name));
  return found;
};

/** A native Wazuh alert, as in alerts.json and the integrator's body: rule, agent, manager, data, syscheck. */
export const wazuh: Adapter = (item, context) => {
  if (!isFields(item)) return refuse('item-not-an-object', 'a Wazuh alert is an object');
  const rule = fieldsOf(item, 'rule');
  const id = textIn(rule, 'id');
  if (id === undefined) return refuse('not-an-alert', 'rule.id is missing');
  const level = Number(textIn(rule, 'level') ?? Number.NaN);
  if (!(level >= 0 && level <= 16)) return refuse('field-invalid', 'rule.level');
  const observables = observablesOf(item, hostOf(item));
  return normalForm(
    item,
    {
      id: textIn(item, 'id') === undefined ? undefined : `${textIn(item, 'id') ?? ''}/${id}`,
      at: isoInstant(textIn(item, 'timestamp') ?? textIn(item, '@timestamp') ?? ''),
      title: textIn(rule, 'description') ?? `Wazuh rule ${id}`,
      scenario: `wazuh-${id}`,
      severity: severityOf(level),
      entity: preferredEntity(observables),
      observables,
      link: undefined,
    },
    context,
  );
};
