import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDraft } from '../../testing/arbitrary-drafts.ts';
import { ruleKey } from '../identity.ts';
import type { RuleDraft } from '../rule.ts';
import { peerText, portsText } from '../rule-text.ts';
import { ruleToIpPermission } from '../sdk.ts';
import { rulesAsTable } from './export.ts';
import type { PasteContext } from './pasted.ts';
import { readRules } from './read-rules.ts';

const https: PasteContext = {
  direction: 'ingress',
  traffic: { protocol: 'tcp', fromPort: 443, toPort: 443 },
};
const nowhere: PasteContext = { direction: 'ingress' };

/** `tcp 443 10.0.0.0/8 office`; the direction is said where it is outbound. */
function short({ direction, peer, description, ...rule }: RuleDraft): string {
  const parts = [rule.protocol, portsText(rule), peerText(peer), description ?? ''];
  return [direction === 'egress' ? 'out' : '', ...parts].filter((part) => part !== '').join(' ');
}

const rules = (text: string, context = nowhere) =>
  readRules(text, context).rules.map(({ rule }) => short(rule));
const problems = (text: string, context = nowhere) =>
  readRules(text, context).problems.map(({ line, code, given }) => `${line} ${code} ${given}`.trim());

describe('one line', () => {
  it.each<[string, string[]]>([
    ['ssh 10.0.0.0/8 from the office', ['tcp 22 10.0.0.0/8 from the office']],
    ['tcp\t8000-8080\tsg-0123456789abcdef0', ['tcp 8000-8080 sg-0123456789abcdef0']],
    ['udp/53, 2001:db8::/32, resolvers', ['udp 53 2001:db8::/32 resolvers']],
    ['all 0.0.0.0/0', ['-1 0.0.0.0/0']],
    ['tcp all 10.0.0.0/8', ['tcp all 10.0.0.0/8']],
    ['tcp 80,443 10.0.0.0/8', ['tcp 80 10.0.0.0/8', 'tcp 443 10.0.0.0/8']],
    ['tcp 8080 - 8090 10.0.0.0/8', ['tcp 8080-8090 10.0.0.0/8']],
    ['22 10.0.0.0/8 10.1.0.0/16 office', ['tcp 22 10.0.0.0/8 office', 'tcp 22 10.1.0.0/16 office']],
    ['tcp 22 10.0.0.0/8,2001:db8::/32', ['tcp 22 10.0.0.0/8', 'tcp 22 2001:db8::/32']],
    ['443/tcp 203.0.113.7', ['tcp 443 203.0.113.7/32']],
    ['protocol 132 10.0.0.0/8', ['132 10.0.0.0/8']],
    ['icmp 3/4 10.0.0.0/8', ['icmp 3/4 10.0.0.0/8']],
    ['egress udp 53 pl-0123456789abcdef0', ['out udp 53 pl-0123456789abcdef0']],
    ['tcp ４４３ １０．０．０．０／８', ['tcp 443 10.0.0.0/8']],
    ['Custom TCP 8080 sg-0123456789abcdef0 / web', ['tcp 8080 sg-0123456789abcdef0']],
    ['tcp,22,22,10.0.0.0/8,ssh', ['tcp 22 10.0.0.0/8 ssh']],
    ['tcp,80,443,8080,10.0.0.0/8', ['tcp 80 10.0.0.0/8', 'tcp 443 10.0.0.0/8', 'tcp 8080 10.0.0.0/8']],
    ['ssh 10.0.0.0/8 # the office, floor 3 - 4', ['tcp 22 10.0.0.0/8 the office, floor 3 - 4']],
  ])('%s', (line, expected) => {
    expect(readRules(line, nowhere).problems).toEqual([]);
    expect(rules(line)).toEqual(expected);
  });

  it.each([
    ['203.0.113.7', ['tcp 443 203.0.113.7/32']],
    ['Seoul\t203.0.113.0/24', ['tcp 443 203.0.113.0/24 Seoul']],
  ])('takes what it leaves out from where it is pasted: %s', (line, expected) => {
    expect(rules(line, https)).toEqual(expected);
  });

  it('takes the source from where ports alone are pasted', () => {
    expect(rules('80, 443', { ...nowhere, peer: { kind: 'ipv4', cidr: '10.0.0.0/8' } })).toEqual([
      'tcp 80 10.0.0.0/8',
      'tcp 443 10.0.0.0/8',
    ]);
  });

  it.each([
    ['what is this', '1 no-source what'],
    ['tcp 22', '1 no-source'],
    ['tcp 22 10.0.0.300/8', '1 source 10.0.0.300/8'],
    ['tcp 22 10.0.0.0/8, 10.1.0/16', '1 source 10.1.0/16'],
    ['tcp 22 sg-web', '1 source sg-web'],
    ['tcp 80 443 10.0.0.0/8', '1 two-ports 80 443'],
    ['tcp 99999 10.0.0.0/8', '1 ports 99999'],
    ['tcp 10.0.0.0/8', '1 no-ports tcp'],
    ['htp 10.0.0.0/8', '1 unknown-word htp'],
    ['htp 443 10.0.0.0/8', '1 unknown-word htp'],
    ['10.0.0.0/8', '1 no-ports'],
  ])('is named when it is not understood: %s', (line, expected) => {
    expect(rules(line)).toEqual([]);
    expect(problems(line)).toEqual([expected]);
  });

  it('says what it may have got wrong', () => {
    const notes = (text: string) => readRules(text, nowhere).rules.map(({ note }) => note);
    expect(notes('tcp,8000,8080,10.0.0.0/8')).toEqual(['range']);
    expect(notes('ssh 10.0.0.0/8 office and 10.1.0.0/16')).toEqual(['address-in-description']);
  });
});

