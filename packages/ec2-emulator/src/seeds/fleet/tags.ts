import type { Tag } from '@aws-sdk/client-ec2';
import { pick } from './pick.ts';

const APPS = ['shop', 'search', 'billing', 'login', 'media', 'reports', 'mail'];
const ENVIRONMENTS = ['prod', 'stage', 'dev'];
const TEAMS = ['web-team', 'data-team', 'platform', 'security'];

/** The fifteen tags of a fleet's instance. */
export function tagsFor(region: string, number: number): Tag[] {
  const app = pick(APPS, number);
  const env = pick(ENVIRONMENTS, number);
  const tags = {
    Name: `${app}-${env}-${number}`,
    app,
    env,
    owner: pick(TEAMS, number),
    region,
    tier: pick(['web', 'app', 'database'], number),
    release: `2026.${1 + (number % 11)}.${number % 5}`,
    'cost-center': `cc-${1000 + (number % 40)}`,
    backup: number % 2 === 0 ? 'daily' : 'weekly',
    'patch-group': `group-${number % 8}`,
    compliance: number % 10 === 0 ? 'pci' : 'none',
    'managed-by': 'terraform',
    stack: `${app}-${env}`,
    schedule: number % 3 === 0 ? 'office-hours' : 'always',
    'data-class': pick(['public', 'internal', 'confidential'], number),
  };
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
