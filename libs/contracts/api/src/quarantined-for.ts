/** Why an alert, or a whole post, stands in quarantine: each has words on the screen. */
export type QuarantinedFor =
  | `item-${'malformed' | 'not-utf8' | 'too-large' | 'too-deep' | 'duplicate-key' | 'forbidden-key'}`
  | `item-${'control-character' | 'lone-surrogate' | 'not-an-object'}`
  | `body-${'empty' | 'not-utf8' | 'malformed' | 'truncated' | 'too-many-items'}`
  | 'not-an-alert'
  | `field-${'missing' | 'invalid'}`
  | `time-${'unreadable' | 'in-future' | 'before-2000'}`;
