import { expect, it } from 'vitest';
import { REGIONS } from './regions.ts';

it('knows every commercial region, and which of them an account must ask for', () => {
  expect(REGIONS.size).toBe(34);
  expect([...REGIONS.values()].filter(({ optIn }) => !optIn)).toHaveLength(17);
  expect(REGIONS.get('ap-northeast-2')).toMatchObject({
    name: 'ap-northeast-2',
    longName: 'Asia Pacific (Seoul)',
    endpoint: 'ec2.ap-northeast-2.amazonaws.com',
    optIn: false,
    zones: ['a1', 'b2', 'c3', 'd4'].map((zone) => ({
      name: `ap-northeast-2${zone[0]}`,
      id: `apne2-az${zone[1]}`,
      groupName: 'ap-northeast-2-zg-1',
      networkBorderGroup: 'ap-northeast-2',
    })),
  });
});
