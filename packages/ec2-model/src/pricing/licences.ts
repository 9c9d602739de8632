/** What Windows adds to an hour of the burstable families; elsewhere it adds `WINDOWS_PER_VCPU`. */
export const WINDOWS_BURSTABLE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  t2: {
    nano: 0.0023,
    micro: 0.0046,
    small: 0.009,
    medium: 0.018,
    large: 0.028,
    xlarge: 0.041,
    '2xlarge': 0.062,
  },
  t3: {
    nano: 0.0046,
    micro: 0.0092,
    small: 0.0184,
    medium: 0.0184,
    large: 0.0276,
    xlarge: 0.0736,
    '2xlarge': 0.1472,
  },
  t3a: {
    nano: 0.0046,
    micro: 0.0092,
    small: 0.0184,
    medium: 0.0184,
    large: 0.0276,
    xlarge: 0.0736,
    '2xlarge': 0.1472,
  },
};
export const WINDOWS_PER_VCPU = 0.046;

/** USD a vCPU-hour of Red Hat Enterprise Linux, by the vCPUs up to which the rate holds. https://aws.amazon.com/partners/redhat/faqs/ */
export const RHEL_PER_VCPU = [
  { upToVcpus: 8, usd: 0.0144 },
  { upToVcpus: 127, usd: 0.0108 },
  { upToVcpus: Number.POSITIVE_INFINITY, usd: 0.0096 },
] as const;
