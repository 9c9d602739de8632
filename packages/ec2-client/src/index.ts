export { createEc2 } from './client.ts';
export { Ec2Error, type Outcome, type TransportCode, transportProblems } from './errors.ts';
export {
  type Effect,
  isOperationName,
  type Operation,
  type OperationClass,
  operationClass,
  operations,
} from './operations.ts';
export { items, type ListField, type PagedOperation, pages } from './paginate.ts';
export type { Ec2, InputOf, OperationName, OutputOf, SendOptions, Transport } from './types.ts';
