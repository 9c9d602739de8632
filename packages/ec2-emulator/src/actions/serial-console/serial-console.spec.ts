import { expect, test } from 'vitest';
import { embeddedEc2, OWNER } from '../../testing/embedded-ec2.ts';

test('the serial console is let in region by region', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const seoul = embedded.clientOf(OWNER, 'ap-northeast-2');
  const accessOf = async (client: typeof ec2) =>
    (await client.getSerialConsoleAccessStatus({})).SerialConsoleAccessEnabled;
  await ec2.enableSerialConsoleAccess({});
  expect(await accessOf(ec2)).toBe(true);
  expect(await accessOf(seoul)).toBe(false);
  await ec2.disableSerialConsoleAccess({});
  expect(await accessOf(ec2)).toBe(false);
});
