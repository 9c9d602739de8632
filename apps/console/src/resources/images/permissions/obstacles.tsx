import type { ShareObstacle } from '@muster/ec2-model';
import { type Spoken, useMessages } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/index.ts';
import { messages } from './messages.ts';

/** What will keep the AMI from being shared, or from being launched by those it is shared with. */
export function Obstacles({ obstacles }: { readonly obstacles: readonly ShareObstacle[] }) {
  const t = useMessages(messages);
  if (obstacles.length === 0) return null;
  return (
    <Banner kind="caution" title={t.obstacles}>
      {obstacles.map((obstacle) => (
        <p key={obstacle.code} className="mt-1">
          {sayObstacle(obstacle, t)}
        </p>
      ))}
    </Banner>
  );
}

function sayObstacle(obstacle: ShareObstacle, t: Spoken<typeof messages>): string {
  switch (obstacle.code) {
    case 'encrypted-snapshots':
      return t[obstacle.code](obstacle.snapshots.join(', '));
    case 'product-codes':
      return t[obstacle.code](obstacle.productCodes.join(', '));
    case 'not-available':
      return t[obstacle.code](obstacle.state);
    default:
      return t[obstacle.code];
  }
}
