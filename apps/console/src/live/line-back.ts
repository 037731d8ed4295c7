import { connectionStore } from './live-state.ts';

/** Carried out whenever the line opens again; answers how to stop it. */
export const onLineBack = (run: () => void) => {
  let before = connectionStore.get().state;
  return connectionStore.subscribe(() => {
    const { state } = connectionStore.get();
    if (state === 'open' && before !== 'open') run();
    before = state;
  });
};
