import { type Stored, stored } from '../../storage/stored.ts';

const KEPT = 10;

const areIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

/** The AMIs last launched from this browser in a region, the last first. */
export function recentImages(connection: string, region: string): Stored<readonly string[]> {
  return stored<readonly string[]>(`muster.recent-images.${connection}.${region}`, () => [], areIds);
}

/** Puts an AMI first among those last launched. */
export function rememberImage(connection: string, region: string, imageId: string): void {
  const recent = recentImages(connection, region);
  recent.set([imageId, ...recent.get().filter((id) => id !== imageId)].slice(0, KEPT));
}
