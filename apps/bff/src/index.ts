export { createApp } from './app.ts';
export { type Config, loadConfig } from './config.ts';
export { seedConnections } from './connections/seed.ts';
export { type Context, type ContextOverrides, createContext } from './context.ts';
export { type RunningServer, startServer } from './server.ts';
export { createConfiguredAdmin, createSetupSecret } from './session/first-admin.ts';
export { StartError } from './start-error.ts';
