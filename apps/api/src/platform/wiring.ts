/** Names under which Nest hands out what main.ts opened. Types stand beside each use: Nest erases them. */
export const CONFIG = Symbol('config');
export const STORE = Symbol('event store');
export const RUNTIME = Symbol('runtime');
export const SESSIONS = Symbol('sessions');
export const NOW = Symbol('clock');
