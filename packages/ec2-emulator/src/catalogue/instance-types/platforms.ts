/** What instance types of one processor generation have in common. */
export interface Platform {
  maker: 'Intel' | 'AMD' | 'AWS' | 'Apple';
  architectures: readonly ('x86_64' | 'x86_64_mac' | 'arm64' | 'arm64_mac')[];
  threadsPerCore: 1 | 2;
  hypervisor: 'xen' | 'nitro';
  bootModes: readonly ('legacy-bios' | 'uefi')[];
  traits: readonly string[];
}

const intel = { maker: 'Intel', architectures: ['x86_64'], threadsPerCore: 2 } as const;
const amd = { maker: 'AMD', architectures: ['x86_64'], threadsPerCore: 2 } as const;
const graviton = { maker: 'AWS', architectures: ['arm64'], threadsPerCore: 1 } as const;
const xen = { hypervisor: 'xen', bootModes: ['legacy-bios'] } as const;
const nitro = { hypervisor: 'nitro', bootModes: ['legacy-bios', 'uefi'] } as const;
const nitroUefi = { hypervisor: 'nitro', bootModes: ['uefi'] } as const;

const words = (text: string) => text.split(' ').filter(Boolean);
const nitroV4 = 'current hibernation enclaves transit-encryption tpm cluster dedicated-hosts';
const nitroV5 = `${nitroV4} precision-clock dedicated-ebs`;

/**
 * Processor generations and the traits their families share, by the name families.ts uses. A family that departs
 * from its platform says so in its own line.
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-nitro-instances.html
 */
export const PLATFORMS: Readonly<Record<string, Platform>> = {
  'xeon-2006': { ...intel, ...xen, threadsPerCore: 1, traits: [] },
  'xen-burst': { ...intel, ...xen, threadsPerCore: 1, traits: words('current hibernation') },
  'sandy-bridge': { ...intel, ...xen, traits: words('cluster recovery') },
  'ivy-bridge': { ...intel, ...xen, traits: words('hibernation cluster dedicated-hosts recovery') },
  haswell: { ...intel, ...xen, traits: words('hibernation cluster dedicated-hosts') },
  broadwell: { ...intel, ...xen, traits: words('current hibernation cluster dedicated-hosts') },
  skylake: { ...intel, ...nitro, traits: words('current enclaves tpm cluster dedicated-hosts') },
  'ice-lake': { ...intel, ...nitro, traits: words(`${nitroV4} flexible-ena`) },
  'sapphire-rapids': { ...intel, ...nitro, traits: words(nitroV5) },
  'granite-rapids': {
    ...intel,
    ...nitro,
    traits: words(`${nitroV5} bandwidth-weighting flexible-ena short-tracking`),
  },
  'granite-rapids-one-thread': {
    ...intel,
    ...nitro,
    threadsPerCore: 1,
    traits: words(`${nitroV5} flexible-ena short-tracking`),
  },
  naples: { ...amd, ...nitro, traits: words('current hibernation enclaves tpm cluster') },
  rome: { ...amd, ...nitro, traits: words('current enclaves transit-encryption tpm cluster') },
  milan: { ...amd, ...nitro, traits: words(nitroV4) },
  // From Genoa on AMD's vCPUs are whole cores.
  genoa: { ...amd, ...nitro, threadsPerCore: 1, traits: words(nitroV5) },
  'genoa-smt': {
    ...amd,
    ...nitro,
    traits: words('current enclaves transit-encryption tpm cluster dedicated-ebs'),
  },
  turin: {
    ...amd,
    ...nitro,
    threadsPerCore: 1,
    traits: words(`${nitroV5} bandwidth-weighting flexible-ena short-tracking`),
  },
  graviton: { ...graviton, ...nitroUefi, traits: words('cluster dedicated-hosts') },
  graviton2: {
    ...graviton,
    ...nitroUefi,
    traits: words('current hibernation enclaves tpm cluster dedicated-hosts'),
  },
  graviton3: { ...graviton, ...nitroUefi, traits: words(`${nitroV4} precision-clock`) },
  graviton4: { ...graviton, ...nitroUefi, traits: words(`${nitroV5} bandwidth-weighting`) },
  graviton5: {
    ...graviton,
    ...nitroUefi,
    traits: words(`${nitroV5} bandwidth-weighting flexible-ena short-tracking`),
  },
  apple: {
    maker: 'Apple',
    architectures: ['arm64_mac'],
    threadsPerCore: 1,
    ...nitro,
    bootModes: ['legacy-bios'],
    traits: words('current dedicated-hosts no-recovery no-spot'),
  },
  'apple-intel': {
    ...intel,
    ...nitro,
    architectures: ['x86_64_mac'],
    bootModes: ['legacy-bios'],
    traits: words('current dedicated-hosts no-recovery no-spot'),
  },
};
