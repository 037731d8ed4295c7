import type { Observable, Severity } from '@watchfloor/events';
import type { Adapter } from './adapter.ts';
import { ownEnd } from './entity.ts';
import { fieldsOf, isFields, memberOf, textIn, textOf, type Fields } from './fields.ts';
import { normalForm } from './normal-form.ts';
import { refuse } from './rejection.ts';
import { isoInstant } from './time.ts';

/** EVE counts 1 as most severe; rule sets that say `signature_severity: Critical` in their metadata mean more than 1. */
const severityOf = (alert: Fields): Severity => {
  const said = memberOf(fieldsOf(alert, 'metadata'), 'signature_severity');
  if (Array.isArray(said) && said.includes('Critical')) return 'critical';
  const level = textIn(alert, 'severity');
  return level === '1' ? 'high' : level === '2' ? 'medium' : 'low';
};

const hashesOf = (file: Fields): Observable[] =>
  ['md5', 'sha1', 'sha256'].flatMap((name) => {
    const value = textIn(file, name);
    return value === undefined ? [] : [{ kind: 'hash' as const, value }];
  });

const namesOf = (item: Fields): (string | undefined)[] => {
  const dns = fieldsOf(item, 'dns');
  const queries = [memberOf(dns, 'query'), memberOf(dns, 'queries')].flat();
  return [
    textIn(fieldsOf(item, 'http'), 'hostname'),
    textIn(fieldsOf(item, 'tls'), 'sni'),
    textIn(dns, 'rrname'),
    ...queries.map((query) => (isFields(query) ? textIn(query, 'rrname') : undefined)),
  ];
};

const observablesOf = (item: Fields): Observable[] => {
  const found: Observable[] = [];
  for (const name of ['src_ip', 'dest_ip']) {
    const value = textIn(item, name);
    if (value !== undefined) found.push({ kind: 'ip', value });
  }
  for (const value of namesOf(item)) if (value !== undefined) found.push({ kind: 'domain', value });
  const http = fieldsOf(item, 'http');
  const path = textIn(http, 'url');
  if (path !== undefined) found.push({ kind: 'url', value: `${textIn(http, 'hostname') ?? ''}${path}` });
  const files = memberOf(item, 'files');
  const all = [memberOf(item, 'fileinfo'), ...(Array.isArray(files) ? (files as unknown[]) : [])];
  return found.concat(all.flatMap((file) => (isFields(file) ? hashesOf(file) : [])));
};

/** EVE gives alerts no id; flow, rule, time and transaction together name the one packet that raised it. */
const idOf = (item: Fields, rule: string): string =>
  [textIn(item, 'flow_id'), rule, textIn(item, 'timestamp'), textIn(item, 'tx_id') ?? textIn(item, 'pcap_cnt')]
    .filter((part) => part !== undefined)
    .join('/');

/** An alert of Suricata's eve.json; other event types (flow, dns, stats …) are told apart and refused. */
export const suricata: Adapter = (item, context) => {
  if (!isFields(item)) return refuse('item-not-an-object', 'an EVE event is an object');
  const type = textIn(item, 'event_type');
  if (type !== 'alert') return refuse('not-an-alert', `event_type ${type?.slice(0, 40) ?? 'is missing'}`);
  const alert = fieldsOf(item, 'alert');
  const signature = textIn(alert, 'signature_id');
  if (signature === undefined) return refuse('field-missing', 'alert.signature_id');
  const rule = `${textIn(alert, 'gid') ?? '1'}-${signature}`;
  const target = textOf(memberOf(fieldsOf(alert, 'target'), 'ip'));
  const own = target ?? ownEnd(textIn(item, 'src_ip'), textIn(item, 'dest_ip'));
  return normalForm(
    item,
    {
      id: idOf(item, rule),
      at: isoInstant(textIn(item, 'timestamp') ?? ''),
      title: textIn(alert, 'signature') ?? `Suricata rule ${rule}`,
      scenario: `suricata-${rule}`,
      severity: severityOf(alert),
      entity: own === undefined ? undefined : { kind: 'ip', value: own },
      observables: observablesOf(item),
      link: undefined,
    },
    context,
  );
};
