export { noAnswer, problemError } from './problem.ts';
export { revive } from './revive.ts';
export { type BffTransportOptions, createBffTransport } from './transport.ts';
