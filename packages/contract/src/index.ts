export * from './audit.ts';
export * from './connections.ts';
export * from './events.ts';
export * from './inventory.ts';
export * from './plans.ts';
export * from './problem.ts';
export type { Policy, Route, RouteInput, RouteReply, RouteRequest } from './route.ts';
export { type RouteName, type Routes, routes } from './routes.ts';
export * from './session.ts';
