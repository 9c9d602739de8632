import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{apps,packages}/*/src/**/*.spec.{ts,tsx}', 'scripts/**/*.spec.ts'],
    pool: 'threads',
  },
});
