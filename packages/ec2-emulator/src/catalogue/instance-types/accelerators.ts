import type { InstanceTypeInfo } from '@aws-sdk/client-ec2';
import { gpus } from './exceptions.ts';
import { type SizeTable, sizeTable } from './size-table.ts';

type Accelerators = Pick<
  InstanceTypeInfo,
  'GpuInfo' | 'InferenceAcceleratorInfo' | 'NeuronInfo' | 'FpgaInfo' | 'MediaAcceleratorInfo'
>;

interface Device {
  readonly maker: string;
  readonly name: string;
  readonly mib: number;
  /** `cores version` of a Neuron device. */
  readonly neuron: readonly number[];
  readonly bySize: SizeTable;
}

/**
 * Accelerators that are not GPUs: `maker/name/MiB each[/cores/version]`, then how many by size. The last two make a
 * device one that AWS Neuron drives. https://docs.aws.amazon.com/ec2/latest/instancetypes/ac.html
 */
const INFERENCE: Readonly<Record<string, string>> = {
  inf1: 'AWS/Inferentia/8192/4/1 | xlarge 1, 2xlarge 1, 6xlarge 4, 24xlarge 16',
  inf2: 'AWS/Inferentia2/32768/2/2 | xlarge 1, 8xlarge 1, 24xlarge 6, 48xlarge 12',
  dl2q: 'Qualcomm/Qualcomm AI100/16000 | 24xlarge 8',
};
const TRAINING: Readonly<Record<string, string>> = {
  trn1: 'AWS/Trainium/32768/2/2 | 2xlarge 1, 32xlarge 16',
  trn1n: 'AWS/Trainium/32768/2/2 | 32xlarge 16',
  trn2: 'AWS/Trainium2/524288/8/3 | 3xlarge 1, 48xlarge 16',
};
const FPGAS: Readonly<Record<string, string>> = {
  f1: 'Xilinx/Virtex UltraScale (VU9P)/65536 | 2xlarge 1, 4xlarge 2, 16xlarge 8',
  f2: 'Xilinx/Virtex UltraScale+ (VU47P)/81920 | 6xlarge 1, 12xlarge 2, 48xlarge 8',
};
const MEDIA: Readonly<Record<string, string>> = {
  vt1: 'Xilinx/U30/24576 | 3xlarge 1, 6xlarge 2, 24xlarge 8',
};

/** What DescribeInstanceTypes says of the accelerators of a size. */
export function accelerators(family: string, size: string): Accelerators {
  const inference = inSize(INFERENCE, family, size);
  const neuron = inference?.device.neuron.length ? inference : inSize(TRAINING, family, size);
  const fpgas = inSize(FPGAS, family, size);
  const media = inSize(MEDIA, family, size);
  return {
    ...gpuInfo(family, size),
    ...(inference && {
      InferenceAcceleratorInfo: {
        Accelerators: [described(inference)],
        TotalInferenceMemoryInMiB: total(inference),
      },
    }),
    ...(neuron && {
      NeuronInfo: {
        NeuronDevices: [
          {
            Count: neuron.count,
            Name: neuron.device.name as 'Inferentia',
            CoreInfo: { Count: neuron.device.neuron[0], Version: neuron.device.neuron[1] },
            MemoryInfo: { SizeInMiB: neuron.device.mib },
          },
        ],
        TotalNeuronDeviceMemoryInMiB: total(neuron),
      },
    }),
    ...(fpgas && { FpgaInfo: { Fpgas: [described(fpgas)], TotalFpgaMemoryInMiB: total(fpgas) } }),
    ...(media && {
      MediaAcceleratorInfo: { Accelerators: [described(media)], TotalMediaMemoryInMiB: total(media) },
    }),
  };
}

interface InSize {
  readonly device: Device;
  readonly count: number;
}

function inSize(table: Readonly<Record<string, string>>, family: string, size: string): InSize | undefined {
  const device = deviceOf(table[family]);
  const count = Number(device?.bySize.get(size)?.[0] ?? 0);
  return device && count > 0 ? { device, count } : undefined;
}

function deviceOf(line: string | undefined): Device | undefined {
  const [card, sizes = ''] = line?.split(' | ') ?? [];
  if (!card) return undefined;
  const [maker = '', name = '', mib = '', ...neuron] = card.split('/');
  return { maker, name, mib: Number(mib), neuron: neuron.map(Number), bySize: sizeTable(sizes) };
}

const described = ({ device, count }: InSize) => ({
  Count: count,
  Name: device.name,
  Manufacturer: device.maker,
  MemoryInfo: { SizeInMiB: device.mib },
});

const total = ({ device, count }: InSize) => device.mib * count;

// GPUs made for graphics compute as well; the others have no use for a picture.
const workloads = (family: string) =>
  family.startsWith('g') ? (['graphics', 'ml-ai'] as const) : (['ml-ai'] as const);

/** A size may have a fraction of a card: `1/8`. */
function gpuInfo(family: string, size: string): Pick<InstanceTypeInfo, 'GpuInfo'> {
  const card = gpus(family);
  const [, count = '', parts = '1'] = /^(\d+)(?:\/(\d+))?$/.exec(card?.bySize.get(size)?.[0] ?? '') ?? [];
  if (!card || count === '') return {};
  const whole = parts === '1';
  const mib = Math.floor(card.mib / Number(parts));
  return {
    GpuInfo: {
      Gpus: [
        {
          Name: card.name,
          Manufacturer: card.maker,
          Count: whole ? Number(count) : 0,
          MemoryInfo: { SizeInMiB: mib },
          LogicalGpuCount: Number(count),
          GpuPartitionSize: 1 / Number(parts),
          Workloads: [...workloads(family)],
        },
      ],
      TotalGpuMemoryInMiB: mib * Number(count),
    },
  };
}
