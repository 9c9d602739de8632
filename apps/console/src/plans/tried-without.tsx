import type { Preflight } from '@muster/contract';
import { defineMessages, useMessages } from '../i18n/index.ts';

const messages = defineMessages({
  'security-group': {
    en: 'Checked with the VPC’s default security group, because the new group does not exist yet.',
    ko: '새 보안 그룹이 아직 없으므로 VPC의 기본 보안 그룹으로 확인했습니다.',
  },
  'key-pair': {
    en: 'Checked without a key pair, because the new key pair does not exist yet.',
    ko: '새 키 페어가 아직 없으므로 키 페어 없이 확인했습니다.',
  },
});

/** Says with what existing resources the permissions of a plan were checked, where an earlier step makes the real ones. */
export function TriedWithout({ preflight }: { readonly preflight: readonly Preflight[] | undefined }) {
  const t = useMessages(messages);
  const substituted = new Set(preflight?.flatMap((one) => one.substituted ?? []));
  if (substituted.size === 0) return null;
  return (
    <div className="mb-2 text-sm text-ink-2">
      {[...substituted].map((one) => (
        <p key={one}>{t[one]}</p>
      ))}
    </div>
  );
}
