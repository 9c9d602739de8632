import type { KeyPairInfo, ResourceType, Tag } from '@aws-sdk/client-ec2';

/** A resource of the SDK's with members that are always there, and without tags, which live apart. */
export type Known<T, Sure extends keyof T> = Omit<T, Sure | 'Tags'> & {
  [K in Sure]-?: NonNullable<T[K]>;
};

export type KeyPairRecord = Known<KeyPairInfo, 'KeyPairId' | 'KeyName' | 'KeyFingerprint'>;

/** The tags one account has put on one resource, its own or shared with it. */
export interface TagSet {
  readonly ResourceId: string;
  readonly ResourceType: ResourceType;
  readonly Tags: readonly Tag[];
}

/** What a request with a client token answered, so that its repetition answers the same. */
export interface RememberedReply {
  readonly operation: string;
  readonly clientToken: string;
  readonly inputDigest: string;
  readonly at: number;
  readonly output: unknown;
}

/** One setting of an account in a region that belongs to no resource. */
export interface Setting {
  readonly name: string;
  readonly value: unknown;
}
