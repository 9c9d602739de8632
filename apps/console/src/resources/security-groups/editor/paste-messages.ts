import type { PasteProblem } from '@muster/ec2-model';
import { defineMessages, type Spoken } from '../../../i18n/index.ts';

const n = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const pasteMessages = defineMessages({
  paste: { en: 'Paste rules', ko: '규칙 붙여넣기' },
  copy: { en: 'Copy rules', ko: '규칙 복사' },
  export: { en: 'Export CSV', ko: 'CSV 내보내기' },
  copied: {
    en: (count: number) => `${n(count, 'rule')} copied`,
    ko: (count: number) => `규칙 ${count}개 복사됨`,
  },
  copyFailed: {
    en: 'The browser does not allow copying here. Use Export CSV.',
    ko: '브라우저에서 복사가 허용되지 않습니다. CSV 내보내기를 사용하세요.',
  },
  fixFirst: { en: 'Fix the problems in the rules first', ko: '먼저 규칙의 문제를 수정하세요' },
  noRules: { en: 'There are no rules to copy', ko: '복사할 규칙이 없습니다' },
  text: { en: 'Text', ko: '텍스트' },
  textHint: {
    en: 'A table from the Amazon console or a spreadsheet, CSV, AWS CLI JSON, Terraform, or one rule per line: tcp 80,443 10.0.0.0/8 web',
    ko: 'Amazon 콘솔이나 스프레드시트의 표, CSV, AWS CLI JSON, Terraform, 또는 한 줄에 규칙 하나: tcp 80,443 10.0.0.0/8 web',
  },
  found: {
    en: (rules: number, problems: number) =>
      [`${n(rules, 'rule')} found`, problems > 0 && `${n(problems, 'line')} not understood`]
        .filter(Boolean)
        .join(', '),
    ko: (rules: number, problems: number) =>
      [`규칙 ${rules}개 확인`, problems > 0 && `이해하지 못한 줄 ${problems}개`].filter(Boolean).join(', '),
  },
  notUnderstood: {
    en: (count: number) => `${n(count, 'line')} not understood`,
    ko: (count: number) => `이해하지 못한 줄 ${count}개`,
  },
  showAll: { en: (count: number) => `Show all ${count}`, ko: (count: number) => `${count}개 모두 표시` },
  onLine: {
    en: (line: number, why: string) => `Line ${line}: ${why}`,
    ko: (line: number, why: string) => `${line}번째 줄: ${why}`,
  },
  rules: { en: 'Rules found', ko: '확인된 규칙' },
  line: { en: 'Line', ko: '줄' },
  direction: { en: 'Direction', ko: '방향' },
  ingress: { en: 'Inbound', ko: '인바운드' },
  egress: { en: 'Outbound', ko: '아웃바운드' },
  peer: { en: 'Source or destination', ko: '소스 또는 대상' },
  alreadyThere: { en: 'Already a rule: not added', ko: '이미 있는 규칙: 추가하지 않음' },
  twice: { en: 'Same as a line above: not added', ko: '위의 줄과 같음: 추가하지 않음' },
  range: { en: 'Two port columns read as a range', ko: '포트 열 두 개를 범위로 읽음' },
  addressInDescription: {
    en: 'The description contains an address',
    ko: '설명에 주소가 포함되어 있음',
  },
  add: {
    en: (rules: number, left: number) =>
      left > 0 ? `Add ${n(rules, 'rule')}, leave out ${n(left, 'line')}` : `Add ${n(rules, 'rule')}`,
    ko: (rules: number, left: number) =>
      left > 0 ? `규칙 ${rules}개 추가, ${left}줄 제외` : `규칙 ${rules}개 추가`,
  },
  nothingToAdd: { en: 'There is no new rule in the text', ko: '텍스트에 새 규칙이 없습니다' },
  'no-source': {
    en: 'No source or destination. Add a CIDR block, sg-… or pl-….',
    ko: '소스 또는 대상이 없습니다. CIDR 블록, sg-… 또는 pl-…를 추가하세요.',
  },
  source: {
    en: (given: string) => `“${given}” is not a valid CIDR block, security group ID or prefix list ID.`,
    ko: (given: string) => `“${given}”은(는) 올바른 CIDR 블록, 보안 그룹 ID 또는 접두사 목록 ID가 아닙니다.`,
  },
  'no-ports': {
    en: 'No port. Write a port, a range such as 8000-8080, or all.',
    ko: '포트가 없습니다. 포트, 8000-8080 같은 범위 또는 all을 적으세요.',
  },
  ports: {
    en: (given: string) => `“${given}” is not a valid port or range. Use 22, 8000-8080 or all (0 to 65535).`,
    ko: (given: string) =>
      `“${given}”은(는) 올바른 포트 또는 범위가 아닙니다. 22, 8000-8080 또는 all(0~65535)을 사용하세요.`,
  },
  'two-ports': {
    en: (given: string) =>
      `“${given}” may be a range or two ports. Write ${given.replace(' ', '-')} or ${given.replace(' ', ',')}.`,
    ko: (given: string) =>
      `“${given}”이(가) 범위인지 포트 두 개인지 알 수 없습니다. ${given.replace(' ', '-')} 또는 ${given.replace(' ', ',')}(으)로 적으세요.`,
  },
  protocol: {
    en: (given: string) => `“${given}” is not a valid protocol. Use tcp, udp, icmp, icmpv6, all or 0 to 255.`,
    ko: (given: string) =>
      `“${given}”은(는) 올바른 프로토콜이 아닙니다. tcp, udp, icmp, icmpv6, all 또는 0~255를 사용하세요.`,
  },
  'unknown-word': {
    en: (given: string) => `“${given}” is not a protocol, port or service.`,
    ko: (given: string) => `“${given}”은(는) 프로토콜, 포트 또는 서비스가 아닙니다.`,
  },
  directionProblem: {
    en: (given: string) => `“${given}” is not a direction. Use inbound or outbound.`,
    ko: (given: string) => `“${given}”은(는) 방향이 아닙니다. inbound 또는 outbound를 사용하세요.`,
  },
  tags: {
    en: (given: string) => `“${given}” is not a JSON object of tags.`,
    ko: (given: string) => `“${given}”은(는) 태그의 JSON 객체가 아닙니다.`,
  },
  column: {
    en: (given: string) => `The column “${given}” is not part of a rule and is left out.`,
    ko: (given: string) => `“${given}” 열은 규칙에 해당하지 않아 제외됩니다.`,
  },
  json: { en: 'The JSON is not valid from here on.', ko: '여기부터 JSON이 올바르지 않습니다.' },
  'no-rules': {
    en: 'There is no security group rule in this text.',
    ko: '이 텍스트에 보안 그룹 규칙이 없습니다.',
  },
  reference: {
    en: (given: string) => `${given} is a reference that only Terraform can resolve. Use the ID.`,
    ko: (given: string) => `${given}은(는) Terraform만 확인할 수 있는 참조입니다. ID를 사용하세요.`,
  },
  self: {
    en: 'self refers to a group that does not exist yet. Create the group first.',
    ko: 'self는 아직 없는 그룹을 가리킵니다. 먼저 그룹을 생성하세요.',
  },
  syntax: {
    en: (given: string) => `The Terraform text is not valid at “${given}”.`,
    ko: (given: string) => `“${given}”에서 Terraform 구문이 올바르지 않습니다.`,
  },
});

/** Why a line was not understood, in words. */
export function pasteProblemText({ code, given }: PasteProblem, t: Spoken<typeof pasteMessages>): string {
  const text = t[code === 'direction' ? 'directionProblem' : code];
  return typeof text === 'string' ? text : text(given);
}
