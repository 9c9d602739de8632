import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../paths.ts';
import { useScope } from '../../../scope/scope.ts';
import { Mono } from '../../../ui/index.ts';

interface GroupLinkProps {
  readonly id: string;
  readonly region: string;
  /** The group's id when absent. */
  readonly children?: ReactNode;
}

/** A way to the page of a security group. */
export function GroupLink({ id, region, children }: GroupLinkProps) {
  const { placeIn } = useScope();
  return (
    <Link to={paths.securityGroup(placeIn(region), id)} className="text-accent hover:underline">
      {children ?? <Mono>{id}</Mono>}
    </Link>
  );
}
