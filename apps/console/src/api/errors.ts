import type { Problem } from '@muster/contract';
import { Ec2Error, transportProblems } from '@muster/ec2-client';
import type { Language } from '../i18n/index.ts';
import { ProblemError } from './problem.ts';

/** An error in words: what happened, whose words they are, and what to do next. */
export interface Explanation {
  readonly title: string;
  /** What EC2 or the BFF said, as it said it. */
  readonly detail?: string;
  /** What the person can do now. */
  readonly next?: string;
  /** EC2's own code, always kept: people search for it. */
  readonly code?: string;
  readonly requestId?: string;
  /** Whether trying the same again can help. */
  readonly retryable: boolean;
}

type Words = typeof import('./error-words.ts');
let words: Words | undefined;

/**
 * Loads what errors are called. A page needs it only once something fails, so it is no part of the first load: whoever
 * rejects with an error waits for it first, and it is fetched ahead while there is nothing else to do. Without it an
 * error is told in the words of whoever refused.
 */
export async function loadErrorWords(): Promise<void> {
  // A failure to load is not remembered: the next error tries again.
  words ??= await import('./error-words.ts').catch(() => undefined);
}

/** The one place where errors become words. Takes whatever was thrown. */
export function explain(error: unknown, language: Language): Explanation {
  if (error instanceof Ec2Error) {
    return explainCode(error.code, error.message, error.requestId, error.retryable, language);
  }
  if (error instanceof ProblemError) return explainProblem(error.problem, language);
  return {
    ...(words?.musterWords('unexpected', language) ?? { title: 'Error' }),
    detail: String(error),
    retryable: true,
  };
}

/** The code of a failure on the way to EC2, by the type under which the BFF tells of it. */
const codesOfTypes = new Map<string, string>(
  Object.entries(transportProblems).map(([code, type]) => [type, code]),
);

/** A problem of the BFF's in words; one in which EC2 spoke keeps EC2's code and message. */
export function explainProblem(problem: Problem, language: Language): Explanation {
  const retryable = problem.status === 0 || problem.status === 429 || problem.status >= 500;
  const code = problem.ec2Code ?? codesOfTypes.get(problem.type);
  if (code !== undefined) {
    return explainCode(code, problem.detail ?? problem.title, problem.requestId, retryable, language);
  }
  const told = words?.musterWords(problem.type, language) ?? { title: problem.title };
  const fields = problem.fields?.map((field) => `${field.path}: ${field.message}`).join('\n');
  const detail =
    fields || told.detail || problem.detail || (told.title === problem.title ? undefined : problem.title);
  const next = told.next ?? problem.next;
  return {
    title: told.title,
    retryable,
    ...(detail !== undefined && { detail }),
    ...(next !== undefined && { next }),
  };
}

function explainCode(
  code: string,
  message: string,
  requestId: string | undefined,
  retryable: boolean,
  language: Language,
): Explanation {
  return {
    ...(words?.ec2Words(code, language) ?? { title: code }),
    detail: message,
    code,
    retryable,
    ...(requestId !== undefined && { requestId }),
  };
}
