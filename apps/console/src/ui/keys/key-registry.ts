import { leaveField } from '../leave-field.ts';
import { keyName, matchKey, type Binding } from './key-match.ts';

/** Everything that has keys now, oldest first. */
const layers = new Map<symbol, readonly Binding[]>();
const listeners = new Set<() => void>();
let everything: readonly Binding[] = [];
let pending: string | null = null;
let dialogs = 0;
let sending = 0;
let restsUntil = 0;
const REST_MS = 500;

/** The shell's keys come first whenever they were set: later ones win. */
const changed = () => {
  const all = [...layers.values()].flat();
  everything = [...all.filter((key) => key.everywhere), ...all.filter((key) => !key.everywhere)];
  for (const listener of listeners) listener();
};

export const setLayer = (layer: symbol, bindings: readonly Binding[]) => {
  layers.set(layer, bindings);
  changed();
};

export const dropLayer = (layer: symbol) => {
  layers.delete(layer);
  changed();
};

/** While a dialog is open the page below it does not listen; answers the way back. */
export const quietKeys = () => {
  dialogs += 1;
  return () => {
    dialogs -= 1;
  };
};

/** While a form is on its way, letters are no words for it any more; answers the way back. */
export const sendingKeys = () => {
  sending += 1;
  return () => {
    sending -= 1;
  };
};

/** A page that nobody asked for has opened: what is pressed in the next half second was meant for the one before. */
export const restKeys = () => {
  restsUntil = performance.now() + REST_MS;
};

export const allBindings = () => everything;
export const subscribeToKeys = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Space and Enter belong to the button or link that has the focus. */
const pressesControl = (target: EventTarget | null, name: string) =>
  (name === 'Enter' || name === 'Space') &&
  target instanceof HTMLElement &&
  target.closest('button, a[href], [role=menuitem], [role=tab]') !== null;

export const onKeyDown = (event: KeyboardEvent) => {
  const name = keyName(event);
  if (name === null || event.defaultPrevented || event.isComposing) return;
  if (dialogs > 0 && sending === 0) return;
  if (performance.now() < restsUntil) return;
  const inField = typing(event.target);
  if (!inField && pressesControl(event.target, name)) return;
  const heard = ({ inFields, whileSending }: Binding) => (sending > 0 ? whileSending : !inField || inFields) === true;
  const usable = everything.filter(heard);
  const match = matchKey(usable, pending, name);
  pending = match.pending;
  if (!match.hit && inField && name === 'Esc') leaveField();
  if (!match.hit) return;
  event.preventDefault();
  match.hit.run();
};
