/** One key or two in a row ("g q"), and what it does here. */
export interface Binding {
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** How it is written where its name would not do, or where it stands for two keys, like "j k". */
  readonly shown?: string;
  /** Of the shell: works on every page, and a page's own key of the same name wins over it. */
  readonly everywhere?: boolean;
  /** Named in the foot bar, not only on the key sheet. */
  readonly hint?: boolean;
  /** Works while somebody types in a field, like Ctrl+K. */
  readonly inFields?: boolean;
  /** Heard while a form is on its way, though its dialog is open: it waits for the answer by itself. */
  readonly whileSending?: boolean;
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const named: Readonly<Record<string, string>> = { ' ': 'Space', Escape: 'Esc', ArrowUp: 'Up', ArrowDown: 'Down' };

/** The name of a key press as bindings write it: "j", "?", "Space", "Ctrl+K". A Mac's ⌘ counts as Ctrl. */
export const keyName = ({ key, ctrlKey, metaKey, altKey }: Pressed): string | null => {
  if (altKey || ['Control', 'Shift', 'Meta', 'Alt'].includes(key)) return null;
  const name = named[key] ?? key;
  return ctrlKey || metaKey ? `Ctrl+${name.length === 1 ? name.toUpperCase() : name}` : name;
};

export interface Match {
  readonly hit: Binding | null;
  /** The first key of a pair that waits for its second. */
  readonly pending: string | null;
}

/** Later bindings win over earlier ones; a pair that does not complete starts over with the key just pressed. */
export const matchKey = (bindings: readonly Binding[], pending: string | null, name: string): Match => {
  const find = (keys: string) => bindings.findLast((binding) => binding.keys === keys) ?? null;
  const pair = pending === null ? null : find(`${pending} ${name}`);
  if (pair) return { hit: pair, pending: null };
  const hit = find(name);
  if (hit) return { hit, pending: null };
  return { hit: null, pending: bindings.some(({ keys }) => keys.startsWith(`${name} `)) ? name : null };
};
