export { callerAccount } from './account.ts';
export type { ClientOptions, Keys } from './client.ts';
export type { Agents } from './handler.ts';
export { createSdkTransport, type Reply, type SdkTransport, type SdkTransportOptions } from './transport.ts';
