import { readdirSync } from 'node:fs';
import type { Action } from '../core/action.ts';

const ACTIONS = new URL('../actions/', import.meta.url);

let files: ReadonlyMap<string, URL> | undefined;

/** Every operation with behaviour and its file: `actions/<area>/<Operation>.ts` is all the registration there is. */
export function actionFiles(): ReadonlyMap<string, URL> {
  files ??= new Map(
    readdirSync(ACTIONS, { withFileTypes: true })
      .filter((area) => area.isDirectory())
      .flatMap((area) => readdirSync(new URL(`${area.name}/`, ACTIONS)).map((file) => `${area.name}/${file}`))
      .flatMap((path) => {
        const [, operation] = /\/([A-Z]\w+)\.ts$/.exec(path) ?? [];
        return operation ? [[operation, new URL(path, ACTIONS)] as const] : [];
      }),
  );
  return files;
}

const loaded = new Map<string, Action>();

/** The behaviour of an operation, loaded when it is first asked for so that starting does not wait for all. */
export async function findAction(operation: string): Promise<Action | undefined> {
  const known = loaded.get(operation);
  const file = actionFiles().get(operation);
  if (known || !file) return known;
  const { default: action }: { default: Action } = await import(file.href);
  loaded.set(operation, action);
  return action;
}
