/** Why this process can't do all of its work now, part by part. */
export interface Readiness {
  /** Says what keeps a part from its work; `undefined` once nothing does. */
  report(part: string, problem: string | undefined): void;
  /** What was reported and has not been withdrawn. */
  problems(): string[];
}

export function createReadiness(): Readiness {
  const problems = new Map<string, string>();
  return {
    report(part, problem) {
      if (problem === undefined) problems.delete(part);
      else problems.set(part, problem);
    },
    problems: () => [...problems.values()],
  };
}
