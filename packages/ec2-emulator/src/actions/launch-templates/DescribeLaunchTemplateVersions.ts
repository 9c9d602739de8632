import type { RequestLaunchTemplateData } from '@aws-sdk/client-ec2';
import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import type { LaunchTemplateRecord, LaunchTemplateVersionRecord } from '../../state/launch-records.ts';
import { describedVersion, templateOf, versionNumber, versionOf } from './launch-templates.ts';

type Input = InputOf<'DescribeLaunchTemplateVersions'>;

/** A version beside the template it is of. */
interface OfTemplate {
  readonly template: LaunchTemplateRecord;
  readonly version: LaunchTemplateVersionRecord;
}

const data =
  (read: (data: RequestLaunchTemplateData) => string | number | boolean | undefined) =>
  ({ version }: OfTemplate) =>
    read(version.data);

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplateVersions.html */
const FILTERS: FilterTable<OfTemplate> = {
  'create-time': ({ version }) => version.CreateTime,
  'ebs-optimized': data(({ EbsOptimized }) => EbsOptimized),
  'http-endpoint': data(({ MetadataOptions }) => MetadataOptions?.HttpEndpoint),
  'http-protocol-ipv4': data(({ MetadataOptions }) => MetadataOptions?.HttpEndpoint),
  'host-resource-group-arn': data(({ Placement }) => Placement?.HostResourceGroupArn),
  'http-tokens': data(({ MetadataOptions }) => MetadataOptions?.HttpTokens),
  'iam-instance-profile': data(({ IamInstanceProfile: profile }) => profile?.Arn ?? profile?.Name),
  'image-id': data(({ ImageId }) => ImageId),
  'instance-type': data(({ InstanceType }) => InstanceType),
  'is-default-version': ({ template, version }) => version.VersionNumber === template.DefaultVersionNumber,
  'kernel-id': data(({ KernelId }) => KernelId),
  'license-configuration-arn': ({ version }) =>
    (version.data.LicenseSpecifications ?? []).map((license) => license.LicenseConfigurationArn),
  'network-card-index': ({ version }) =>
    (version.data.NetworkInterfaces ?? []).map((each) => each.NetworkCardIndex),
  'ram-disk-id': data(({ RamDiskId }) => RamDiskId),
};

export default action('DescribeLaunchTemplateVersions', (input, call) => {
  const matching = asked(call, input).filter(filterBy(input.Filters, FILTERS));
  const { launchTemplateVersions } = call.region;
  const { items, NextToken } = page(matching, input, { min: 1, max: 200 }, ({ version }) =>
    launchTemplateVersions.positionOf(version),
  );
  return {
    LaunchTemplateVersions: items.map(({ template, version }) =>
      describedVersion(call, template, version, input.ResolveAlias),
    ),
    NextToken,
  };
});

// What EC2 says of a request that names neither a template nor versions that every template has.
const HOW_TO_ASK =
  'To describe the launch template data for all your launch templates, for ‘--versions’ specify ‘$Latest’, ‘$Default’, or both, and omit ‘--launch-template-id’, ‘--launch-template-name’, and version numbers. To describe the launch template data for a specific launch template, specify ‘--launch-template-id’ or ‘--launch-template-name’, and for ‘--versions’ specify one or more of the following values: ‘$Latest’, ‘$Default’, or one or more version numbers.';

/** The versions asked for of one template, or the latest and default versions of all, in order of their making. */
function asked(call: Call, input: Input): OfTemplate[] {
  if (input.LaunchTemplateId || input.LaunchTemplateName) return ofOne(call, templateOf(call, input), input);
  const versions = input.Versions ?? [];
  if (versions.length === 0) throw new Ec2Error('MissingParameter', HOW_TO_ASK);
  if (versions.some((version) => version !== '$Latest' && version !== '$Default')) {
    throw errors.invalidParameterValue(HOW_TO_ASK);
  }
  return [...call.region.launchTemplates].flatMap((template) => chosen(call, template, versions));
}

function ofOne(call: Call, template: LaunchTemplateRecord, input: Input): OfTemplate[] {
  if (input.Versions?.length) return chosen(call, template, input.Versions);
  const least = versionNumber(template, input.MinVersion ?? '0') ?? 0;
  const most = versionNumber(template, input.MaxVersion ?? '$Latest') ?? template.LatestVersionNumber;
  return call.region.launchTemplateVersions
    .where('template', template.LaunchTemplateId)
    .filter(({ VersionNumber }) => VersionNumber >= least && VersionNumber <= most)
    .map((version) => ({ template, version }));
}

function chosen(call: Call, template: LaunchTemplateRecord, versions: readonly string[]): OfTemplate[] {
  const found = new Set(versions.map((version) => versionOf(call, template, version)));
  return [...found]
    .sort((a, b) => a.VersionNumber - b.VersionNumber)
    .map((version) => ({ template, version }));
}
