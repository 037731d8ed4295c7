/**
 * The log holds what this release cannot read: a newer one wrote it. Readers come first, so the node stops its projectors
 * instead of passing over history.
 */
export class UnknownEventError extends Error {
  override readonly name = 'UnknownEventError';
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
  constructor(type: string, version: number, stream: string, revision: number) {
    super(`${type} v${version} at ${stream}@${revision} is unknown to this release`);
    this.type = type;
    this.version = version;
    this.stream = stream;
    this.revision = revision;
  }
}
