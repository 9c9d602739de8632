import { z } from 'zod';
import { InventoryKind } from './inventory.ts';
import { Plan } from './plans.ts';

/** What `GET /api/events` sends, each as the JSON `data` of a server-sent event. */
export const ServerEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plan'), plan: Plan }),
  z.object({
    type: z.literal('inventory'),
    connection: z.string(),
    region: z.string(),
    kinds: z.array(InventoryKind),
  }),
]);
export type ServerEvent = z.infer<typeof ServerEvent>;
