import type { ErrorWordsByLanguage } from './error-words-muster.ts';

/** What the problems of plans and of their steps are called, by the BFF's `type`. */
export const planWords: Readonly<Record<string, ErrorWordsByLanguage>> = {
  'changed-meanwhile': {
    en: {
      title: 'Somebody has changed this meanwhile',
      next: 'Look at the difference and make the change again from what is there now.',
    },
    ko: {
      title: '그 사이 다른 사람이 변경했습니다',
      detail: '현재 상태가 계획을 만들 때와 다릅니다. 이 단계에서는 아무 요청도 보내지 않았습니다.',
      next: '차이를 확인하고 현재 상태를 기준으로 다시 변경하세요.',
    },
  },
  'did-not-happen': {
    en: { title: 'EC2 did not do this', next: 'Choose “Go on” to try again.' },
    ko: {
      title: 'EC2에서 실행되지 않았습니다',
      detail: '응답을 받지 못했습니다. 이후 EC2에서 확인한 결과 변경된 내용이 없습니다.',
      next: '다시 시도하려면 “이어서 진행”을 선택하세요.',
    },
  },
  'waited-too-long': {
    en: {
      title: 'What this step waits for has not happened',
      next: 'Choose “Go on” once it has happened.',
    },
    ko: {
      title: '이 단계에 필요한 상태가 되지 않았습니다',
      detail: '10분 동안 기다렸습니다. 이 단계에서는 아무 요청도 보내지 않았습니다.',
      next: '필요한 상태가 되면 “이어서 진행”을 선택하세요.',
    },
  },
  'unresolved-reference': {
    en: { title: 'An earlier step did not return what this one needs' },
    ko: { title: '이전 단계에서 이 단계에 필요한 값을 반환하지 않았습니다' },
  },
  'changed-since': {
    en: {
      title: 'Somebody has changed this since the plan was applied',
      next: 'Look at the difference, then make the change that you want from what is there now.',
    },
    ko: {
      title: '계획이 적용된 후 다른 사람이 변경했습니다',
      detail: '실행을 취소하면 그 변경도 되돌려지므로 거부되었습니다.',
      next: '차이를 확인하고 현재 상태를 기준으로 원하는 변경을 하세요.',
    },
  },
  'outcome-unknown': {
    en: { title: 'The outcome of a step is still unknown', next: 'Check again in a minute, then undo.' },
    ko: {
      title: '한 단계의 결과를 아직 알 수 없습니다',
      detail: 'EC2에 다시 확인했지만 단계가 실행되었는지 아직 알 수 없습니다.',
      next: '잠시 후 다시 확인한 다음 실행을 취소하세요.',
    },
  },
  'not-undoable': {
    en: { title: 'This plan can’t be undone now' },
    ko: { title: '지금은 이 계획의 실행을 취소할 수 없습니다' },
  },
  'not-possible': {
    en: { title: 'This can’t be done with the plan now', next: 'Look at the plan again.' },
    ko: { title: '지금은 이 계획에 이 작업을 할 수 없습니다', next: '계획을 다시 확인하세요.' },
  },
  'invalid-plan': {
    en: { title: 'This plan can’t be run' },
    ko: { title: '실행할 수 없는 계획입니다' },
  },
  'confirmation-needed': {
    en: { title: 'This plan deletes something', next: 'Type the text that is asked for, then apply it.' },
    ko: { title: '삭제를 포함하는 계획입니다', next: '요청된 텍스트를 입력한 다음 적용하세요.' },
  },
  'name-taken': {
    en: {
      title: 'Somebody else has made something under this name',
      next: 'Choose another name.',
    },
    ko: {
      title: '다른 사람이 같은 이름으로 리소스를 생성했습니다',
      detail: '응답을 받지 못해 EC2에서 확인한 결과, 이 이름의 리소스는 이 단계에서 생성한 것이 아닙니다.',
      next: '다른 이름을 선택하세요.',
    },
  },
  'connection-changed': {
    en: {
      title: 'The connection points elsewhere now',
      next: 'Make the change again as a new plan.',
    },
    ko: {
      title: '연결이 이제 다른 곳을 가리킵니다',
      detail:
        '이 계획은 연결의 다른 엔드포인트 또는 계정을 대상으로 만들어졌으며, 다른 곳에는 적용되지 않습니다.',
      next: '새 계획으로 다시 변경하세요.',
    },
  },
  'connection-in-use': {
    en: {
      title: 'A plan uses this connection',
      next: 'Wait until it has ended, or cancel it, then delete the connection.',
    },
    ko: {
      title: '이 연결을 사용하는 계획이 있습니다',
      detail: '계획이 적용 중이거나 일시 중지되었습니다.',
      next: '계획이 끝날 때까지 기다리거나 취소한 다음 연결을 삭제하세요.',
    },
  },
};
