import { defineMessages } from '../../../i18n/index.ts';

const n = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const editorMessages = defineMessages({
  type: { en: 'Type', ko: '유형' },
  ports: { en: 'Port range', ko: '포트 범위' },
  icmp: { en: 'Type/code', ko: '유형/코드' },
  protocol: { en: 'Protocol number', ko: '프로토콜 번호' },
  protocolName: { en: 'Protocol', ko: '프로토콜' },
  allTraffic: { en: 'All', ko: '모두' },
  source: { en: 'Source', ko: '소스' },
  destination: { en: 'Destination', ko: '대상' },
  descriptionName: { en: 'Description', ko: '설명' },
  peerPlaceholder: { en: 'CIDR, address, sg-… or pl-…', ko: 'CIDR, 주소, sg-… 또는 pl-…' },
  descriptionPlaceholder: { en: 'Who needs it, and why', ko: '누가, 왜 필요한지' },
  inRow: {
    en: (field: string, row: number) => `${field}, rule ${row}`,
    ko: (field: string, row: number) => `규칙 ${row} ${field}`,
  },
  ruleNumber: { en: (row: number) => `Rule ${row}`, ko: (row: number) => `규칙 ${row}` },
  'custom-tcp': { en: 'Custom TCP', ko: '사용자 지정 TCP' },
  'custom-udp': { en: 'Custom UDP', ko: '사용자 지정 UDP' },
  'custom-icmp': { en: 'Custom ICMP - IPv4', ko: '사용자 지정 ICMP - IPv4' },
  'custom-icmpv6': { en: 'Custom ICMP - IPv6', ko: '사용자 지정 ICMP - IPv6' },
  custom: { en: 'Custom protocol', ko: '사용자 지정 프로토콜' },
  everyone4: { en: 'Anywhere, IPv4', ko: '모든 IPv4' },
  everyone6: { en: 'Anywhere, IPv6', ko: '모든 IPv6' },
  add: { en: 'Add rule', ko: '규칙 추가' },
  remove: { en: (row: number) => `Remove rule ${row}`, ko: (row: number) => `규칙 ${row} 제거` },
  restore: { en: (row: number) => `Restore rule ${row}`, ko: (row: number) => `규칙 ${row} 되돌리기` },
  keys: {
    en: 'In a text field, Enter adds a rule and ↑ ↓ move between rules.',
    ko: '텍스트 필드에서 Enter는 규칙을 추가하고 ↑ ↓는 규칙 사이를 이동합니다.',
  },
  stored: {
    en: (block: string) => `EC2 stores this block as ${block}.`,
    ko: (block: string) => `EC2에는 ${block}(으)로 저장됩니다.`,
  },
  new: { en: 'New', ko: '추가' },
  changed: { en: 'Edited', ko: '수정' },
  changedHint: {
    en: (id: string) => `Modified in place: the rule keeps its ID ${id}`,
    ko: (id: string) => `규칙 ID ${id}을(를) 유지한 채 수정됩니다`,
  },
  replaced: { en: 'Replaced', ko: '교체' },
  replacedHint: {
    en: (id: string) => `${id} is removed after the new rule is in force`,
    ko: (id: string) => `새 규칙이 적용된 뒤 ${id}이(가) 제거됩니다`,
  },
  removed: { en: 'Removed', ko: '제거' },
  noInbound: { en: 'No inbound traffic is allowed', ko: '허용된 인바운드 트래픽이 없습니다' },
  noOutbound: { en: 'No outbound traffic is allowed', ko: '허용된 아웃바운드 트래픽이 없습니다' },
  noRulesHint: {
    en: 'A security group blocks all traffic that no rule allows.',
    ko: '보안 그룹은 규칙이 허용하지 않는 트래픽을 모두 차단합니다.',
  },
  quota: {
    en: (use: number, limit: number) => `${use} of ${limit} rules`,
    ko: (use: number, limit: number) => `규칙 ${limit}개 중 ${use}개`,
  },
  quotaHint: {
    en: 'EC2 counts inbound and outbound rules separately, and IPv4 and IPv6 separately; the larger number is shown. A CIDR block counts once, a security group once for each of IPv4 and IPv6, a prefix list as its maximum number of entries. 60 is EC2’s default; your account may have a higher quota.',
    ko: 'EC2는 인바운드와 아웃바운드, IPv4와 IPv6를 따로 계산하며 더 큰 값을 표시합니다. CIDR 블록은 1개, 보안 그룹은 IPv4와 IPv6에 각각 1개, 접두사 목록은 최대 항목 수로 계산됩니다. 60은 EC2 기본값이며 계정의 할당량은 더 클 수 있습니다.',
  },
  quotaFull: {
    en: (use: number, limit: number) =>
      `${use} of ${limit} rules: a new rule needs the place of a removed one`,
    ko: (use: number, limit: number) => `규칙 ${limit}개 중 ${use}개: 새 규칙은 제거하는 규칙을 대체합니다`,
  },
  quotaOver: {
    en: (use: number, limit: number) => `${use} rules exceed the default quota of ${limit}`,
    ko: (use: number, limit: number) => `규칙 ${use}개가 기본 할당량 ${limit}개를 초과합니다`,
  },
  staged: {
    en: (adds: number, changes: number, removes: number) =>
      [adds > 0 && `${adds} added`, changes > 0 && `${changes} changed`, removes > 0 && `${removes} removed`]
        .filter(Boolean)
        .join(', '),
    ko: (adds: number, changes: number, removes: number) =>
      [adds > 0 && `${adds}개 추가`, changes > 0 && `${changes}개 변경`, removes > 0 && `${removes}개 제거`]
        .filter(Boolean)
        .join(', '),
  },
  toFix: {
    en: (count: number) => `${n(count, 'problem')} to fix`,
    ko: (count: number) => `수정할 문제 ${count}개`,
  },
  toFixElsewhere: {
    en: (count: number, tab: string) => `${n(count, 'problem')} to fix under ${tab}`,
    ko: (count: number, tab: string) => `${tab}에 수정할 문제 ${count}개`,
  },
  discard: { en: 'Discard changes', ko: '변경 취소' },
  review: { en: 'Review', ko: '검토' },
  willHappen: { en: 'What this changes', ko: '변경 내용' },
  draftKept: {
    en: 'Not applied yet. The draft is kept in this browser.',
    ko: '아직 적용되지 않았습니다. 초안은 이 브라우저에 보관됩니다.',
  },
});

