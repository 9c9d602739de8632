import type { InstanceRequirementsRequest, InstanceTypeInfo } from '@aws-sdk/client-ec2';

interface Accelerator {
  readonly type: string;
  readonly maker: string;
  readonly name: string;
  readonly count: number;
  readonly mebibytes: number;
}

interface Device {
  readonly Name?: string | undefined;
  readonly Manufacturer?: string | undefined;
  readonly Count?: number | undefined;
  readonly MemoryInfo?: { readonly SizeInMiB?: number | undefined } | undefined;
}

/**
 * Whether a type has accelerators as asked for. Who asks for none in particular gets types with and without; a maximum
 * of 0 leaves out those that have some.
 */
export function accelerated(type: InstanceTypeInfo, asked: InstanceRequirementsRequest): boolean {
  const all = acceleratorsOf(type);
  const count = sum(all, 'count');
  const { AcceleratorTotalMemoryMiB: memory, AcceleratorCount: wanted } = asked;
  return (
    count >= (wanted?.Min ?? 0) &&
    count <= (wanted?.Max ?? Number.POSITIVE_INFINITY) &&
    sum(all, 'mebibytes') >= (memory?.Min ?? 0) &&
    sum(all, 'mebibytes') <= (memory?.Max ?? Number.POSITIVE_INFINITY) &&
    some(all, 'type', asked.AcceleratorTypes) &&
    some(all, 'maker', asked.AcceleratorManufacturers) &&
    some(all, 'name', asked.AcceleratorNames)
  );
}

function acceleratorsOf(type: InstanceTypeInfo): Accelerator[] {
  const { GpuInfo, FpgaInfo, InferenceAcceleratorInfo, MediaAcceleratorInfo, NeuronInfo } = type;
  const inference = InferenceAcceleratorInfo?.Accelerators ?? NeuronInfo?.NeuronDevices ?? [];
  return [
    ...(GpuInfo?.Gpus ?? []).map((each) => accelerator('gpu', each)),
    ...(FpgaInfo?.Fpgas ?? []).map((each) => accelerator('fpga', each)),
    ...inference.map((each) => accelerator('inference', { Manufacturer: 'AWS', ...each })),
    ...(MediaAcceleratorInfo?.Accelerators ?? []).map((each) => accelerator('media', each)),
  ];
}

/** EC2's requirements write names and makers in their own way: `radeon-pro-v520`, `amazon-web-services`. */
function accelerator(
  type: string,
  { Name = '', Manufacturer = '', Count = 0, MemoryInfo }: Device,
): Accelerator {
  return {
    type,
    maker: Manufacturer === 'AWS' ? 'amazon-web-services' : Manufacturer.toLowerCase(),
    name: /\((VU\w+)\)/.exec(Name)?.[1]?.toLowerCase() ?? Name.toLowerCase().replaceAll(' ', '-'),
    count: Count,
    mebibytes: Count * (MemoryInfo?.SizeInMiB ?? 0),
  };
}

const sum = (all: readonly Accelerator[], of: 'count' | 'mebibytes') =>
  all.reduce((total, each) => total + each[of], 0);

const some = (
  all: readonly Accelerator[],
  of: 'type' | 'maker' | 'name',
  allowed: readonly string[] | undefined,
) => !allowed?.length || all.some((each) => allowed.includes(each[of]));
