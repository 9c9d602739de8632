import { expect, expectAccessible, signIn, test } from './fixtures.ts';
import { ownEc2 } from './own-ec2.ts';

// Chromium notes each refused read.
test.use({ expectedComplaints: /status of (401|404|503|504)/ });

test('while EC2 is down the launch page says that, and recovers by itself when it is back', async ({
  page,
}) => {
  await using ec2 = await ownEc2();
  await signIn(page);
  const at = await ec2.connect(page);
  await ec2.kill();
  await page.goto(at('launch'));

  const main = page.getByRole('main');
  const told = (what: string) => page.getByRole('status').filter({ hasText: `${what} could not be read` });
  await expect(told('VPCs, subnets, and security groups')).toContainText(
    /EC2 (can’t be reached|does not answer)/,
  );
  await expect(told('Key pairs')).toContainText('Trying again every few seconds');
  await expect(told('AMIs')).toContainText(/EC2 (can’t be reached|does not answer)/);
  await expect(told('Instance types')).toContainText(/EC2 (can’t be reached|does not answer)/);
  await page.getByRole('radio', { name: 'Existing', exact: true }).check();
  await expect(main).not.toContainText('This region has no VPC');
  await expect(main).not.toContainText('This region has no key pair yet');
  await page.getByRole('tab', { name: 'Mine' }).click();
  await expect(main).not.toContainText('owns no AMI');
  await expectAccessible(page);

  await ec2.restart();
  await expect(page.getByLabel('VPC', { exact: true })).toContainText('172.31.0.0/16', { timeout: 30_000 });
  await expect(main).toContainText('This region has no key pair yet');
  await expect(main).toContainText('owns no AMI');
  await page.getByRole('tab', { name: 'Quick start' }).click();
  await page.getByRole('button', { name: /^Ubuntu/ }).click();
  await page.getByRole('button', { name: 't3.micro' }).click();
  await expect(page.getByText('could not be read')).toHaveCount(0);
});

test('what was read before an outage stays, is told as that, and nothing typed is lost', async ({ page }) => {
  await using ec2 = await ownEc2();
  await signIn(page);
  const at = await ec2.connect(page);
  await page.goto(at('launch'));
  await page.getByLabel('Name', { exact: true }).fill('kept');
  await page.getByRole('button', { name: /^Ubuntu/ }).click();
  await page.getByRole('button', { name: 't3.micro' }).click();
  await expect(page.getByLabel('VPC', { exact: true })).toContainText('172.31.0.0/16');
  await ec2.kill();
  const told = page
    .getByRole('status')
    .filter({ hasText: 'VPCs, subnets, and security groups could not be read' });
  await expect(told).toContainText('What is shown was read before.', { timeout: 20_000 });
  await expect(page.getByLabel('VPC', { exact: true })).toContainText('172.31.0.0/16');
  await expect(page.getByRole('main')).not.toContainText('can’t be launched from here');

  await ec2.restart();
  await expect(page.getByText('could not be read')).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('kept');
  await expect(page.getByRole('complementary')).toContainText('t3.micro');
});

test('an EC2 that accepts the connection and never answers is not told as a refusal', async ({ page }) => {
  test.slow();
  await using ec2 = await ownEc2();
  await signIn(page);
  const at = await ec2.connect(page);
  ec2.freeze();
  await page.goto(at('launch'));
  const vpcs = page
    .getByRole('status')
    .filter({ hasText: 'VPCs, subnets, and security groups could not be read' });
  await expect(vpcs).toContainText(/EC2 (did not answer in time|does not answer)/, { timeout: 30_000 });
  await expect(page.getByText('Muster refused')).toHaveCount(0);

  ec2.thaw();
  await expect(page.getByLabel('VPC', { exact: true })).toContainText('172.31.0.0/16', { timeout: 30_000 });
  await expect(page.getByText('could not be read')).toHaveCount(0, { timeout: 30_000 });
});

test('a region that does not exist is named as the cause, not the credentials', async ({ page }) => {
  await using ec2 = await ownEc2();
  await signIn(page);
  const at = await ec2.connect(page);
  await page.goto(at('launch', 'mars-1'));
  const vpcs = page
    .getByRole('status')
    .filter({ hasText: 'VPCs, subnets, and security groups could not be read' });
  await expect(vpcs).toContainText('This connection has no such region');
  await expect(vpcs).toContainText('There is no region mars-1.');
  await expect(page.getByText('credentials')).toHaveCount(0);
});
