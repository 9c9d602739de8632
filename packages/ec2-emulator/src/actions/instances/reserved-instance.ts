import type { Instance, Tag } from '@aws-sdk/client-ec2';

/** An instance with what its reservation says of it. */
export interface ReservedInstance {
  readonly instance: Instance;
  readonly reservationId: string;
  readonly ownerId: string;
  /** The tags of its interfaces, which its description does not show. */
  interfaceTags(): readonly Tag[];
}
