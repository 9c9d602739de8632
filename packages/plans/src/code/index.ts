export { asCli } from './cli.ts';
export type { CodePlace, CodePlan, CodeStep } from './plan-code.ts';
export { asPython } from './python.ts';
export { API_VERSION, asQuery, queryParameters } from './query.ts';
export { asTypeScript } from './typescript.ts';
