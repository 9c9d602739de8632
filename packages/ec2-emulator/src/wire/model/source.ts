/** Where the model lies, and what a line of it looks like. */
export const MODEL_FILE = new URL('./ec2-2016-11-15.ndjson', import.meta.url);

export interface Traits {
  xmlName?: string;
  ec2QueryName?: string;
  idempotencyToken?: 1;
}

/** A scalar's number in the SDK's schema language, or the name of a list or structure. */
export type TypeName = number | string;
export type Reference = TypeName | [TypeName, Traits];

export type ModelLine =
  | ['operation', name: string, input: TypeName, output: TypeName]
  | ['list', name: string, element: Reference]
  | ['structure', name: string, members: string[], types: Reference[], required: number];
