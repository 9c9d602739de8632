/** What is known of an instance beyond what a plan says; the SDK's `Instance` fits. */
export interface InstanceWarningFacts {
  readonly InstanceId?: string | undefined;
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

/** What the person who makes the plan sees on the screen. */
export interface PlanFacts {
  readonly instances?: readonly InstanceWarningFacts[] | undefined;
  readonly images?: readonly ImageWarningFacts[] | undefined;
  /** Ids of the instances whose type has instance store volumes. */
  readonly withInstanceStore?: ReadonlySet<string> | undefined;
  /** Account ids of our organization, our own included. */
  readonly organizationAccounts?: ReadonlySet<string> | undefined;
}
