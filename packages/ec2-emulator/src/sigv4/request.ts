/** What of an HTTP request a signature covers. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: URL;
  /** Names in lower case, each with the values it came with. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

/** The parts of a request that tell whose key signed it and how. */
export interface Signature {
  readonly accessKeyId: string;
  /** That comes with the key if it is a temporary one. */
  readonly sessionToken?: string | undefined;
  /** `20260131` */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  /** `20260131T120000Z` */
  readonly timestamp: string;
  /** From when to when it may be used, in milliseconds since 1970. */
  readonly validFrom: number;
  readonly validUntil: number;
  readonly signedHeaders: readonly string[];
  readonly hex: string;
}
