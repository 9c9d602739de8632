export { imagePermissions } from './image-permissions.ts';
export type * from './launch-form.ts';
export type { PlanParts } from './parts.ts';
export { type PowerAction, type PowerInstance, type PowerOptions, power, terminate } from './power.ts';
export { call, check, from, type Planned, type PlannedInput, step } from './step.ts';
