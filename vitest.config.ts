import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{apps,packages}/*/src/**/*.spec.{ts,tsx}', 'scripts/**/*.spec.ts'],
    pool: 'threads',
    // Specs share no state but what a module works out once, such as the model and the catalogue; loading those for each
    // file takes longer than the specs.
    isolate: false,
    // Real servers and real disks on a busy machine: a limit for what hangs, not a measure of what is slow.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
