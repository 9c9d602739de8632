import { readJson } from './json.ts';
import { readLine } from './lines.ts';
import { attempt, type PasteContext, type Pasted, together } from './pasted.ts';
import { readTable } from './table.ts';
import { isTerraform, readTerraform } from './terraform.ts';

/**
 * Rules out of what people have: Amazon's console table, a spreadsheet or CSV, our own export, the AWS CLI's JSON,
 * Terraform, or one rule a line. Every line that is not understood is told with the reason; lines with `#` in front and
 * empty ones are comments.
 */
export function readRules(text: string, context: PasteContext): Pasted {
  const given = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (/^\s*[[{]/.test(given)) return readJson(given, context);
  if (isTerraform(given)) return readTerraform(given, context);
  return readTable(given, context) ?? readLines(given, context);
}

function readLines(text: string, context: PasteContext): Pasted {
  return together(
    text.split('\n').flatMap((raw, index) => {
      const line = raw.replace(/^[ \f\v]+|\s+$/g, '');
      if (line.trim() === '' || line.trimStart().startsWith('#')) return [];
      return [attempt(index + 1, line.trim(), () => readLine(line, index + 1, context))];
    }),
  );
}
