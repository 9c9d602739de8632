/** An SDK shape as JSON carries it: every `Date` an ISO 8601 string, every byte array base64. */
export type Json<T> = T extends Date | Uint8Array
  ? string
  : T extends (infer Item)[]
    ? Json<Item>[]
    : T extends object
      ? { [K in keyof T]: Json<T[K]> }
      : T;
