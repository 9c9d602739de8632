import type { PlanSummary } from '@muster/contract';
import { defineMessages, type Language, type Spoken } from '../../i18n/index.ts';
import { operationText } from './operations.ts';

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
  unprotectTerminate: {
    en: (count: number) => `Turn off protection and terminate ${n(count, 'instance')}`,
    ko: (count: number) => `보호를 끄고 인스턴스 ${count}개 종료(삭제)`,
  },
  unprotectStop: {
    en: (count: number) => `Turn off protection and stop ${n(count, 'instance')}`,
    ko: (count: number) => `보호를 끄고 인스턴스 ${count}개 중지`,
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
  again: { en: (what: string) => `Do again: ${what}`, ko: (what: string) => `다시 실행: ${what}` },
});

/** A summary as it is stored: another version may have known more kinds. */
interface StoredSummary extends Pick<PlanSummary, 'values'> {
  readonly kind: string;
}

/**
 * What a plan does, in a few words: "Terminate 3 instances".
 *
 * @param does what its steps do in words, for a kind that says nothing of it or that this version does not know
 */
export function planTitle(
  { kind: stored, values }: StoredSummary,
  t: Spoken<typeof summaries>,
  does: string = t.other,
): string {
  const count = Number(values.count ?? 1);
  const name = textOf(values.name) || textOf(values.id);
  const kind = stored as PlanSummary['kind'];
  switch (kind) {
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
    case 'protection':
      return values.action === 'stop' ? t.unprotectStop(count) : t.unprotectTerminate(count);
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
      // An undo of an undo does what was done first; what that was is in its steps.
      if (values.undoes === 'undo') return t.again(does);
      return t.undo(planTitle({ kind: textOf(values.undoes), values }, t, does));
    case 'other':
      return does;
    default:
      // Unknown only at run time: a kind of the contract without a title does not compile.
      kind satisfies never;
      return does;
  }
}

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What operations do in words: "Launch instances, Add tags". */
export function operationsText(operations: readonly string[], language: Language): string | undefined {
  const shown = operations.slice(0, 3).map((operation) => operationText(operation, language));
  if (shown.length === 0) return undefined;
  return [...new Set(shown), ...(operations.length > 3 ? ['…'] : [])].join(', ');
}
