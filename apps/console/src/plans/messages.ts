import { defineMessages } from '../i18n/index.ts';

const steps = (n: number) => `${n} ${n === 1 ? 'step' : 'steps'}`;

export const messages = defineMessages({
  where: {
    en: (connection: string, region: string) => `${connection} · ${region}`,
    ko: (connection: string, region: string) => `${connection} · ${region}`,
  },
  preparing: { en: 'Preparing the review…', ko: '검토를 준비하는 중…' },
  views: { en: 'Views of the plan', ko: '계획 보기' },
  review: { en: 'Review', ko: '검토' },
  asCode: { en: 'As code', ko: '코드로 보기' },
  whatHappens: { en: 'What happens', ko: '변경 내용' },
  whatHappened: { en: 'What was asked for', ko: '요청한 변경' },
  moreLines: { en: (n: number) => `${n} more`, ko: (n: number) => `${n}개 더` },
  leftOut: {
    en: (n: number) => (n === 1 ? '1 selected instance is left out' : `${n} selected instances are left out`),
    ko: (n: number) => `선택한 인스턴스 중 ${n}개 제외`,
  },
  warnings: { en: 'Before you go on', ko: '진행하기 전에' },
  reach: { en: 'What else it affects', ko: '영향 범위' },
  reason: { en: 'Why', ko: '사유' },
  reasonHint: {
    en: 'Recorded in the audit log.',
    ko: '나중에 확인할 수 있도록 감사 로그에 남습니다.',
  },
  steps: { en: (n: number) => steps(n), ko: (n: number) => `${n}단계` },
  stepsDone: {
    en: (done: number, all: number) => `${done} of ${steps(all)} done`,
    ko: (done: number, all: number) => `${all}단계 중 ${done}단계 완료`,
  },
  ordered: {
    en: 'One after the other; stops at the first that fails.',
    ko: '순서대로 진행하며 실패하면 멈춥니다.',
  },
  independent: {
    en: 'Each on its own; one that fails leaves the others alone.',
    ko: '각각 독립적으로 진행하며 하나가 실패해도 나머지는 계속합니다.',
  },
  type: {
    en: (phrase: string) => `Type ${phrase} to confirm`,
    ko: (phrase: string) => `확인하려면 ${phrase} 입력`,
  },
  cannotGoBack: { en: 'This cannot be undone.', ko: '이 작업은 되돌릴 수 없습니다.' },
  madeAnew: {
    en: 'Undo makes it again, but with another ID.',
    ko: '실행 취소하면 다시 만들 수 있지만 ID가 바뀝니다.',
  },
  checking: { en: 'Checking permissions…', ko: '권한 확인 중…' },
  denied: {
    en: (permissions: string) => `Missing permission: ${permissions}`,
    ko: (permissions: string) => `권한 없음: ${permissions}`,
  },
  deniedNext: {
    en: 'Ask an administrator of the account to allow it for these credentials, then check again.',
    ko: '계정 관리자에게 이 자격 증명에 대한 허용을 요청한 뒤 다시 확인하세요.',
  },
  refused: { en: 'EC2 would refuse this', ko: 'EC2가 거부할 요청입니다' },
  field: { en: (name: string) => `Field: ${name}`, ko: (name: string) => `필드: ${name}` },
  checkAgain: { en: 'Check again', ko: '다시 확인' },
  typeFirst: { en: 'Type the phrase first', ko: '먼저 문구를 입력하세요' },
  stop: { en: 'Stop before the next step', ko: '다음 단계 전에 멈추기' },
  undo: { en: 'Undo', ko: '실행 취소' },
  rollBack: { en: 'Roll back what was done', ko: '적용된 부분 되돌리기' },
  goOn: { en: 'Go on', ko: '이어서 진행' },
  giveUp: { en: 'Cancel the rest', ko: '나머지 취소' },
  undoneBy: { en: 'Undone', ko: '실행 취소됨' },
  noUndo: { en: 'This cannot be undone', ko: '실행된 내용을 되돌릴 수 없습니다' },
  viewInstances: { en: 'View instances', ko: '인스턴스 보기' },
  openInActivity: { en: 'Open in Activity', ko: '활동에서 열기' },
  request: { en: 'Request ID', ko: '요청 ID' },
  input: { en: 'Input', ko: '입력' },
  encoded: { en: 'Encoded message for an administrator', ko: '관리자용 인코딩된 메시지' },
  lookFirst: {
    en: 'It may have happened. Check the resource before you try again.',
    ko: '실행되었을 수 있습니다. 다시 시도하기 전에 리소스를 확인하세요.',
  },
  error: { en: 'Error', ko: '오류' },
  details: { en: 'Details', ko: '세부 정보' },
  lostReply: {
    en: 'No reply came. You can apply it again: nothing is done twice.',
    ko: '응답을 받지 못했습니다. 다시 적용해도 두 번 실행되지 않습니다.',
  },
});

