import { fieldMapping, severity, type FieldMapping, type ObservableKind } from '@watchfloor/events/values';

type Fields = Readonly<Record<string, unknown>>;

/** Nobody's real things: names and addresses that are kept free for examples. */
const examples: Readonly<Record<ObservableKind, string>> = {
  ip: '192.0.2.10',
  host: 'test-host',
  user: 'test-user',
  hash: 'd41d8cd98f00b204e9800998ecf8427e',
  domain: 'test.example.com',
  url: 'https://test.example.com/',
};

/** The paths that a template names. */
const pathsIn = (template = ''): string[] => [...template.matchAll(/\{([^{}]+)\}/g)].map(([, path = '']) => path);

const timeAs = {
  iso: (at: number) => new Date(at).toISOString(),
  'epoch-seconds': (at: number) => Math.floor(at / 1000),
  'epoch-milliseconds': (at: number) => at,
} satisfies Record<FieldMapping['time']['format'], unknown>;

/** The word of theirs for the least grave alert; none where what is not mapped is less grave still. */
const mildest = ({ map, otherwise }: FieldMapping['severity']): string | undefined => {
  const gravity = (grade: string) => -severity.options.findIndex((one) => one === grade);
  const [word, grade] = Object.entries(map).sort(([, a], [, b]) => gravity(a) - gravity(b))[0] ?? [];
  return grade !== undefined && gravity(grade) <= gravity(otherwise) ? word : undefined;
};

/** What came first stays: one field of theirs may be several of ours. */
const put = (into: Fields, [step = '', ...further]: readonly string[], value: unknown): Fields => {
  const there = Object.hasOwn(into, step) ? into[step] : undefined;
  if (further.length === 0) return there === undefined ? { ...into, [step]: value } : into;
  if (there !== undefined && typeof there !== 'object') return into;
  return { ...into, [step]: put((there ?? {}) as Fields, further, value) };
};

/** The smallest alert that this mapping reads, harmless as far as it has a word for that; null for what is no mapping. */
export const mappedAlert = (mapping: unknown, title: string, at: number): Fields | null => {
  const read = fieldMapping.safeParse(mapping);
  if (!read.success) return null;
  const { id, time, entity, observables, link, ...rest } = read.data;
  const grade = mildest(rest.severity);
  const filled: readonly (readonly [string, unknown])[] = [
    [time.field, timeAs[time.format](at)],
    ...[...entity, ...observables].flatMap(({ kind, from }) =>
      pathsIn(from).map((path) => [path, examples[kind]] as const),
    ),
    ...(grade === undefined ? [] : pathsIn(rest.severity.from).map((path) => [path, grade] as const)),
    // An id that came before would count as the same alert once more.
    ...pathsIn(id).map((path) => [path, `test-${at}`] as const),
    ...[rest.title, rest.scenario, rest.severity.from, link].flatMap(pathsIn).map((path) => [path, title] as const),
  ];
  return filled.reduce<Fields>((alert, [path, value]) => put(alert, path.split('.'), value), {});
};
