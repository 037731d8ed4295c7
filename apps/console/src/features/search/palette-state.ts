import { createStore } from '../../live/store.ts';

export const paletteOpen = createStore(false);
export const openPalette = () => paletteOpen.set(true);
