import { z } from 'zod';
import { Problem } from './problem.ts';

/** The resource kinds that can be listed over several regions at once. */
export const InventoryKind = z.enum([
  'instances',
  'images',
  'images-shared',
  'images-public',
  'security-groups',
  'key-pairs',
  'volumes',
  'snapshots',
  'vpcs',
  'subnets',
  'instance-types',
]);
export type InventoryKind = z.infer<typeof InventoryKind>;

/** One line of the NDJSON stream. Items are in the SDK's shape. A region ends with `end` or with a problem. */
export const InventoryLine = z.union([
  z.object({ region: z.string(), items: z.array(z.unknown()) }),
  z.object({ region: z.string(), end: z.literal(true) }),
  z.object({ region: z.string(), problem: Problem }),
]);
export type InventoryLine = z.infer<typeof InventoryLine>;
