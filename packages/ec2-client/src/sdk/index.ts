export { callerAccount } from './account.ts';
export type { Reply } from './attempt.ts';
export { Breaker } from './breaker.ts';
export type { ClientOptions, Keys } from './client.ts';
export { isThrottle } from './failure.ts';
export type { Agents } from './handler.ts';
export { InvalidInput, inputFromJson, outputToJson } from './json.ts';
export type { Pace } from './pacing/lane.ts';
export { amazonLimits, compatibleLimits } from './pacing/limits.ts';
export { Pacer, type Priority } from './pacing/pacer.ts';
export { createPriceListClient, type PriceListClient } from './price-list.ts';
export {
  type CallOptions,
  createSdkTransport,
  type SdkTransport,
  type SdkTransportOptions,
  withPriority,
} from './transport.ts';
