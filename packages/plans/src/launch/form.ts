import type { LaunchDevice, Tag } from '@muster/ec2-model';
import type { SecurityGroupForm } from '../security-groups/form.ts';

/** The key pair of the launched instances. */
export type LaunchKeyPair =
  | { readonly use: 'none' }
  | { readonly use: 'existing'; readonly keyName: string }
  /** A pair made in the browser: only its public half, in OpenSSH's one-line form, is here. */
  | { readonly use: 'import'; readonly keyName: string; readonly publicKey: string };

/** The security groups of the launched instances. */
export type LaunchSecurityGroups =
  /** An empty list takes the VPC's default group. */
  | { readonly use: 'existing'; readonly groupIds: readonly string[] }
  | { readonly use: 'new'; readonly group: SecurityGroupForm };

/** User data as typed, or the bytes of a file in base64. */
export type LaunchUserData = { readonly text: string } | { readonly base64: string };

export interface LaunchMetadataOptions {
  readonly enabled: boolean;
  /** `required` is IMDSv2. */
  readonly tokens: 'required' | 'optional';
  readonly hopLimit: number;
  readonly instanceTags: boolean;
}

/** What the launch page gathers. Fields that may be absent are left to EC2, the AMI or the subnet. */
export interface LaunchForm {
  /** The Name tag; empty leaves it out. */
  readonly name: string;
  /** `numbered` names several instances `web-1`, `web-2`, …; one instance keeps the plain name. */
  readonly naming: 'same' | 'numbered';
  readonly count: number;
  readonly imageId: string;
  readonly instanceType: string;
  readonly keyPair: LaunchKeyPair;
  readonly subnetId?: string | undefined;
  readonly availabilityZone?: string | undefined;
  /** Whether to give a public IPv4 address; absent lets the subnet decide. */
  readonly publicAddress?: boolean | undefined;
  readonly securityGroups: LaunchSecurityGroups;
  /** Only the devices that differ from the AMI's own mapping: see `launchMapping` of ec2-model. */
  readonly blockDevices: readonly LaunchDevice[];
  readonly userData?: LaunchUserData | undefined;
  /** Name or ARN of an instance profile. */
  readonly instanceProfile?: string | undefined;
  readonly metadata?: LaunchMetadataOptions | undefined;
  readonly tenancy?: 'default' | 'dedicated' | 'host' | undefined;
  readonly placementGroup?: string | undefined;
  readonly terminationProtection?: boolean | undefined;
  readonly stopProtection?: boolean | undefined;
  readonly shutdownBehavior?: 'stop' | 'terminate' | undefined;
  readonly detailedMonitoring?: boolean | undefined;
  readonly hibernation?: boolean | undefined;
  readonly ebsOptimized?: boolean | undefined;
  readonly cpuCredits?: 'standard' | 'unlimited' | undefined;
  /** Put on every instance, volume and network interface made. The Name tag is not among them. */
  readonly tags: readonly Tag[];
}
