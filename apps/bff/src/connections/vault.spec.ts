import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from './secret.ts';
import { createVault } from './vault.ts';

const key = randomBytes(32);
const vault = createVault(key, randomBytes);
const bound = ['connection-1', 'https://cloud.example'];
const sealed = vault.seal(new Secret('hush'), bound);

describe('a sealed secret', () => {
  it('opens for what it was bound to', () => {
    expect(vault.open(sealed, bound).reveal()).toBe('hush');
  });

  it('never looks the same twice', () => {
    expect(vault.seal(new Secret('hush'), bound)).not.toBe(sealed);
  });

  it.each([
    ['another connection', ['connection-2', 'https://cloud.example']],
    ['another endpoint', ['connection-1', 'https://evil.example']],
    ['the same text cut elsewhere', ['connection-1https', '://cloud.example']],
  ])('does not open for %s', (_, other) => {
    expect(() => vault.open(sealed, other)).toThrow();
  });

  it('does not open with another key', () => {
    expect(() => createVault(randomBytes(32), randomBytes).open(sealed, bound)).toThrow('another key');
  });

  it('does not open when any part of it was changed', () => {
    const parts = sealed.split('.');
    for (const index of parts.keys()) {
      const [first, ...rest] = parts[index] ?? '';
      const changed = parts.with(index, [first === 'A' ? 'B' : 'A', ...rest].join(''));
      expect(() => vault.open(changed.join('.'), bound), `part ${index}`).toThrow();
    }
  });
});

it('a secret does not come out by accident', () => {
  const secret = new Secret('hush');
  const shown = [
    JSON.stringify({ secret }),
    `${secret}`,
    inspect({ secret }),
    inspect(secret, { showHidden: true }),
  ];
  for (const text of shown) expect(text).not.toContain('hush');
});
