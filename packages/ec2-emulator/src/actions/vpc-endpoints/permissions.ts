import { createHash } from 'node:crypto';
import type { AddedPrincipal, PrincipalType } from '@aws-sdk/client-ec2';

/** That a principal may connect to a service, as replies show it. */
export function permissionOf(ServiceId: string, Principal: string): AddedPrincipal {
  const digest = createHash('sha256').update(`${ServiceId} ${Principal}`).digest('hex');
  return {
    Principal,
    PrincipalType: typeOf(Principal),
    ServiceId,
    ServicePermissionId: `vpce-svc-perm-0${digest.slice(0, 16)}`,
  };
}

function typeOf(principal: string): PrincipalType {
  if (principal === '*') return 'All';
  if (principal.endsWith(':root')) return 'Account';
  return principal.includes(':user/') ? 'User' : 'Role';
}
