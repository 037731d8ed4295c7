import { describe, expect, it } from 'vitest';
import { withoutSecrets } from './without-secrets.ts';

describe('A store', () => {
  it('is named without the password of whoever asks it', () => {
    expect(withoutSecrets('esdb+discover://ops:word@a.example.com:2113,b.example.com:2113?tls=true')).toBe(
      'esdb+discover://a.example.com:2113,b.example.com:2113',
    );
    expect(withoutSecrets('sqlite:./data')).toBe('sqlite:./data');
  });
});
