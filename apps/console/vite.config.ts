import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstRows } from './build/first-rows.ts';
import { precompress } from './build/precompress.ts';

const bff = process.env.MUSTER_DEV_BFF ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), tailwindcss(), firstRows({ scriptLimit: 130_000, styleLimit: 15_000 }), precompress()],
  build: {
    target: 'es2024',
    // The polyfill is an inline script, which the content security policy forbids; every target has modulepreload.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/api', '/livez'].map((path) => [path, { target: bff, changeOrigin: false }])),
  },
});
