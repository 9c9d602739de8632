import { GENERAL_FAMILIES } from './general-families.ts';
import { SPECIAL_FAMILIES } from './special-families.ts';

/**
 * One line a family. The columns are: family, processor (platforms.ts), sustained GHz, GiB per vCPU (`*`: see
 * exceptions.ts), the rows of network.ts, ebs.ts and disks.ts (`-`: none), then how the family departs from its
 * platform's traits (`+trait`, `-trait`) and the vCPUs from which a size has EFA (`efa=`) or ENA Express (`srd=`).
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html
 */
const TABLE = `${GENERAL_FAMILIES.trim()}\n${SPECIAL_FAMILIES.trim()}`;

export interface Family {
  name: string;
  processor: string;
  /** Sustained clock speed; undefined where EC2 does not tell. */
  ghz: number | undefined;
  /** Undefined where memory is irregular. */
  gibPerVcpu: number | undefined;
  networkRow: string;
  ebsRow: string;
  diskRow: string | undefined;
  added: readonly string[];
  removed: readonly string[];
  /** The fewest vCPUs of a size with the feature; undefined where no size has it. */
  efaFromVcpus: number | undefined;
  enaExpressFromVcpus: number | undefined;
}

/** Every family of the catalogue, in the order of the table. */
export const families = (): Family[] => TABLE.split('\n').map(parseFamily);

function parseFamily(line: string): Family {
  const [name = '', processor = '', ghz, memory, networkRow = '', ebsRow = '', disks, ...features] =
    line.split(/ +/);
  const marked = (mark: string) =>
    features.filter((f) => f.startsWith(mark)).map((f) => f.slice(mark.length));
  return {
    name,
    processor,
    ghz: given(ghz, '-'),
    gibPerVcpu: given(memory, '*'),
    networkRow,
    ebsRow,
    diskRow: disks === '-' ? undefined : disks,
    added: marked('+'),
    removed: marked('-'),
    efaFromVcpus: given(marked('efa=')[0]),
    enaExpressFromVcpus: given(marked('srd=')[0]),
  };
}

const given = (text: string | undefined, none?: string) =>
  text === undefined || text === none ? undefined : Number(text);
