export { address, type CallRequest, call } from './call.ts';
export { connectionsQuery, useConnections } from './connections.ts';
export { ec2For, useEc2 } from './ec2.ts';
export { type Explanation, explain, explainProblem } from './errors.ts';
export { onServerEvent, useEvents } from './events.ts';
export type { Json } from './json.ts';
export { ProblemError } from './problem.ts';
export { useSession, useSetUp, useSignIn, useSignOut } from './session.ts';
