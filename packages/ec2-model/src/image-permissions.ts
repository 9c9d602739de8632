/** Who may launch an AMI. */
export interface ImagePermissions {
  readonly public: boolean;
  /** 12-digit account ids. */
  readonly accounts: readonly string[];
  /** `arn:aws:organizations::…:organization/o-…` */
  readonly organizations: readonly string[];
  /** `arn:aws:organizations::…:ou/o-…/ou-…` */
  readonly organizationalUnits: readonly string[];
}
