import { defineMessages } from '../i18n/index.ts';

export const messages = defineMessages({
  title: { en: 'Command palette', ko: '명령 팔레트' },
  placeholder: { en: 'Page, resource, region or action…', ko: '페이지, 리소스, 리전 또는 작업…' },
  nothing: { en: 'Nothing matches', ko: '일치하는 항목이 없습니다' },
  pages: { en: 'Pages', ko: '페이지' },
  resources: { en: 'Resources', ko: '리소스' },
  regions: { en: 'Regions', ko: '리전' },
  connections: { en: 'Connections', ko: '연결' },
  settings: { en: 'Settings', ko: '설정' },
  themeLight: { en: 'Theme: light', ko: '테마: 밝게' },
  themeDark: { en: 'Theme: dark', ko: '테마: 어둡게' },
  themeSystem: { en: 'Theme: follow the system', ko: '테마: 시스템 설정 따르기' },
});
