import { Cable, Disc3, History, KeyRound, type LucideIcon, Rocket, Server, ShieldCheck } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Language } from '../i18n/index.ts';
import { type Place, paths } from '../paths.ts';
import InstancesPages from './instances/pages.tsx';

/** One entry of the navigation, of the palette and of the router. */
export interface Resource {
  /** The segment after the place, or after `/` where the page has none. Unique. */
  readonly path: string;
  readonly icon: LucideIcon;
  readonly names: Readonly<Record<Language, string>>;
  /** Words people may type for it in the palette, besides its names. */
  readonly also?: string;
  /** Where it looks: over any number of regions, in exactly one, or nowhere (`/connections`). */
  readonly looks: 'regions' | 'region' | 'nowhere';
  readonly section: 'ec2' | 'muster';
  /** Only for administrators. */
  readonly admin?: boolean;
  /** A module whose default export renders every page under the path. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** Every resource of the console, in the order of the navigation: a new one is one more line. */
export const resources: readonly Resource[] = [
  {
    path: 'launch',
    icon: Rocket,
    names: { en: 'Launch', ko: '인스턴스 시작' },
    also: 'run new create instances 실행 생성 인스턴스 시작',
    looks: 'region',
    section: 'ec2',
    load: () => import('./launch/pages.tsx'),
  },
  {
    path: 'instances',
    icon: Server,
    names: { en: 'Instances', ko: '인스턴스' },
    also: 'ec2 vm server 서버',
    looks: 'regions',
    section: 'ec2',
    // Where most visits start: it comes with the entry, not after it.
    load: async () => ({ default: InstancesPages }),
  },
  {
    path: 'images',
    icon: Disc3,
    names: { en: 'AMIs', ko: 'AMI' },
    also: 'images machine image share launch permission 이미지 공유 시작 권한',
    looks: 'regions',
    section: 'ec2',
    load: () => import('./images/pages.tsx'),
  },
  {
    path: 'security-groups',
    icon: ShieldCheck,
    names: { en: 'Security groups', ko: '보안 그룹' },
    also: 'firewall rules sg ports 방화벽 규칙 포트',
    looks: 'regions',
    section: 'ec2',
    load: () => import('./security-groups/pages.tsx'),
  },
  {
    path: 'key-pairs',
    icon: KeyRound,
    names: { en: 'Key pairs', ko: '키 페어' },
    also: 'ssh pem key login 로그인 키',
    looks: 'regions',
    section: 'ec2',
    load: () => import('./key-pairs/pages.tsx'),
  },
  {
    path: 'activity',
    icon: History,
    names: { en: 'Activity', ko: '활동' },
    also: 'plans changes audit undo history 계획 변경 감사 로그 실행 취소 기록',
    looks: 'nowhere',
    section: 'muster',
    load: () => import('../plans/activity/pages.tsx'),
  },
  {
    path: 'connections',
    icon: Cable,
    names: { en: 'Connections', ko: '연결' },
    also: 'account endpoint credentials 계정 엔드포인트 자격 증명',
    looks: 'nowhere',
    section: 'muster',
    admin: true,
    load: () => import('./connections/pages.tsx'),
  },
];

/** The address of a resource's first page, as seen from a place. */
export function addressOf(resource: Resource, place: Place, defaultRegion: string): string {
  if (resource.looks === 'nowhere') return `/${resource.path}`;
  const several = place.region === 'all' || place.region.includes(',');
  return paths.resource(
    resource.looks === 'region' && several ? { ...place, region: defaultRegion } : place,
    resource.path,
  );
}
