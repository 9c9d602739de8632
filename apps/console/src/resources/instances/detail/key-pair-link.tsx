import { Link } from 'react-router';
import { useInventory } from '../../../inventory/use-inventory.ts';
import { paths } from '../../../paths.ts';
import { useScope } from '../../../scope/scope.ts';

/** The key pair an instance was launched with. EC2 tells its name only: it links to the pair where that is still there. */
export function KeyPairLink({ name, region }: { readonly name: string; readonly region: string }) {
  const { connection, placeIn } = useScope();
  const pairs = useInventory('key-pairs', connection.id, [region]).rows;
  const pair = pairs.find(({ item }) => item.KeyName === name);
  if (!pair) return name;
  return (
    <Link to={paths.keyPair(placeIn(region), pair.id)} className="text-accent hover:underline">
      {name}
    </Link>
  );
}
