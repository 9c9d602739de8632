import type { Place } from '../paths.ts';
import { stored } from '../storage/stored.ts';

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'connection' in value && 'region' in value;

/** Where somebody last worked: where the console opens again. */
export const lastPlace = stored<Place | undefined>(
  'muster.place',
  () => undefined,
  (value): value is Place | undefined => isPlace(value),
);
