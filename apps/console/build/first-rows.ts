import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface FirstRowsOptions {
  /** Gzipped, in bytes. */
  readonly scriptLimit: number;
  readonly styleLimit: number;
}

/**
 * Puts all that the entry imports statically, which is all that the instances table needs for its first row, into one
 * chunk, because one compresses better than a dozen; and stops the build when that weighs more than it may.
 */
export function firstRows({ scriptLimit, styleLimit }: FirstRowsOptions): Plugin {
  return {
    name: 'muster:first-rows',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'first-rows', tags: ['$initial'] }] } },
        },
      },
    }),
    generateBundle(_, bundle) {
      const scripts = weigh(scriptsOfEntry(bundle));
      const styles = weigh(
        Object.values(bundle).flatMap((file) => (isStyle(file) ? String(file.source) : [])),
      );
      this.info(`before the first row: ${scripts} bytes of script, ${styles} of styles, gzipped`);
      if (scripts > scriptLimit)
        this.error(`${scripts} bytes of script before the first row; at most ${scriptLimit}`);
      if (styles > styleLimit)
        this.error(`${styles} bytes of styles before the first row; at most ${styleLimit}`);
    },
  };
}

const weigh = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);

const isStyle = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): file is Rolldown.OutputAsset =>
  file.type === 'asset' && file.fileName.endsWith('.css');

/** The code of the entry and of everything it imports statically. */
function scriptsOfEntry(bundle: Rolldown.OutputBundle): string[] {
  const found = new Map<string, string>();
  const visit = (name: string) => {
    const file = bundle[name];
    if (file?.type !== 'chunk' || found.has(name)) return;
    found.set(name, file.code);
    for (const imported of file.imports) visit(imported);
  };
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && file.isEntry) visit(file.fileName);
  }
  return [...found.values()];
}
