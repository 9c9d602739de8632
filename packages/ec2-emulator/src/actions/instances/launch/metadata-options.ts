import type { Image } from '@aws-sdk/client-ec2';
import type { InputOf } from '../../../core/action.ts';
import { errors } from '../../../core/errors.ts';
import type { InstanceRecord } from '../../../state/compute-records.ts';
import type { MetadataDefaults } from '../../instance-metadata-defaults/metadata-defaults.ts';

type Asked = InputOf<'RunInstances'>['MetadataOptions'];

/** Of each option, what the request says, else the account, else the image, else EC2. */
export function metadataOptions(
  asked: Asked,
  { ImdsSupport }: Image,
  defaults: MetadataDefaults,
): InstanceRecord['MetadataOptions'] {
  checkMetadataOptions(asked);
  const imdsv2 = ImdsSupport === 'v2.0';
  return {
    State: 'applied',
    HttpTokens: asked?.HttpTokens ?? defaults.HttpTokens ?? (imdsv2 ? 'required' : 'optional'),
    HttpPutResponseHopLimit:
      hopLimit(asked?.HttpPutResponseHopLimit) ?? defaults.HttpPutResponseHopLimit ?? (imdsv2 ? 2 : 1),
    HttpEndpoint: asked?.HttpEndpoint ?? defaults.HttpEndpoint ?? 'enabled',
    HttpProtocolIpv6: asked?.HttpProtocolIpv6 ?? 'disabled',
    InstanceMetadataTags: asked?.InstanceMetadataTags ?? defaults.InstanceMetadataTags ?? 'disabled',
  };
}

/** Throws unless a hop limit is one that IMDS takes. */
export function hopLimit(limit: number | undefined): number | undefined {
  if (limit !== undefined && (limit < 1 || limit > 64)) {
    throw errors.invalidParameterValue(
      `Value (${limit}) for parameter HttpPutResponseHopLimit is invalid. It must be between 1 and 64.`,
    );
  }
  return limit;
}

const VALUES = {
  HttpTokens: ['optional', 'required'],
  HttpEndpoint: ['enabled', 'disabled'],
  HttpProtocolIpv6: ['enabled', 'disabled'],
  InstanceMetadataTags: ['enabled', 'disabled'],
} as const;

/** Throws for an option that is neither of the two it can be. */
export function checkMetadataOptions(
  asked: { readonly [Name in keyof typeof VALUES]?: string | undefined } = {},
): void {
  for (const name of Object.keys(VALUES) as (keyof typeof VALUES)[]) {
    const [one, other] = VALUES[name];
    const value = asked[name];
    if (value === undefined || value === one || value === other) continue;
    throw errors.invalidParameterValue(
      `A value of '${value}' is not valid for ${name}. Specify either '${one}' or '${other}' and try again.`,
    );
  }
}
