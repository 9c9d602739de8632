import type { LaunchField } from './trouble.ts';

/** The sections of the page, in their order; also their anchors. */
export const sectionIds = ['name', 'image', 'type', 'key-pair', 'network', 'storage', 'advanced'] as const;
export type SectionId = (typeof sectionIds)[number];

/** Where on the page a field is. */
export function sectionOf(field: LaunchField): SectionId {
  switch (field) {
    case 'count':
    case 'tags':
      return 'name';
    case 'image':
    case 'type':
    case 'key-pair':
      return field;
    case 'subnet':
    case 'groups':
    case 'group-name':
    case 'group-description':
      return 'network';
    case 'devices':
      return 'storage';
    case 'instance-profile':
    case 'user-data':
    case 'metadata':
    case 'placement':
    case 'hibernation':
    case 'cpu-credits':
      return 'advanced';
    default:
      return field.startsWith('device-') ? 'storage' : 'network';
  }
}