it('keeps the number of each line, and comments and empty lines are no rules', () => {
  const text = '# office\r\n\r\nssh 10.0.0.0/8\r\nnonsense\r\nhttp 10.0.0.0/8';
  expect(readRules(text, nowhere).rules.map(({ line }) => line)).toEqual([3, 5]);
  expect(readRules(text, nowhere).problems).toMatchObject([{ line: 4, text: 'nonsense', code: 'no-source' }]);
});

describe('the table of Amazon’s console', () => {
  const expected = [
    'tcp 443 0.0.0.0/0 web',
    'tcp 8080-8090 10.0.0.0/8',
    'udp 53 sg-0123456789abcdef0',
    'icmp 8 10.0.0.0/8',
    '47 10.0.0.0/8',
    '-1 2001:db8::/32',
  ];
  const english = [
    'Name\tSecurity group rule ID\tIP version\tType\tProtocol\tPort range\tSource\tDescription',
    '–\tsgr-0123456789abcdef0\tIPv4\tHTTPS\tTCP\t443\t0.0.0.0/0\tweb',
    '–\tsgr-0123456789abcdef1\tIPv4\tCustom TCP\tTCP\t8080 - 8090\t10.0.0.0/8\t–',
    '–\tsgr-0123456789abcdef2\t–\tDNS (UDP)\tUDP\t53\tsg-0123456789abcdef0 / web\t–',
    '–\tsgr-0123456789abcdef3\tIPv4\tCustom ICMP - IPv4\tEcho Request\tN/A\t10.0.0.0/8\t–',
    '–\tsgr-0123456789abcdef4\tIPv4\tCustom protocol\tGRE (47)\tAll\t10.0.0.0/8\t–',
    '–\tsgr-0123456789abcdef5\tIPv6\tAll traffic\tAll\tAll\t2001:db8::/32\t–',
  ];
  const korean = [
    '이름\t보안 그룹 규칙 ID\tIP 버전\t유형\t프로토콜\t포트 범위\t소스\t설명 - 선택 사항',
    '–\tsgr-0123456789abcdef0\tIPv4\tHTTPS\tTCP\t443\t0.0.0.0/0\tweb',
    '–\tsgr-0123456789abcdef1\tIPv4\t사용자 지정 TCP\tTCP\t8080 - 8090\t10.0.0.0/8\t–',
    '–\tsgr-0123456789abcdef2\t–\tDNS(UDP)\tUDP\t53\tsg-0123456789abcdef0 / web\t–',
    '–\tsgr-0123456789abcdef3\tIPv4\t사용자 지정 ICMP - IPv4\t에코 요청\t해당 사항 없음\t10.0.0.0/8\t–',
    '–\tsgr-0123456789abcdef4\tIPv4\t사용자 지정 프로토콜\tGRE (47)\t모두\t10.0.0.0/8\t–',
    '–\tsgr-0123456789abcdef5\tIPv6\t모든 트래픽\t모두\t모두\t2001:db8::/32\t–',
  ];

  it.each([
    ['English', english],
    ['Korean', korean],
  ])('in %s', (_, lines) => {
    expect(readRules(lines.join('\n'), nowhere).problems).toEqual([]);
    expect(rules(lines.join('\n'))).toEqual(expected);
  });

  it('without its header, too', () => {
    expect(rules(english.slice(1).join('\n'))).toEqual(expected);
  });
});

