import { wildcard } from '../core/wildcard.ts';
import type { Context } from './context.ts';

/** Whether text is what a policy has with wildcards and, where there is a context, with variables such as `${aws:username}`. */
export function matchesPolicyText(pattern: string, text: string, context?: Context): boolean {
  const filled = withVariables(pattern.replaceAll('\\', '\\\\'), context, plain);
  return filled !== undefined && wildcard(filled)(text);
}

/**
 * A policy's text with its variables filled in; undefined when one has no value and no default.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function withVariables(
  text: string,
  context: Context | undefined,
  quote = (value: string) => value,
): string | undefined {
  if (!context || !text.includes('${')) return text;
  let missing = false;
  const filled = text.replace(
    /\$\{(?:([*?$])|([^},]+?)(?:\s*,\s*'([^']*)')?)\}/g,
    (_whole, character, key, otherwise) => {
      const value = character ?? context.get(key)?.[0] ?? otherwise;
      if (value === undefined) missing = true;
      return quote(value ?? '');
    },
  );
  return missing ? undefined : filled;
}

const plain = (value: string) => value.replace(/[*?\\]/g, '\\$&');
