import type { ResourceType } from '@aws-sdk/client-ec2';
import type { IdFormat } from './id-format.ts';

/** How one kind of resource is kept: its id, what ids look like, what EC2's tags call it, what it is looked up by. */
export interface Kind<T> {
  readonly idOf: (resource: T) => string;
  readonly ids?: IdFormat;
  readonly resourceType?: ResourceType;
  readonly indexes?: Readonly<Record<string, (resource: T) => string | readonly string[] | undefined>>;
}

/** Declares a kind. */
export function kind<T>(idOf: Kind<T>['idOf'], facts: Omit<Kind<T>, 'idOf'> = {}): Kind<T> {
  return { idOf, ...facts };
}