describe('other tables', () => {
  it('with columns for the first and the last port', () => {
    const csv =
      'protocol,from_port,to_port,cidr,description\ntcp,8000,8080,"10.0.0.0/8, 10.1.0.0/16","a, b"\nicmp,3,4,10.0.0.0/8,';
    expect(rules(csv)).toEqual([
      'tcp 8000-8080 10.0.0.0/8 a, b',
      'tcp 8000-8080 10.1.0.0/16 a, b',
      'icmp 3/4 10.0.0.0/8',
    ]);
  });

  it('say which line, and which column, says nothing about a rule', () => {
    const csv = 'Protocol;Ports;Source;Ticket\ntcp;22;10.0.0.0/8;OPS-1\ntcp;x;10.0.0.0/8;';
    expect(rules(csv)).toEqual(['tcp 22 10.0.0.0/8']);
    expect(problems(csv)).toEqual(['1 column Ticket', '3 ports x']);
  });
});

describe('JSON of the AWS CLI', () => {
  it('of describe-security-group-rules', () => {
    const json = JSON.stringify(
      {
        SecurityGroupRules: [
          {
            SecurityGroupRuleId: 'sgr-1',
            IsEgress: false,
            IpProtocol: 'tcp',
            FromPort: 22,
            ToPort: 22,
            CidrIpv4: '10.0.0.0/8',
            Description: 'ssh',
            Tags: [{ Key: 'env', Value: 'prod' }],
          },
          { SecurityGroupRuleId: 'sgr-2', IsEgress: true, IpProtocol: '-1', CidrIpv6: '::/0' },
          { SecurityGroupRuleId: 'sgr-3', IsEgress: false, IpProtocol: 'tcp', FromPort: 1, ToPort: 1 },
        ],
      },
      null,
      2,
    );
    const read = readRules(json, nowhere);
    expect(rules(json)).toEqual(['tcp 22 10.0.0.0/8 ssh', 'out -1 ::/0']);
    expect(read.rules[0]?.rule).toMatchObject({ tags: [{ key: 'env', value: 'prod' }] });
    expect(read.rules.map(({ rule }) => rule.id)).toEqual([undefined, undefined]);
    expect(problems(json)).toEqual([
      `${json.split('\n').findIndex((line) => line.includes('sgr-3'))} no-source`,
    ]);
  });

  it('of describe-security-groups', () => {
    const permission = (port: number, ...cidrs: string[]) => ({
      IpProtocol: 'tcp',
      FromPort: port,
      ToPort: port,
      IpRanges: cidrs.map((CidrIp) => ({ CidrIp })),
    });
    const group = {
      IpPermissions: [permission(22, '10.0.0.0/8', '10.1.0.0/16')],
      IpPermissionsEgress: [permission(443, '0.0.0.0/0')],
    };
    expect(rules(JSON.stringify({ SecurityGroups: [group] }))).toEqual([
      'tcp 22 10.0.0.0/8',
      'tcp 22 10.1.0.0/16',
      'out tcp 443 0.0.0.0/0',
    ]);
  });

  it('is named where it breaks off, or has no rule', () => {
    expect(problems('{\n  "SecurityGroupRules": [\n    { "IpProtocol": }\n  ]\n}')).toEqual(['3 json']);
    expect(problems('{"Vpcs": []}')).toEqual(['1 no-rules']);
  });
});

