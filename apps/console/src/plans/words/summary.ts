import type { Plan, PlanSummary } from '@muster/contract';
import { defineMessages, type Spoken } from '../../i18n/index.ts';

const n = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What plans do, as the title of their review and the label of the button that applies them. */
export const summaries = defineMessages({
  launch: {
    en: (count: number) => `Launch ${n(count, 'instance')}`,
    ko: (count: number) => `인스턴스 ${count}개 시작`,
  },
  start: {
    en: (count: number) => `Start ${n(count, 'instance')}`,
    ko: (count: number) => `중지된 인스턴스 ${count}개 시작`,
  },
  stop: {
    en: (count: number) => `Stop ${n(count, 'instance')}`,
    ko: (count: number) => `인스턴스 ${count}개 중지`,
  },
  reboot: {
    en: (count: number) => `Reboot ${n(count, 'instance')}`,
    ko: (count: number) => `인스턴스 ${count}개 재부팅`,
  },
  terminate: {
    en: (count: number) => `Terminate ${n(count, 'instance')}`,
    ko: (count: number) => `인스턴스 ${count}개 종료(삭제)`,
  },
  imagePermissions: {
    en: (name: string) => `Change launch permissions of ${name}`,
    ko: (name: string) => `${name} 시작 권한 변경`,
  },
  createImage: { en: (name: string) => `Create AMI ${name}`, ko: (name: string) => `AMI ${name} 생성` },
  deregisterImage: {
    en: (name: string) => `Deregister AMI ${name}`,
    ko: (name: string) => `AMI ${name} 등록 취소`,
  },
  createGroup: {
    en: (name: string) => `Create security group ${name}`,
    ko: (name: string) => `보안 그룹 ${name} 생성`,
  },
  deleteGroup: {
    en: (name: string) => `Delete security group ${name}`,
    ko: (name: string) => `보안 그룹 ${name} 삭제`,
  },
  deleteGroups: {
    en: (count: number) => `Delete ${n(count, 'security group')}`,
    ko: (count: number) => `보안 그룹 ${count}개 삭제`,
  },
  rules: {
    en: (name: string) => `Change rules of ${name}`,
    ko: (name: string) => `${name} 규칙 변경`,
  },
  importKeyPair: {
    en: (name: string) => `Import key pair ${name}`,
    ko: (name: string) => `키 페어 ${name} 가져오기`,
  },
  deleteKeyPair: {
    en: (name: string) => `Delete key pair ${name}`,
    ko: (name: string) => `키 페어 ${name} 삭제`,
  },
  tags: {
    en: (count: number) => `Change tags of ${n(count, 'resource')}`,
    ko: (count: number) => `리소스 ${count}개 태그 변경`,
  },
  other: { en: 'Change EC2', ko: 'EC2 변경' },
  undo: { en: (what: string) => `Undo: ${what}`, ko: (what: string) => `실행 취소: ${what}` },
});

/** What a plan does, in a few words: "Terminate 3 instances". */
export function planTitle(summary: PlanSummary, t: Spoken<typeof summaries>): string {
  const { values } = summary;
  const count = Number(values.count ?? 1);
  const name = String(values.name || values.id || '');
  switch (summary.kind) {
    case 'launch':
      return t.launch(count);
    case 'start':
      return t.start(count);
    case 'stop':
      return t.stop(count);
    case 'reboot':
      return t.reboot(count);
    case 'terminate':
      return t.terminate(count);
    case 'image-permissions':
      return t.imagePermissions(name);
    case 'create-image':
      return t.createImage(name);
    case 'deregister-image':
      return t.deregisterImage(name);
    case 'security-group-create':
      return t.createGroup(name);
    case 'security-group-delete':
      return count > 1 ? t.deleteGroups(count) : t.deleteGroup(name);
    case 'security-group-rules':
      return t.rules(name);
    case 'key-pair-import':
      return t.importKeyPair(name);
    case 'key-pair-delete':
      return t.deleteKeyPair(name);
    case 'tags':
      return t.tags(count);
    case 'undo':
      return t.undo(planTitle({ kind: undone(values.undoes), values }, t));
    case 'other':
      return t.other;
  }
}

/** An undo of an undo names what was undone first; it is the undo's own words that then repeat. */
function undone(kind: string | number | undefined): Plan['summary']['kind'] {
  return kind === undefined || kind === 'undo' ? 'other' : (kind as Plan['summary']['kind']);
}
