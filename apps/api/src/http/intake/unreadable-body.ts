import type { BodyRejection } from '@watchfloor/intake';

/** The body as a whole cannot be read: `text` is what came, where there was any. */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';
  readonly rejection: BodyRejection;
  readonly text: string | undefined;

  constructor(rejection: BodyRejection, text?: string) {
    super(rejection.code);
    this.rejection = rejection;
    this.text = text;
  }
}
