import type { Language } from '../i18n/index.ts';
import { type ErrorWords, musterWords } from './error-words-muster.ts';

export { musterWords };

interface Entry {
  readonly en: ErrorWords;
  readonly ko: ErrorWords;
}

const notFound: Entry = {
  en: {
    title: 'It no longer exists',
    next: 'It was deleted, or it is in another region. Go back to the list.',
  },
  ko: { title: '더 이상 존재하지 않습니다', next: '삭제되었거나 다른 리전에 있습니다. 목록으로 돌아가세요.' },
};
const limit: Entry = {
  en: {
    title: 'A quota of this account is reached',
    next: 'Remove what is not needed, or ask for a higher quota.',
  },
  ko: { title: '계정 할당량에 도달했습니다', next: '필요 없는 리소스를 지우거나 할당량 증가를 요청하세요.' },
};
const inUse: Entry = {
  en: { title: 'Something still uses it', next: 'Detach or delete what uses it first, then try again.' },
  ko: {
    title: '아직 사용 중입니다',
    next: '이를 사용하는 리소스를 먼저 분리하거나 삭제한 뒤 다시 시도하세요.',
  },
};
const duplicate: Entry = {
  en: { title: 'It already exists', next: 'Choose another name or value.' },
  ko: { title: '이미 존재합니다', next: '다른 이름이나 값을 선택하세요.' },
};
const invalid: Entry = {
  en: { title: 'EC2 does not accept a value', next: 'Correct the value named below.' },
  ko: { title: 'EC2가 받아들이지 않는 값이 있습니다', next: '아래에 나온 값을 고치세요.' },
};
const capacity: Entry = {
  en: {
    title: 'This zone has no capacity for the type now',
    next: 'Choose another zone or a similar instance type.',
  },
  ko: {
    title: '지금 이 가용 영역에 해당 유형의 용량이 없습니다',
    next: '다른 가용 영역이나 비슷한 유형을 선택하세요.',
  },
};
const throttled: Entry = {
  en: { title: 'EC2 is throttling requests', next: 'Try again in a few seconds.' },
  ko: { title: 'EC2가 요청을 제한하고 있습니다', next: '몇 초 후에 다시 시도하세요.' },
};
const broken: Entry = {
  en: { title: 'EC2 itself had a failure', next: 'Try again in a moment.' },
  ko: { title: 'EC2 내부 오류가 발생했습니다', next: '잠시 후 다시 시도하세요.' },
};
const credentials: Entry = {
  en: {
    title: 'EC2 does not accept the credentials',
    next: 'An administrator must correct this connection.',
  },
  ko: { title: 'EC2가 자격 증명을 받아들이지 않습니다', next: '관리자가 이 연결을 고쳐야 합니다.' },
};
const endpointHint = {
  en: 'Check that EC2 is running and that the connection’s endpoint is right.',
  ko: 'EC2가 실행 중인지, 연결의 엔드포인트가 맞는지 확인하세요.',
};