/** The state of one step, and of its permission check. */
export const stepStates = defineMessages({
  pending: { en: 'Waiting', ko: '대기 중' },
  sending: { en: 'Under way', ko: '진행 중' },
  done: { en: 'Done', ko: '완료' },
  failed: { en: 'Failed', ko: '실패' },
  unknown: { en: 'Outcome unknown', ko: '결과를 알 수 없음' },
  conflict: { en: 'Changed meanwhile', ko: '그 사이 변경됨' },
  skipped: { en: 'Not started', ko: '시작하지 않음' },
  allowed: { en: 'Allowed', ko: '허용됨' },
  denied: { en: 'Not allowed', ko: '허용되지 않음' },
  refused: { en: 'Refused', ko: '거부됨' },
  unsupported: { en: 'Cannot be checked in advance', ko: '미리 확인할 수 없음' },
  'depends-on-earlier-step': { en: 'Known after an earlier step', ko: '앞 단계 후 확인 가능' },
});

/** Why a step has not gone on yet. */
export const waitingReasons = defineMessages({
  'another-change': {
    en: 'Waiting: another plan is changing this resource.',
    ko: '대기 중: 다른 계획이 이 리소스를 변경하고 있습니다.',
  },
  'not-visible-yet': {
    en: 'Waiting until EC2 shows what was just made.',
    ko: '방금 만든 리소스가 EC2에 표시될 때까지 기다리는 중입니다.',
  },
  precondition: {
    en: 'Waiting for an earlier step to take effect.',
    ko: '앞 단계가 반영될 때까지 기다리는 중입니다.',
  },
  outcome: {
    en: 'The reply was lost. Checking whether it happened…',
    ko: '응답을 받지 못했습니다. 실행되었는지 확인하는 중…',
  },
  otherPlan: { en: 'Show that plan', ko: '해당 계획 보기' },
});

/** How a plan stands, in a word, and what to do about it. */
export const planStates = defineMessages({
  checked: { en: 'Not applied', ko: '적용 전' },
  applying: { en: 'Under way', ko: '적용 중' },
  applied: { en: 'Applied', ko: '적용됨' },
  'partly-applied': { en: 'Partly applied', ko: '일부만 적용됨' },
  failed: { en: 'Failed', ko: '실패' },
  conflict: { en: 'Changed meanwhile', ko: '그 사이 변경됨' },
  unknown: { en: 'Outcome unknown', ko: '결과를 알 수 없음' },
  paused: { en: 'Paused', ko: '일시 중지됨' },
  cancelled: { en: 'Cancelled', ko: '취소됨' },
});

