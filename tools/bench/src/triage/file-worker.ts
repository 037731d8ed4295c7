import { parentPort, workerData } from 'node:worker_threads';
import { labelledAlerts } from './labelled-alerts.ts';
import type { Order } from './orders.ts';
import { workThrough, type ShiftOutcome } from './shift.ts';

/** One file, and the orders it is worked through in. */
export interface FileWork {
  readonly file: string;
  readonly orders: readonly Order[];
}

/** What the worker says: of each order, what it came to. */
export interface FileOutcome {
  readonly order: Order;
  readonly outcome: ShiftOutcome;
}

const { file, orders } = workerData as FileWork;
const alerts = await labelledAlerts(file);
for (const order of orders)
  parentPort?.postMessage({ order, outcome: workThrough(alerts, order) } satisfies FileOutcome);
