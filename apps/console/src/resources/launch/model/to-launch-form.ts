import { RULE_PRESETS, type RuleDraft } from '@muster/ec2-model';
import type { LaunchForm, LaunchKeyPair, LaunchMetadataOptions, LaunchSecurityGroups } from '@muster/plans';
import { changedDevices } from './devices.ts';
import type { AdvancedDraft, KeyPairDraft, LaunchDraft, NetworkDraft, OpenDraft } from './draft.ts';
import type { Known } from './known.ts';

/** The page as the plan builder takes it. Call it on a draft without problems: it corrects nothing. */
export function toLaunchForm(draft: LaunchDraft, known: Known): LaunchForm {
  const { advanced, network } = draft;
  return {
    name: draft.name.trim(),
    naming: draft.naming,
    count: Number(draft.count),
    imageId: draft.imageId,
    instanceType: draft.instanceType,
    keyPair: keyPair(draft.keyPair),
    subnetId: network.subnetId || undefined,
    publicAddress: network.publicAddress === 'subnet' ? undefined : network.publicAddress === 'yes',
    securityGroups: securityGroups(network, draft),
    blockDevices: draft.devices ? changedDevices(known.image, draft.devices) : [],
    userData: advanced.userData.from === 'none' ? undefined : known.userData,
    instanceProfile: advanced.instanceProfile.trim() || undefined,
    metadata: metadata(advanced),
    tenancy: advanced.tenancy === 'default' ? undefined : advanced.tenancy,
    placementGroup: advanced.placementGroup.trim() || undefined,
    terminationProtection: advanced.terminationProtection || undefined,
    stopProtection: advanced.stopProtection || undefined,
    shutdownBehavior: advanced.shutdown === 'terminate' ? 'terminate' : undefined,
    detailedMonitoring: advanced.monitoring || undefined,
    hibernation: advanced.hibernation || undefined,
    ebsOptimized: advanced.ebsOptimized === 'yes' || undefined,
    cpuCredits: cpuCredits(advanced, known),
    tags: draft.tags,
  };
}

/** A choice made for a burstable type does not follow to one that has no credits. */
function cpuCredits({ cpuCredits: choice }: AdvancedDraft, { type }: Known): LaunchForm['cpuCredits'] {
  return choice === 'type' || type?.BurstablePerformanceSupported === false ? undefined : choice;
}

/** The rule that lets a service in from a block of addresses. */
export function openingRule({ preset, from }: OpenDraft): RuleDraft {
  const service = RULE_PRESETS.find(({ id }) => id === preset);
  if (!service) throw new RangeError(`there is no service ${JSON.stringify(preset)}`);
  const cidr = from.trim();
  return {
    direction: 'ingress',
    protocol: service.protocol,
    fromPort: service.fromPort,
    toPort: service.toPort,
    peer: { kind: cidr.includes(':') ? 'ipv6' : 'ipv4', cidr },
  };
}

function keyPair({ use, existing, newName, publicKey }: KeyPairDraft): LaunchKeyPair {
  if (use === 'existing') return { use, keyName: existing };
  if (use === 'import') return { use, keyName: newName.trim(), publicKey };
  return { use: 'none' };
}

function securityGroups(network: NetworkDraft, { tags }: LaunchDraft): LaunchSecurityGroups {
  if (network.groups === 'existing') return { use: 'existing', groupIds: network.groupIds };
  const { name, description, rules } = network.newGroup;
  return {
    use: 'new',
    group: {
      name: name.trim(),
      description: description.trim(),
      vpcId: network.vpcId || undefined,
      rules: rules.map(openingRule),
      tags,
    },
  };
}

function metadata({
  metadata: choice,
  hopLimit,
  instanceTags,
}: AdvancedDraft): LaunchMetadataOptions | undefined {
  if (choice === 'image') return undefined;
  return {
    enabled: choice !== 'disabled',
    tokens: choice === 'optional' ? 'optional' : 'required',
    hopLimit: Number(hopLimit),
    instanceTags,
  };
}
