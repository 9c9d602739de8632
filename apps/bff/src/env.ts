/** The variables Muster reads, as they stand. Nothing else in the BFF looks at `process.env`. */
export interface Env {
  readonly MUSTER_HOST?: string | undefined;
  readonly MUSTER_PORT?: string | undefined;
  readonly MUSTER_DATA_DIR?: string | undefined;
  readonly MUSTER_ADMIN_USER?: string | undefined;
  readonly MUSTER_ADMIN_PASSWORD?: string | undefined;
  readonly MUSTER_PUBLIC_ORIGIN?: string | undefined;
  readonly MUSTER_SECRET_KEY?: string | undefined;
  readonly MUSTER_SECRET_KEY_FILE?: string | undefined;
  readonly MUSTER_AWS_PROFILES?: string | undefined;
  readonly MUSTER_EC2_PORT?: string | undefined;
  readonly DATABASE_URL?: string | undefined;
}

/** Reads the environment once; an empty variable is an absent one. */
export function readEnv(): Env {
  const read = (name: keyof Env) => process.env[name]?.trim() || undefined;
  return {
    MUSTER_HOST: read('MUSTER_HOST'),
    MUSTER_PORT: read('MUSTER_PORT'),
    MUSTER_DATA_DIR: read('MUSTER_DATA_DIR'),
    MUSTER_ADMIN_USER: read('MUSTER_ADMIN_USER'),
    MUSTER_ADMIN_PASSWORD: process.env.MUSTER_ADMIN_PASSWORD || undefined,
    MUSTER_PUBLIC_ORIGIN: read('MUSTER_PUBLIC_ORIGIN'),
    MUSTER_SECRET_KEY: read('MUSTER_SECRET_KEY'),
    MUSTER_SECRET_KEY_FILE: read('MUSTER_SECRET_KEY_FILE'),
    MUSTER_AWS_PROFILES: read('MUSTER_AWS_PROFILES'),
    MUSTER_EC2_PORT: read('MUSTER_EC2_PORT'),
    DATABASE_URL: read('DATABASE_URL'),
  };
}
