import type { LaunchTemplateVersion } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { LaunchTemplateRecord, LaunchTemplateVersionRecord } from '../../state/launch-records.ts';
import { aliasedImageId } from '../images/image-alias.ts';

interface NamedTemplate {
  readonly LaunchTemplateId?: string | undefined;
  readonly LaunchTemplateName?: string | undefined;
}

/** The template a request names by its id or its name, exactly one of them. Throws EC2's error of each way it can't. */
export function templateOf(call: Call, named: NamedTemplate): LaunchTemplateRecord {
  const { LaunchTemplateId: id, LaunchTemplateName: name } = named;
  if (id && name) {
    throw errors.invalidParameterCombination(
      'Only one of LaunchTemplateId and LaunchTemplateName can be specified',
    );
  }
  if (id) return find(call.region.launchTemplates, id);
  if (name) return templateNamed(call, name);
  throw errors.missingParameter('launch template ID or launch template name');
}

/** Throws `InvalidLaunchTemplateName.NotFoundException`. */
function templateNamed(call: Call, name: string): LaunchTemplateRecord {
  const [template] = call.region.launchTemplates.where('name', name);
  if (template) return template;
  throw new Ec2Error(
    'InvalidLaunchTemplateName.NotFoundException',
    `The specified launch template, with template name ${name}, does not exist.`,
  );
}

/** The number a version is asked for by: `3`, `$Default` or `$Latest`; undefined when it can't be one. */
export function versionNumber(template: LaunchTemplateRecord, asked: string): number | undefined {
  if (asked === '$Default') return template.DefaultVersionNumber;
  if (asked === '$Latest') return template.LatestVersionNumber;
  return /^\d{1,15}$/.test(asked) ? Number(asked) : undefined;
}

/** A version of a template. Throws `InvalidLaunchTemplateId.VersionNotFound`. */
export function versionOf(
  call: Call,
  template: LaunchTemplateRecord,
  asked = '$Default',
): LaunchTemplateVersionRecord {
  const number = versionNumber(template, asked);
  const version = call.region.launchTemplateVersions.get(`${template.LaunchTemplateId} ${number}`);
  if (version) return version;
  throw new Ec2Error(
    'InvalidLaunchTemplateId.VersionNotFound',
    `Could not find the specified version ${asked} for the launch template with ID ${template.LaunchTemplateId}.`,
  );
}

/** A version as EC2 describes it: with the image itself in place of a parameter that names it, where that is asked for. */
export function describedVersion(
  call: Call,
  { LaunchTemplateName, DefaultVersionNumber }: LaunchTemplateRecord,
  { data: kept, ...version }: LaunchTemplateVersionRecord,
  resolveAlias = false,
): LaunchTemplateVersion {
  const ImageId = resolveAlias && kept.ImageId ? aliasedImageId(call, kept.ImageId) : undefined;
  const data = { ...kept, ...(ImageId && { ImageId }) };
  return {
    ...version,
    LaunchTemplateName,
    DefaultVersion: version.VersionNumber === DefaultVersionNumber,
    // What is answered has the same members as what was asked, but for being sure of its enumerations.
    LaunchTemplateData: data as LaunchTemplateVersion['LaunchTemplateData'],
  };
}

/** Who made a template: the account's root user, since the embedded EC2 has no other. */
export const creator = (call: Call): string => `arn:aws:iam::${call.account.id}:root`;
