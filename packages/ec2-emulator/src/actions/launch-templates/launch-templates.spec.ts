import type { RequestLaunchTemplateData } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { AMAZON_LINUX, describe, imageNamed, launch } from '../../testing/launch.ts';

const DATA = { InstanceType: 't3.micro' as const, KeyName: 'shop' };

test('versions are counted up, one is the default, and it is not deleted', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { LaunchTemplate } = await ec2.createLaunchTemplate({
    LaunchTemplateName: 'web',
    VersionDescription: 'first',
    LaunchTemplateData: DATA,
    TagSpecifications: [{ ResourceType: 'launch-template', Tags: [{ Key: 'team', Value: 'shop' }] }],
  });
  expect(LaunchTemplate).toMatchObject({
    LaunchTemplateId: expect.stringMatching(/^lt-0[0-9a-f]{16}$/),
    CreatedBy: `arn:aws:iam::${OWNER.id}:root`,
    DefaultVersionNumber: 1,
    LatestVersionNumber: 1,
    Tags: [{ Key: 'team', Value: 'shop' }],
  });
  const named = { LaunchTemplateName: 'web' };
  const { LaunchTemplateVersion } = await ec2.createLaunchTemplateVersion({
    ...named,
    SourceVersion: '1',
    LaunchTemplateData: { InstanceType: 't3.small' },
  });
  expect(LaunchTemplateVersion).toMatchObject({
    VersionNumber: 2,
    DefaultVersion: false,
    LaunchTemplateData: { InstanceType: 't3.small', KeyName: 'shop' },
  });

  await ec2.modifyLaunchTemplate({ ...named, DefaultVersion: '2' });
  const { LaunchTemplateVersions } = await ec2.describeLaunchTemplateVersions(named);
  expect(LaunchTemplateVersions).toMatchObject([
    { VersionNumber: 1, VersionDescription: 'first', DefaultVersion: false },
    { VersionNumber: 2, DefaultVersion: true },
  ]);
  const deleted = await ec2.deleteLaunchTemplateVersions({ ...named, Versions: ['1', '2', '9'] });
  expect(deleted.SuccessfullyDeletedLaunchTemplateVersions).toMatchObject([{ VersionNumber: 1 }]);
  expect(deleted.UnsuccessfullyDeletedLaunchTemplateVersions).toMatchObject([
    { VersionNumber: 2, ResponseError: { Code: 'unexpectedError' } },
    { VersionNumber: 9, ResponseError: { Code: 'launchTemplateVersionDoesNotExist' } },
  ]);

  await ec2.deleteLaunchTemplate(named);
  expect(await errorOf(ec2.describeLaunchTemplates({ LaunchTemplateNames: ['web'] }))).toBe(
    'InvalidLaunchTemplateName.NotFoundException: At least one of the launch templates specified in the request does not exist.',
  );
});

test('a launch takes from its template what it does not say itself', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const ImageId = await imageNamed(ec2, AMAZON_LINUX);
  const { LaunchTemplate } = await ec2.createLaunchTemplate({
    LaunchTemplateName: 'web',
    LaunchTemplateData: {
      ImageId,
      InstanceType: 't3.small',
      MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 3 },
      BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 2, VolumeType: 'gp3' } }],
      TagSpecifications: [
        {
          ResourceType: 'instance',
          Tags: [
            { Key: 'team', Value: 'shop' },
            { Key: 'env', Value: 'test' },
          ],
        },
      ],
    },
  });
  const { Instances: [launched] = [] } = await ec2.runInstances({
    LaunchTemplate: { LaunchTemplateName: 'web' },
    MinCount: 1,
    MaxCount: 1,
    InstanceType: 't3.micro',
    MetadataOptions: { HttpPutResponseHopLimit: 1 },
    TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'env', Value: 'prod' }] }],
  });
  const instance = await describe(ec2, launched?.InstanceId ?? '');
  expect(instance).toMatchObject({
    ImageId,
    InstanceType: 't3.micro',
    MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
  });
  expect(instance.BlockDeviceMappings?.map(({ DeviceName }) => DeviceName)).toEqual([
    '/dev/xvda',
    '/dev/sdf',
  ]);
  expect(instance.Tags).toEqual([
    { Key: 'team', Value: 'shop' },
    { Key: 'env', Value: 'prod' },
    { Key: 'aws:ec2launchtemplate:id', Value: LaunchTemplate?.LaunchTemplateId },
    { Key: 'aws:ec2launchtemplate:version', Value: '1' },
  ]);
});

