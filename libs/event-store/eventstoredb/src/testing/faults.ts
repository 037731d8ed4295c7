/** What the test server does wrong at the moment; counts go down by one with each use. */
export interface Faults {
  /** Every call waits this long first. */
  delayMs: number;
  /** Readers see what was written, and its writer is answered, only after this time; conflicts count it at once. */
  commitLagMs: number;
  /** The next appends are written, then the connection breaks. */
  loseReplies: number;
  /** The next appends are written and never answered; the connection lives on. */
  withholdReplies: number;
  /** The next appends break the connection before anything is written. */
  breakBeforeWriting: number;
  /** The next appends are answered as by a follower that names this very server as the leader. */
  notLeader: number;
  /** Every event is sent twice, and so is every reply on a stream of replies. */
  duplicate: boolean;
  /** Live subscriptions are let go as too slow by an append of at least this many events; 0 leaves that to the real buffer. */
  slowFrom: number;
  /** Live subscriptions get nothing any more, though their connection lives. */
  mute: boolean;
}

export const noFaults = (): Faults => ({
  delayMs: 0,
  commitLagMs: 0,
  loseReplies: 0,
  withholdReplies: 0,
  breakBeforeWriting: 0,
  notLeader: 0,
  duplicate: false,
  slowFrom: 0,
  mute: false,
});

/** Takes one from a counted fault; true when there was one left. */
export const spend = (
  faults: Faults,
  fault: 'loseReplies' | 'withholdReplies' | 'breakBeforeWriting' | 'notLeader',
): boolean => {
  if (faults[fault] <= 0) return false;
  faults[fault] -= 1;
  return true;
};