/** What is wrong with a field, what was given and what can be used instead; and which rules have no effect. */
export const problemMessages = defineMessages({
  protocol: {
    en: (given: string) => `“${given}” is not a valid protocol number. Use 0 to 255.`,
    ko: (given: string) => `“${given}”은(는) 올바른 프로토콜 번호가 아닙니다. 0~255를 입력하세요.`,
  },
  protocolMissing: {
    en: 'Enter a protocol number from 0 to 255.',
    ko: '0~255 사이의 프로토콜 번호를 입력하세요.',
  },
  ports: {
    en: (given: string) => `“${given}” is not a valid port range. Use 22, 8000-8080 or all (0 to 65535).`,
    ko: (given: string) =>
      `“${given}”은(는) 올바른 포트 범위가 아닙니다. 22, 8000-8080 또는 all(0~65535)을 입력하세요.`,
  },
  portsMissing: {
    en: 'Enter a port: 22, 8000-8080 or all.',
    ko: '포트를 입력하세요: 22, 8000-8080 또는 all.',
  },
  icmp: {
    en: (given: string) => `“${given}” is not a valid ICMP type. Use 8, 3/4 (type/code) or all.`,
    ko: (given: string) =>
      `“${given}”은(는) 올바른 ICMP 유형이 아닙니다. 8, 3/4(유형/코드) 또는 all을 입력하세요.`,
  },
  icmpv4Only: {
    en: (cidr: string) =>
      `ICMP - IPv4 does not work with the IPv6 block ${cidr}. Use ICMP - IPv6, or an IPv4 block.`,
    ko: (cidr: string) =>
      `ICMP - IPv4는 IPv6 CIDR 블록 ${cidr}에 사용할 수 없습니다. ICMP - IPv6를 선택하거나 IPv4 블록을 입력하세요.`,
  },
  icmpv6Only: {
    en: (cidr: string) =>
      `ICMP - IPv6 does not work with the IPv4 block ${cidr}. Use ICMP - IPv4, or an IPv6 block.`,
    ko: (cidr: string) =>
      `ICMP - IPv6는 IPv4 CIDR 블록 ${cidr}에 사용할 수 없습니다. ICMP - IPv4를 선택하거나 IPv6 블록을 입력하세요.`,
  },
  peerMissing: {
    en: 'Enter a CIDR block, a security group ID or a prefix list ID.',
    ko: 'CIDR 블록, 보안 그룹 ID 또는 접두사 목록 ID를 입력하세요.',
  },
  cidr: {
    en: (given: string) =>
      `“${given}” is not a valid CIDR block. Use 203.0.113.0/24, 203.0.113.7, 2001:db8::/32, sg-… or pl-….`,
    ko: (given: string) =>
      `“${given}”은(는) 올바른 CIDR 블록이 아닙니다. 203.0.113.0/24, 203.0.113.7, 2001:db8::/32, sg-… 또는 pl-… 형식으로 입력하세요.`,
  },
  group: {
    en: (given: string) =>
      `“${given}” is not a valid security group ID. Use sg- and 8 to 17 hexadecimal digits; for another account, put its ID and / in front.`,
    ko: (given: string) =>
      `“${given}”은(는) 올바른 보안 그룹 ID가 아닙니다. sg-와 16진수 8~17자리를 입력하고, 다른 계정의 그룹이면 앞에 계정 ID와 /를 붙이세요.`,
  },
  prefixList: {
    en: (given: string) =>
      `“${given}” is not a valid prefix list ID. Use pl- and 8 to 17 hexadecimal digits.`,
    ko: (given: string) =>
      `“${given}”은(는) 올바른 접두사 목록 ID가 아닙니다. pl-와 16진수 8~17자리를 입력하세요.`,
  },
  descriptionLength: {
    en: (given: number, most: number) => `The description has ${given} characters. Use at most ${most}.`,
    ko: (given: number, most: number) => `설명이 ${given}자입니다. ${most}자까지 입력할 수 있습니다.`,
  },
  descriptionCharacters: {
    en: 'EC2 accepts only letters a–z, digits, spaces and ._-:/()#,@[]+=&;{}!$* in a description.',
    ko: 'EC2 설명에는 영문자, 숫자, 공백과 ._-:/()#,@[]+=&;{}!$* 만 사용할 수 있습니다.',
  },
  duplicate: {
    en: (row: number) => `Same as rule ${row}. EC2 does not accept the same rule twice.`,
    ko: (row: number) => `규칙 ${row}과(와) 같습니다. EC2는 같은 규칙을 두 번 허용하지 않습니다.`,
  },
  shadowed: {
    en: (row: number) => `No effect: rule ${row} already allows this traffic.`,
    ko: (row: number) => `효과 없음: 규칙 ${row}이(가) 이미 이 트래픽을 허용합니다.`,
  },
  redundant: {
    en: (rows: string) => `No effect: rules ${rows} together already allow this traffic.`,
    ko: (rows: string) => `효과 없음: 규칙 ${rows}이(가) 함께 이미 이 트래픽을 허용합니다.`,
  },
});

/** Somebody else has changed the group meanwhile. */
export const mergeMessages = defineMessages({
  title: {
    en: 'These rules were changed while you were editing',
    ko: '편집하는 동안 이 규칙이 변경되었습니다',
  },
  clear: {
    en: 'The other changes are to rules that you have not edited. Merge them into your draft, then review it.',
    ko: '편집하지 않은 규칙만 변경되었습니다. 초안에 병합한 뒤 검토하세요.',
  },
  conflicts: {
    en: (count: number) => `${n(count, 'rule')} changed on both sides: choose which to keep.`,
    ko: (count: number) => `양쪽에서 변경한 규칙이 ${count}개 있습니다. 유지할 쪽을 선택하세요.`,
  },
  merge: { en: 'Merge', ko: '병합' },
  takeTheirs: { en: 'Drop my changes', ko: '내 변경 버리기' },
});