test('a template is made of an instance, to launch more like it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId, ImageId } = await launch(ec2, { DisableApiStop: true });
  const { LaunchTemplateData } = await ec2.getLaunchTemplateData({ InstanceId });
  expect(LaunchTemplateData).toMatchObject({
    ImageId,
    InstanceType: 't3.micro',
    DisableApiStop: true,
    NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true }],
    TagSpecifications: [],
  });
  await ec2.createLaunchTemplate({
    LaunchTemplateName: 'alike',
    LaunchTemplateData: LaunchTemplateData as RequestLaunchTemplateData,
  });
  const again = await ec2.runInstances({
    LaunchTemplate: { LaunchTemplateName: 'alike' },
    MinCount: 1,
    MaxCount: 1,
  });
  const { LaunchTemplateData: data } = await ec2.getLaunchTemplateData({
    InstanceId: again.Instances?.[0]?.InstanceId,
  });
  expect(data?.TagSpecifications).toEqual([]);
});

test('what a template can not be is refused, what it might be is warned of', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const create = (LaunchTemplateName: string, LaunchTemplateData = {}) =>
    ec2.createLaunchTemplate({ LaunchTemplateName, LaunchTemplateData });
  expect(await errorOf(create('a b', DATA))).toBe(
    'InvalidLaunchTemplateName.MalformedException: A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the following characters: - ( ) . / _.',
  );
  expect(await errorOf(create('web', { UserData: 'echo hi' }))).toBe(
    'InvalidUserData.Malformed: Invalid BASE64 encoding of user data.',
  );
  const { Warning } = await create('web', { ImageId: 'ami-0123456789abcdef0' });
  expect(Warning?.Errors).toEqual([
    { Code: 'InvalidAMIID.NotFound', Message: "The image id '[ami-0123456789abcdef0]' does not exist" },
  ]);
  expect(await errorOf(create('web', DATA))).toBe(
    'InvalidLaunchTemplateName.AlreadyExistsException: Launch template name already in use.',
  );
  const run = (LaunchTemplate: object) => ec2.runInstances({ LaunchTemplate, MinCount: 1, MaxCount: 1 });
  expect(await errorOf(run({ LaunchTemplateId: 'lt-0123456789abcdef0' }))).toBe(
    'InvalidLaunchTemplateId.NotFound: The specified launch template, with template ID lt-0123456789abcdef0, does not exist.',
  );
  expect(await errorOf(ec2.modifyLaunchTemplate({ LaunchTemplateName: 'web', DefaultVersion: '7' }))).toBe(
    'InvalidLaunchTemplateId.VersionNotFound: The launch template version 7 is not found for the specified launch template.',
  );
  const both = { LaunchTemplateName: 'web', LaunchTemplateId: 'lt-0123456789abcdef0', DefaultVersion: '1' };
  expect(await errorOf(ec2.modifyLaunchTemplate(both))).toBe(
    'InvalidParameterCombination: Either provide launch template ID or launch template name to modify the template.',
  );
  expect(await errorOf(run({ LaunchTemplateName: 'web', Version: '7' }))).toMatch(
    /^InvalidLaunchTemplateId\.VersionNotFound: Could not find the specified version 7 for the launch template with ID lt-\w+\.$/,
  );
});

test('without a template named, the latest and default versions of all are described', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createLaunchTemplate({ LaunchTemplateName: 'web', LaunchTemplateData: DATA });
  await ec2.createLaunchTemplate({ LaunchTemplateName: 'api', LaunchTemplateData: { ImageId: 'ami-1' } });
  const { LaunchTemplateVersions } = await ec2.describeLaunchTemplateVersions({
    Versions: ['$Latest'],
    Filters: [{ Name: 'instance-type', Values: ['t3.*'] }],
  });
  expect(LaunchTemplateVersions?.map(({ LaunchTemplateName }) => LaunchTemplateName)).toEqual(['web']);
  const { LaunchTemplates } = await ec2.describeLaunchTemplates({ LaunchTemplateNames: ['api', 'web'] });
  expect(LaunchTemplates?.map(({ LaunchTemplateName }) => LaunchTemplateName)).toEqual(['api', 'web']);
  expect(await errorOf(ec2.describeLaunchTemplateVersions({}))).toMatch(
    /^MissingParameter: To describe the launch template data for all your launch templates, for ‘--versions’ specify/,
  );
  expect(await errorOf(ec2.describeLaunchTemplateVersions({ Versions: ['1'] }))).toMatch(
    /^InvalidParameterValue: To describe the launch template data for all/,
  );
});
