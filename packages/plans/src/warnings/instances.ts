import type { StepInput } from '@muster/contract';
import type { FactsById, InstanceWarningFacts } from './facts.ts';
import { type StepWarning, type WarnedStep, when } from './step-warning.ts';

/** What stopping, terminating, launching and imaging instances brings with it. */
export function instanceWarnings(step: WarnedStep, facts: FactsById): StepWarning[] {
  switch (step.operation) {
    case 'StopInstances':
      return idsIn(step.input).flatMap((id) => stopWarnings(id, facts));
    case 'TerminateInstances':
      return idsIn(step.input).flatMap((id) => terminateWarnings(id, facts));
    case 'CreateImage':
      return when(step.input.NoReboot !== true, {
        code: 'reboots-for-image',
        severity: 'caution',
        values: { id: step.target },
      });
    case 'RunInstances':
      return keptVolumes(step.input);
    default:
      return [];
  }
}

function stopWarnings(id: string, facts: FactsById): StepWarning[] {
  const instance = facts.instances.get(id);
  const address = instance && passingAddress(instance);
  return [
    { code: 'stops-instance', severity: 'info', values: { id } },
    ...storeWarnings(id, facts),
    ...when(address !== undefined, {
      code: 'changes-public-address',
      severity: 'caution',
      values: { id, address: address ?? '' },
    }),
  ];
}

/** What is on instance store volumes does not outlive a stop or a termination. */
function storeWarnings(id: string, { instances, withInstanceStore }: FactsById): StepWarning[] {
  const root = instances.get(id)?.RootDeviceType === 'instance-store';
  return when(root || (withInstanceStore?.has(id) ?? false), {
    code: 'loses-instance-store',
    severity: 'danger',
    values: { id, ...(root && { root: 1 }) },
  });
}

/** A public address that is not an Elastic IP: EC2 takes it back when the instance stops. */
function passingAddress({ PublicIpAddress, NetworkInterfaces }: InstanceWarningFacts): string | undefined {
  const elastic = NetworkInterfaces?.some(
    ({ Association }) => Association?.IpOwnerId !== undefined && Association.IpOwnerId !== 'amazon',
  );
  return elastic ? undefined : PublicIpAddress;
}

function terminateWarnings(id: string, facts: FactsById): StepWarning[] {
  const mappings = facts.instances.get(id)?.BlockDeviceMappings ?? [];
  const volumes = mappings.flatMap(({ Ebs }): StepWarning[] => {
    if (!Ebs?.VolumeId) return [];
    const size = facts.volumes.get(Ebs.VolumeId)?.Size;
    const values = { id, volume: Ebs.VolumeId, ...(size !== undefined && { size }) };
    return Ebs.DeleteOnTermination
      ? [{ code: 'deletes-volume-with-instance', severity: 'danger', values }]
      : [{ code: 'keeps-volume-after-instance', severity: 'info', values }];
  });
  return [
    { code: 'terminates-instance', severity: 'danger', values: { id } },
    ...storeWarnings(id, facts),
    ...volumes,
  ];
}

function keptVolumes(input: StepInput): StepWarning[] {
  const mappings = Array.isArray(input.BlockDeviceMappings) ? input.BlockDeviceMappings : [];
  return mappings.flatMap((mapping): StepWarning[] => {
    const { DeviceName, Ebs } = mapping as { DeviceName?: string; Ebs?: { DeleteOnTermination?: boolean } };
    if (Ebs?.DeleteOnTermination !== false) return [];
    return [{ code: 'keeps-volume-after-instance', severity: 'info', values: { volume: DeviceName ?? '' } }];
  });
}

function idsIn({ InstanceIds }: StepInput): string[] {
  return Array.isArray(InstanceIds) ? InstanceIds.map(String) : [];
}
