import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../../testing/embedded-ec2.ts';
import { AMAZON_LINUX, imageNamed, launch } from '../../testing/launch.ts';

test('the owner of a shared image learns how much who uses it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { ImageId = '' } = await ec2.createImage({ InstanceId, Name: 'shop' });
  await ec2.modifyImageAttribute({ ImageId, LaunchPermission: { Add: [{ UserId: PARTNER.id }] } });
  await launch(ec2, { ImageId });
  await launch(embedded.clientOf(PARTNER), { ImageId, MinCount: 2, MaxCount: 2 });
  const { ReportId = '' } = await ec2.createImageUsageReport({
    ImageId,
    ResourceTypes: [{ ResourceType: 'ec2:Instance' }],
  });
  expect((await ec2.describeImageUsageReports({ ImageIds: [ImageId] })).ImageUsageReports).toMatchObject([
    { ReportId, State: 'available' },
  ]);
  const { ImageUsageReportEntries } = await ec2.describeImageUsageReportEntries({ ReportIds: [ReportId] });
  expect(ImageUsageReportEntries).toMatchObject([
    { AccountId: OWNER.id, UsageCount: 1 },
    { AccountId: PARTNER.id, UsageCount: 2 },
  ]);
  await ec2.deleteImageUsageReport({ ReportId });
  expect(await errorOf(ec2.deleteImageUsageReport({ ReportId }))).toMatch(
    /^InvalidImageUsageReportId\.NotFound/,
  );
});

test('an account finds its own resources that use an image', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const ImageId = await imageNamed(ec2, AMAZON_LINUX);
  const { InstanceId } = await launch(ec2, { ImageId });
  const { LaunchTemplate } = await ec2.createLaunchTemplate({
    LaunchTemplateName: 'web',
    LaunchTemplateData: { ImageId },
  });
  const all = await ec2.describeImageReferences({ ImageIds: [ImageId], IncludeAllResourceTypes: true });
  expect(all.ImageReferences?.map(({ Arn }) => Arn)).toEqual([
    `arn:aws:ec2:us-east-1:${OWNER.id}:instance/${InstanceId}`,
    `arn:aws:ec2:us-east-1:${OWNER.id}:launch-template/${LaunchTemplate?.LaunchTemplateId}`,
  ]);
});