/** EC2's codes, exact ones first; the documentation lists them under "Error codes for the Amazon EC2 API". */
const byCode: Readonly<Record<string, Entry>> = {
  UnauthorizedOperation: {
    en: { title: 'The account does not allow this', next: 'Ask for the permission named below.' },
    ko: { title: '이 작업에 대한 권한이 없습니다', next: '아래에 나온 권한을 요청하세요.' },
  },
  IncorrectInstanceState: {
    en: {
      title: 'The instance is not in a state that allows this',
      next: 'Wait until its state has settled.',
    },
    ko: { title: '인스턴스의 현재 상태에서는 할 수 없습니다', next: '상태가 안정될 때까지 기다리세요.' },
  },
  OperationNotPermitted: {
    en: { title: 'A protection is switched on', next: 'Switch off termination or stop protection first.' },
    ko: { title: '보호 설정이 켜져 있습니다', next: '종료 방지나 중지 방지를 먼저 끄세요.' },
  },
  UnsupportedOperation: {
    en: { title: 'EC2 does not support this here' },
    ko: { title: '여기서는 지원되지 않는 작업입니다' },
  },
  InvalidAction: {
    en: { title: 'This endpoint does not know the operation' },
    ko: { title: '이 엔드포인트가 모르는 작업입니다' },
  },
  OptInRequired: {
    en: {
      title: 'The account must opt in first',
      next: 'Enable the region or accept the terms, then try again.',
    },
    ko: {
      title: '계정에서 먼저 옵트인해야 합니다',
      next: '리전을 활성화하거나 약관에 동의한 뒤 다시 시도하세요.',
    },
  },
  AuthFailure: credentials,
  SignatureDoesNotMatch: credentials,
  InvalidClientTokenId: credentials,
  ExpiredToken: credentials,
  RequestExpired: credentials,
  'Muster.CredentialsUnavailable': credentials,
  DependencyViolation: inUse,
  InsufficientInstanceCapacity: capacity,
  InternalError: broken,
  InternalFailure: broken,
  ServiceUnavailable: broken,
  Unavailable: broken,
  RequestLimitExceeded: throttled,
  Throttling: throttled,
  'Muster.Unreachable': {
    en: { title: 'EC2 can’t be reached', next: endpointHint.en },
    ko: { title: 'EC2에 연결할 수 없습니다', next: endpointHint.ko },
  },
  'Muster.Timeout': {
    en: { title: 'EC2 did not answer in time', next: endpointHint.en },
    ko: { title: 'EC2가 제한 시간 안에 응답하지 않았습니다', next: endpointHint.ko },
  },
  'Muster.ConnectionLost': {
    en: { title: 'The connection to EC2 was lost', next: 'Try again.' },
    ko: { title: 'EC2와의 연결이 끊겼습니다', next: '다시 시도하세요.' },
  },
  'Muster.NotAnswering': {
    en: { title: 'EC2 does not answer', next: `${endpointHint.en} Muster tries again by itself.` },
    ko: { title: 'EC2가 응답하지 않습니다', next: `${endpointHint.ko} Muster가 자동으로 다시 시도합니다.` },
  },
  'Muster.QueueTimeout': {
    en: { title: 'Too many calls to EC2 are waiting', next: 'Try again in a minute.' },
    ko: { title: '대기 중인 EC2 호출이 너무 많습니다', next: '1분 뒤에 다시 시도하세요.' },
  },
  'Muster.AddressNotAllowed': {
    en: {
      title: 'The EC2 endpoint is at an address that is not allowed',
      next: 'An administrator can allow private networks for this connection.',
    },
    ko: {
      title: '허용되지 않은 주소의 EC2 엔드포인트입니다',
      next: '관리자가 이 연결에 프라이빗 네트워크를 허용할 수 있습니다.',
    },
  },
  'Muster.Aborted': {
    en: { title: 'The request was cancelled', next: 'Try again.' },
    ko: { title: '요청이 취소되었습니다', next: '다시 시도하세요.' },
  },
  'Muster.UnknownRegion': {
    en: {
      title: 'This connection has no such region',
      next: 'Choose another region at the top of the page.',
    },
    ko: { title: '이 연결에 없는 리전입니다', next: '페이지 위쪽에서 다른 리전을 선택하세요.' },
  },
  'Muster.RegionNotEnabled': {
    en: {
      title: 'This region is not enabled for the account',
      next: 'Enable it in the account’s settings, or choose another region.',
    },
    ko: {
      title: '이 계정에서 활성화되지 않은 리전입니다',
      next: '계정 설정에서 활성화하거나 다른 리전을 선택하세요.',
    },
  },
  'Muster.NotAnEc2Response': {
    en: {
      title: 'The endpoint did not return an EC2 response',
      next: 'Check the address of this connection.',
    },
    ko: { title: '엔드포인트가 EC2 응답을 반환하지 않았습니다', next: '이 연결의 주소를 확인하세요.' },
  },
  'Muster.ReplyTooLarge': {
    en: { title: 'The reply is larger than Muster accepts', next: 'Narrow the request.' },
    ko: { title: '응답이 허용 크기보다 큽니다', next: '요청 범위를 줄이세요.' },
  },
};

/** Families of codes, tried in order after the exact ones. */
const byEnding: readonly (readonly [RegExp, Entry])[] = [
  [/\.(NotFound|Unavailable|Unknown)$/, notFound],
  [/(LimitExceeded|\.LimitExceeded)$/, limit],
  [/\.(InUse|Dependency)$|InUse$/, inUse],
  [/\.Duplicate$|AlreadyExists$/, duplicate],
  [/^(Invalid|Missing|Unknown|Malformed)/, invalid],
];

const other: Entry = { en: { title: 'EC2 refused' }, ko: { title: 'EC2가 거부했습니다' } };

/** What an EC2 code means and what to do about it. An unknown code is still a refusal in EC2's words. */
export function ec2Words(code: string, language: Language): ErrorWords {
  // A code is whatever an endpoint sends: it may be the name of something every object has.
  const known = Object.hasOwn(byCode, code) ? byCode[code] : undefined;
  if (known === undefined && code.startsWith('Muster.'))
    return musterWords(code.slice('Muster.'.length), language);
  const entry = known ?? byEnding.find(([pattern]) => pattern.test(code))?.[1] ?? other;
  return entry[language];
}
