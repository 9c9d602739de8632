import type { RuleDraft, Tag } from '@muster/ec2-model';

/** A security group to be made. */
export interface SecurityGroupForm {
  readonly name: string;
  readonly description: string;
  /** Absent in a region's default VPC. */
  readonly vpcId?: string | undefined;
  /** Without any egress rule among them the group keeps EC2's own: all traffic to everywhere. */
  readonly rules: readonly RuleDraft[];
  /** Leaves out EC2's own egress rule even when no other egress rule is given. */
  readonly noEgress?: boolean | undefined;
  readonly tags: readonly Tag[];
}
