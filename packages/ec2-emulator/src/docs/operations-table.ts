import { readFileSync } from 'node:fs';
import { actionFiles } from '../dispatch/action-files.ts';
import { operationModel, operationNames, shapeOf } from '../wire/model/model.ts';

/** Members that are the server's business in every operation, whatever the action does. */
const EVERYWHERE = new Set(['DryRun', 'ClientToken']);

/** Folders whose files are part of what an action does; what is in others, such as the codec, says nothing of it. */
const BEHAVIOUR = /\/(actions|network|core|catalogue)\//;

/**
 * A table in Markdown of every operation with behaviour, by area: the words its action's file has for it, and the
 * parameters that neither the action nor anything it is made of ever reads.
 */
export function operationsTable(): string {
  const areas = Map.groupBy([...actionFiles()].sort(), ([, file]) => areaOf(file));
  const sections = [...areas]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([area, operations]) => {
      const rows = operations.map(([operation, file]) => row(operation, file));
      return [
        `### ${area}`,
        '',
        '| Operation | What to know | Accepted and ignored |',
        '|---|---|---|',
        ...rows,
      ].join('\n');
    });
  const total = `${actionFiles().size} of EC2's ${operationNames.size} operations have behaviour. The others are answered with \`UnsupportedOperation\`.`;
  return [total, ...sections].join('\n\n');
}

function areaOf(file: URL): string {
  const words = file.pathname.split('/').at(-2)?.replaceAll('-', ' ') ?? '';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function row(operation: string, file: URL): string {
  const ignored = ignoredParameters(operation, file).map((name) => `\`${name}\``);
  return `| \`${operation}\` | ${noteIn(readFileSync(file, 'utf8'))} | ${ignored.join(', ')} |`;
}

/** What the comment before the action says, without its links. */
function noteIn(source: string): string {
  const [, comment = ''] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export default action\(/.exec(source) ?? [];
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*?\s?/, '').trim());
  return lines
    .filter((line) => !line.startsWith('@') && !/^https?:/.test(line))
    .join(' ')
    .replaceAll('|', '\\|')
    .trim();
}

function ignoredParameters(operation: string, file: URL): string[] {
  const input = shapeOf(operationModel(operation)?.input ?? 'unit');
  if (input.kind !== 'structure') return [];
  const source = sourcesFrom(file).join('\n');
  return input.members
    .map((member) => member.name)
    .filter((name) => !EVERYWHERE.has(name) && !new RegExp(`\\b${name}\\b`).test(source));
}

/** The text of a file and of all that it imports, as far as that is behaviour. */
function sourcesFrom(file: URL, seen = new Set<string>()): string[] {
  if (seen.has(file.href) || !BEHAVIOUR.test(file.href)) return [];
  seen.add(file.href);
  const source = readFileSync(file, 'utf8');
  const imports = source.matchAll(/from '(\.[^']+)'/g);
  return [source, ...[...imports].flatMap(([, path = '']) => sourcesFrom(new URL(path, file), seen))];
}