export const outcomes = defineMessages({
  applied: { en: 'Everything was done', ko: '모두 적용되었습니다' },
  changedSince: {
    en: 'Applied. Meanwhile someone else changed this:',
    ko: '적용되었습니다. 그 사이 다른 사람이 다음을 변경했습니다.',
  },
  missing: { en: (what: string) => `Not there any more: ${what}`, ko: (what: string) => `없어짐: ${what}` },
  extra: { en: (what: string) => `There in addition: ${what}`, ko: (what: string) => `추가됨: ${what}` },
  undoRefused: {
    en: 'Not undone: someone has changed this since',
    ko: '실행 취소하지 않음: 그 후 다른 사람이 변경했습니다',
  },
  undoRefusedNext: {
    en: 'An undo would take that change back as well. Make the change that you want from what is there now.',
    ko: '실행을 취소하면 그 변경도 함께 되돌아갑니다. 현재 상태에서 원하는 변경을 다시 만드세요.',
  },
  notRead: {
    en: 'Applied. The result could not be read back.',
    ko: '적용되었습니다. 결과를 다시 읽지 못했습니다.',
  },
  notReadNext: {
    en: 'EC2 accepted every step. Check the resource to see what is there now.',
    ko: 'EC2가 모든 단계를 수락했습니다. 리소스에서 현재 상태를 확인하세요.',
  },
  partly: {
    en: (done: number, all: number) => `${done} of ${steps(all)} were done`,
    ko: (done: number, all: number) => `${all}단계 중 ${done}단계가 적용되었습니다`,
  },
  partlyNext: {
    en: 'The steps below say which were not done, and why.',
    ko: '적용되지 않은 단계와 이유는 아래에 있습니다.',
  },
  goOnNext: {
    en: '“Go on” does the remaining steps.',
    ko: '“이어서 진행”을 누르면 남은 단계를 실행합니다.',
  },
  rollBackNext: {
    en: '“Roll back what was done” shows a plan that takes back the steps that were done.',
    ko: '“적용된 부분 되돌리기”를 누르면 적용된 단계를 되돌리는 계획을 보여 줍니다.',
  },
  checkAgainNext: {
    en: '“Check again” asks EC2 whether it happened.',
    ko: '“다시 확인”을 누르면 실행되었는지 EC2에 다시 조회합니다.',
  },
  draftKept: {
    en: 'What you entered is kept.',
    ko: '입력한 내용은 남아 있습니다.',
  },
  failed: { en: 'Nothing was changed', ko: '변경된 것이 없습니다' },
  failedNext: {
    en: 'The reason is with the step below.',
    ko: '이유는 아래 단계에 있습니다.',
  },
  conflict: {
    en: 'Someone else has changed this meanwhile',
    ko: '그 사이 다른 사람이 변경했습니다',
  },
  conflictNext: {
    en: 'Muster stopped before overwriting it. Compare below, then make the change again from what is there now.',
    ko: '덮어쓰기 전에 멈췄습니다. 아래에서 비교한 뒤 현재 상태를 기준으로 다시 변경하세요.',
  },
  conflictPartly: {
    en: (done: number) => `${steps(done)} before it were done.`,
    ko: (done: number) => `앞의 ${done}단계는 적용되었습니다.`,
  },
  unknown: {
    en: (n: number) =>
      n === 1 ? 'The outcome of one step is unknown' : `The outcome of ${n} steps is unknown`,
    ko: (n: number) => `${n}단계의 결과를 알 수 없습니다`,
  },
  unknownNext: {
    en: 'The request was sent, but its reply was lost, and EC2 does not show whether it happened. Check the resource before you make the change again.',
    ko: '요청을 보냈지만 응답을 받지 못했고, EC2 조회로도 실행 여부를 확인하지 못했습니다. 다시 변경하기 전에 리소스를 확인하세요.',
  },
  doneToo: {
    en: (done: number, all: number) => `${done} of ${steps(all)} were done.`,
    ko: (done: number, all: number) => `${all}단계 중 ${done}단계는 적용되었습니다.`,
  },
  paused: {
    en: (done: number, all: number) => `Paused; ${done} of ${steps(all)} were done`,
    ko: (done: number, all: number) => `일시 중지되었습니다. ${all}단계 중 ${done}단계가 적용되었습니다`,
  },
  pausedNext: {
    en: 'Nothing more is sent until the cause is fixed and someone chooses “Go on”.',
    ko: '원인을 해결하고 “이어서 진행”을 누를 때까지 아무것도 보내지 않습니다.',
  },
  cancelled: {
    en: (done: number, all: number) => `Stopped on request; ${done} of ${steps(all)} were done`,
    ko: (done: number, all: number) => `요청으로 멈췄습니다. ${all}단계 중 ${done}단계가 적용되었습니다`,
  },
});

export const noUndoReasons = defineMessages({
  'terminated-instances-are-gone': {
    en: 'terminated instances are gone',
    ko: '종료된 인스턴스는 복구할 수 없습니다',
  },
  'deleted-resources-are-gone': {
    en: 'deleted resources are gone',
    ko: '삭제된 리소스는 복구할 수 없습니다',
  },
  'reboot-has-no-opposite': { en: 'a reboot cannot be taken back', ko: '재부팅은 되돌릴 수 없습니다' },
  'nothing-to-restore': { en: 'there is nothing to restore', ko: '복원할 것이 없습니다' },
  'made-again-under-new-ids': {
    en: 'it was made again with new IDs',
    ko: '새 ID로 다시 만들어졌습니다',
  },
});
