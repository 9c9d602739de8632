/** What is known of an instance beyond what a plan says; the SDK's `Instance` fits. */
export interface InstanceWarningFacts {
  readonly InstanceId?: string | undefined;
  readonly RootDeviceType?: string | undefined;
  readonly PublicIpAddress?: string | undefined;
  readonly NetworkInterfaces?:
    | readonly {
        readonly Association?:
          | { readonly AllocationId?: string | undefined; readonly IpOwnerId?: string | undefined }
          | undefined;
      }[]
    | undefined;
  readonly BlockDeviceMappings?:
    | readonly {
        readonly DeviceName?: string | undefined;
        readonly Ebs?:
          | { readonly VolumeId?: string | undefined; readonly DeleteOnTermination?: boolean | undefined }
          | undefined;
      }[]
    | undefined;
}

/** What is known of an image beyond what a plan says; the SDK's `Image` fits. */
export interface ImageWarningFacts {
  readonly ImageId?: string | undefined;
  readonly BlockDeviceMappings?:
    | readonly { readonly Ebs?: { readonly Encrypted?: boolean | undefined } | undefined }[]
    | undefined;
  readonly ProductCodes?: readonly { readonly ProductCodeId?: string | undefined }[] | undefined;
}

/** What is known of an EBS volume; the SDK's `Volume` fits. */
export interface VolumeWarningFacts {
  readonly VolumeId?: string | undefined;
  /** In GiB. */
  readonly Size?: number | undefined;
}

/** What the person who makes the plan sees on the screen. */
export interface PlanFacts {
  readonly instances?: readonly InstanceWarningFacts[] | undefined;
  readonly images?: readonly ImageWarningFacts[] | undefined;
  /** Those of the instances, where their sizes are known. */
  readonly volumes?: readonly VolumeWarningFacts[] | undefined;
  /** Ids of the instances whose type has instance store volumes. */
  readonly withInstanceStore?: ReadonlySet<string> | undefined;
  /** Account ids of our organization, our own included. */
  readonly organizationAccounts?: ReadonlySet<string> | undefined;
}

/** The facts by id, so that the warnings of a long plan look each one up once. */
export interface FactsById extends Pick<PlanFacts, 'withInstanceStore' | 'organizationAccounts'> {
  readonly instances: ReadonlyMap<string | undefined, InstanceWarningFacts>;
  readonly images: ReadonlyMap<string | undefined, ImageWarningFacts>;
  readonly volumes: ReadonlyMap<string | undefined, VolumeWarningFacts>;
}

/** Indexes facts by id. */
export function factsById({ instances = [], images = [], volumes = [], ...rest }: PlanFacts): FactsById {
  return {
    ...rest,
    instances: new Map(instances.map((one) => [one.InstanceId, one])),
    images: new Map(images.map((one) => [one.ImageId, one])),
    volumes: new Map(volumes.map((one) => [one.VolumeId, one])),
  };
}
