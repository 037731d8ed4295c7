import type { EventsOf } from '@watchfloor/events';
import type { Result } from '@watchfloor/kernel';
import type { DeskRejection } from './rejections.ts';

export type { Desk } from '@watchfloor/policy';
export type DeskEvent = EventsOf<'desk'>;
export type Decision = Result<readonly DeskEvent[], DeskRejection>;
