export { callerAccount } from './account.ts';
export type { ClientOptions, Keys } from './client.ts';
export { isThrottle } from './failure.ts';
export type { Agents } from './handler.ts';
export { InvalidInput, inputFromJson, outputToJson } from './json.ts';
export { type ListedPrice, listedPrice } from './price-list.ts';
export { createSdkTransport, type Reply, type SdkTransport, type SdkTransportOptions } from './transport.ts';
