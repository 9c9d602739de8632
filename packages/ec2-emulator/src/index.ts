export type { Account, Organization, OrganizationalUnit, User } from './core/accounts.ts';
export type { Clock } from './core/clock.ts';
export type { Random } from './core/random.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
export type { Policy } from './rights/policy.ts';
export { UnusableState } from './state/store.ts';
