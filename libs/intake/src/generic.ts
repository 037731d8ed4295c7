import type { FieldMapping, Observable } from '@watchfloor/events';
import type { Adapter } from './adapter.ts';
import { isFields, memberOf, textOf, type Fields } from './fields.ts';
import { normalForm } from './normal-form.ts';
import { refuse } from './rejection.ts';
import { isoInstant } from './time.ts';

type Read = (item: Fields) => string | undefined;

const reach = (path: string): ((item: Fields) => unknown) => {
  const steps = path.split('.');
  const [only] = steps;
  if (steps.length === 1 && only !== undefined) return (item) => memberOf(item, only);
  return (item) => {
    let at: unknown = item;
    for (const step of steps) {
      if (typeof at !== 'object' || at === null) return undefined;
      at = memberOf(at as Fields, step);
    }
    return at;
  };
};

/** A template is filled in when every field that it names is; otherwise it gives nothing. */
const compile = (template: string): Read => {
  const parts = template.split(/\{([^{}]+)\}/);
  const readers = parts.map((part, index): Read => {
    if (index % 2 === 0) return () => part;
    const at = reach(part);
    return (item) => textOf(at(item));
  });
  const [, only] = readers;
  if (parts.length === 3 && parts[0] === '' && parts[2] === '' && only) return only;
  return (item) => {
    let text = '';
    for (const read of readers) {
      const part = read(item);
      if (part === undefined) return undefined;
      text += part;
    }
    return textOf(text);
  };
};

const clock = ({ field, format }: FieldMapping['time']): ((item: Fields) => number | undefined) => {
  const at = reach(field);
  if (format === 'iso') return (item) => isoInstant(textOf(at(item)) ?? '');
  const factor = format === 'epoch-seconds' ? 1000 : 1;
  return (item) => Number(textOf(at(item)) ?? Number.NaN) * factor;
};

/** An adapter for rows or documents of any shape, read as the source's mapping says. */
export const generic = (mapping: FieldMapping): Adapter => {
  const id = mapping.id === undefined ? undefined : compile(mapping.id);
  const at = clock(mapping.time);
  const [title, scenario] = [compile(mapping.title), compile(mapping.scenario)];
  const grade = mapping.severity.from === undefined ? undefined : compile(mapping.severity.from);
  const grades = new Map(Object.entries(mapping.severity.map));
  const entities = mapping.entity.map(({ kind, from }) => ({ kind, read: compile(from) }));
  const observables = mapping.observables.map(({ kind, from }) => ({ kind, read: compile(from) }));
  const link = mapping.link === undefined ? undefined : compile(mapping.link);
  const all = (readers: typeof entities, item: Fields): Observable[] => {
    const found: Observable[] = [];
    for (const { kind, read } of readers) {
      const value = read(item);
      if (value !== undefined) found.push({ kind, value });
    }
    return found;
  };
  return (item, context) => {
    if (!isFields(item)) return refuse('item-not-an-object', 'a mapped item is an object');
    return normalForm(
      item,
      {
        id: id?.(item),
        at: at(item),
        title: title(item),
        scenario: scenario(item),
        severity: grades.get(grade?.(item) ?? '') ?? mapping.severity.otherwise,
        entity: all(entities, item)[0],
        observables: all(observables, item),
        link: link?.(item),
      },
      context,
    );
  };
};
