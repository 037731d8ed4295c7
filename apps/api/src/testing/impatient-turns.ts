import { LoopTurns } from '../platform/loop-turns.ts';

/** Every turn is over at once: counts how often a post let others in. */
export class ImpatientTurns extends LoopTurns {
  passed = 0;

  override isOver(): boolean {
    return true;
  }

  override async pass(): Promise<void> {
    this.passed += 1;
  }
}