describe('Terraform', () => {
  it('with rules inside a group, one to a block or several', () => {
    const text = `
resource "aws_security_group" "web" {
  name = "web" # not a rule
  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8", "10.1.0.0/16"]
    description = "x"
  }
  ingress { from_port = 0, to_port = 0, protocol = "-1", self = true }
  egress = [{ from_port = 0, to_port = 0, protocol = "-1", cidr_blocks = ["0.0.0.0/0"], security_groups = [] }]
}`;
    expect(rules(text, { ...nowhere, groupId: 'sg-0123456789abcdef0' })).toEqual([
      'tcp 80 10.0.0.0/8 x',
      'tcp 80 10.1.0.0/16 x',
      '-1 sg-0123456789abcdef0',
      'out -1 0.0.0.0/0',
    ]);
    expect(problems(text)).toEqual(['11 self self']);
  });

  it('with a resource for each rule, and names what only Terraform can resolve', () => {
    const text = `
resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.web.id
  cidr_ipv4         = "10.0.0.0/8"
  from_port         = 443
  ip_protocol       = "tcp"
  to_port           = 443
  tags              = { Name = "https" }
}
resource "aws_security_group_rule" "db" {
  type                     = "egress"
  from_port                = 5432
  to_port                  = 5432
  protocol                 = "tcp"
  source_security_group_id = aws_security_group.db[0].id
}`;
    expect(readRules(text, nowhere).rules).toMatchObject([
      { line: 2, rule: { fromPort: 443, tags: [{ key: 'Name', value: 'https' }] } },
    ]);
    expect(problems(text)).toEqual(['10 reference aws_security_group.db[0].id']);
  });

  it('that breaks off is named', () => {
    expect(problems('ingress {\n  from_port = 80\n')).toEqual(['1 syntax ingress']);
  });
});

const described = fc.tuple(
  anyDraft,
  fc.string({
    unit: fc.constantFrom(...'aZ 09._-:/()#,@[]+=&;{}!$*'),
    maxLength: 20,
  }),
  fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), {
    maxKeys: 2,
  }),
);
const anyRules = fc
  .uniqueArray(
    described.map(
      ([draft, text, tags]): RuleDraft => ({
        ...draft,
        description: text.trim(),
        tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
      }),
    ),
    { selector: ruleKey, minLength: 1, maxLength: 10 },
  )
  // Descriptions that stand for nothing in a table.
  .filter((rules) => rules.every(({ description }) => description !== '-'));
const said = (all: readonly RuleDraft[]) =>
  all.map((rule) => [ruleKey(rule), rule.description ?? '', JSON.stringify(rule.tags ?? [])].join(' | '));

describe('what was copied or exported', () => {
  it.each(['\t', ','] as const)('is pasted as the same rules (%j between)', (delimiter) => {
    fc.assert(
      fc.property(anyRules, (all) => {
        const read = readRules(rulesAsTable(all, delimiter), nowhere);
        expect(read.problems).toEqual([]);
        expect(said(read.rules.map(({ rule }) => rule))).toEqual(said(all));
      }),
    );
  });

  it('as JSON of EC2, too', () => {
    fc.assert(
      fc.property(anyRules, (all) => {
        const of = (direction: RuleDraft['direction']) => all.filter((rule) => rule.direction === direction);
        const group = {
          IpPermissions: of('ingress').map(ruleToIpPermission),
          IpPermissionsEgress: of('egress').map(ruleToIpPermission),
        };
        const read = readRules(JSON.stringify({ SecurityGroups: [group] }, null, 2), nowhere);
        expect(read.problems).toEqual([]);
        expect(read.rules.map(({ rule }) => ruleKey(rule)).sort()).toEqual(all.map(ruleKey).sort());
      }),
    );
  });
});

it('never throws, and answers for every line that is not a comment, whatever is pasted', () => {
  const word = fc.constantFrom(
    'tcp',
    'udp/53',
    '80',
    '80,443',
    '-',
    '10.0.0.0/8',
    'sg-0123456789',
    'all',
    '"',
    'x',
    '#',
    '{',
  );
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const read = readRules(`ssh 10.9.0.0/16\n${lines.join('\n')}`, nowhere);
      const answered = new Set([...read.rules, ...read.problems].map((one) => one.line));
      for (const [at, text] of lines.entries()) {
        if (!text.startsWith('#')) expect(answered).toContain(at + 2);
      }
    }),
  );
});
