import { accountSetting } from './setting.ts';

/** For how many days the Recycle Bin keeps what is deleted in a region. */
export interface RetentionRule {
  readonly snapshotDays: number;
  readonly imageDays: number;
  readonly volumeDays: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The retention rule of an account in a region. Rules are another service's (rbin): here a seed sets the one there is.
 */
export const retention = accountSetting<RetentionRule | undefined>('recycle-bin', undefined);

/** From when until when something deleted now is kept; undefined when it is gone at once. */
export function retained(days: number | undefined, now: Date): { at: Date; until: Date } | undefined {
  return days ? { at: now, until: new Date(now.getTime() + days * DAY_MS) } : undefined;
}
