/**
 * One line a family. The columns are: family, processor (platforms.ts), sustained GHz, GiB per vCPU (`*`: see
 * exceptions.ts), the rows of network.ts, ebs.ts and disks.ts (`-`: none), then how the family departs from its
 * platform's traits (`+trait`, `-trait`) and the vCPUs from which a size has EFA (`efa=`) or ENA Express (`srd=`).
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html
 */
const TABLE = `
a1       graviton        2.3 2     a1       a1       -
t2       xen-burst       2.3 *     t2       -        -
t3       skylake         2.5 *     t3       t3       -      -cluster -enclaves +hibernation
t3a      naples          2.2 *     t3a      t3a      -      -cluster -enclaves
t4g      graviton2       2.5 *     t3       t3       -      -cluster -dedicated-hosts -enclaves
m1       xeon-2006       -   *     m1       m1       m1
m2       xeon-2006       -   *     m2       m2       m2
m3       ivy-bridge      2.5 3.75  m3       m3       m3     -cluster
m4       haswell         2.4 4     m4       m4       -
m5       skylake         3.1 4     m5       m5       -      -current +hibernation
m5a      naples          2.5 4     m5a      m5a      -
m5ad     naples          2.2 4     m5a      m5a      m5ad
m5d      skylake         3.1 4     m5       m5       m5d    +hibernation
m5n      skylake         3.1 4     m5n      m5       -      +transit-encryption efa=96
m6a      milan           3.6 4     m6a      m6a      -      efa=192 srd=48
m6g      graviton2       2.5 4     m6g      m6g      -
m6gd     graviton2       2.5 4     m6g      m6g      m6gd
m6i      ice-lake        3.5 4     m6i      m6i      -      -current efa=128 srd=32
m6id     ice-lake        3.5 4     m6i      m6i      m6id   efa=128 srd=32
m6in     ice-lake        3.5 4     m6in     m6in     -      efa=128 srd=32
m6idn    ice-lake        3.5 4     m6in     m6in     m6id   efa=128 srd=32
m7a      genoa           3.7 4     m7a      m7a      -      efa=192 srd=48
m7g      graviton3       2.6 4     m7g      m7g      -      efa=64 srd=48
m7gd     graviton3       2.6 4     m7g      m7g      m6gd   efa=64 srd=48
m7i      sapphire-rapids 3.2 4     m7i      m7i      -      efa=192 srd=48
m7i-flex sapphire-rapids 3.2 4     m7i-flex m7i-flex -      -cluster -dedicated-hosts -enclaves -precision-clock
m8g      graviton4       2.8 4     m8g      m8g      -      efa=96 srd=48
m8gd     graviton4       2.8 4     m8g      m8g      m8gd   efa=96 srd=48
m8a      turin           4.5 4     m8a      m8a      -      efa=192 srd=64
m8i      granite-rapids  3.9 4     m8i      m8i      -      efa=192 srd=96
m8i-flex granite-rapids  3.9 4     m8i-flex m8i-flex - -cluster -dedicated-hosts -enclaves
c1       xeon-2006       -   *     c1       c1       c1
c3       ivy-bridge      2.8 1.875 c3       c3       c3
c4       haswell         2.9 *     c4       c4       -
c5       skylake         3.4 2     c5       c5       -      -current +hibernation
c5a      rome            3.3 2     c5a      c5a      -
c5ad     rome            3.3 2     c5a      c5a      c5ad
c5d      skylake         3.4 2     c5       c5       c5d    +hibernation
c5n      skylake         3.4 *     c5n      c5n      -      +transit-encryption efa=36
c6a      milan           3.6 2     m6a      m6a      -      efa=192 srd=48
c6g      graviton2       2.5 2     m6g      m6g      -
c6gd     graviton2       2.5 2     m6g      m6g      m6gd
c6gn     graviton2       2.5 2     c6gn     c6gn     -      -current +transit-encryption efa=64 srd=16
c6i      ice-lake        3.5 2     m6i      m6i      -      efa=128 srd=32
c6id     ice-lake        3.5 2     m6i      m6i      m6id   efa=128 srd=32
c6in     ice-lake        3.5 2     m6in     m6in     -      efa=128 srd=32
c7a      genoa           3.7 2     m7a      m7a      -      efa=192 srd=48
c7g      graviton3       2.6 2     m7g      m7g      -      -precision-clock efa=64 srd=48
c7gd     graviton3       2.6 2     m7g      m7g      m6gd   efa=64 srd=48
c7gn     graviton3       2.6 2     c7gn     c7gn     -      -enclaves -precision-clock efa=64 srd=16
c7i      sapphire-rapids 3.2 2     m7i      m7i      -      efa=192 srd=48
c7i-flex sapphire-rapids 3.2 2     m7i-flex m7i-flex -      -cluster -dedicated-hosts -enclaves -precision-clock
c8g      graviton4       2.8 2     m8g      m8g      -      efa=96 srd=48
c8gd     graviton4       2.8 2     m8g      m8g      m8gd   efa=96 srd=48
c8a      turin           4.5 2     m8a      m8a      -      efa=192 srd=64
c8i      granite-rapids  3.9 2     m8i      m8i      -      efa=192 srd=96
c8i-flex granite-rapids  3.9 2     m8i-flex m8i-flex - -cluster -dedicated-hosts -enclaves
r3       ivy-bridge      2.5 *     r3       c3       r3
r4       broadwell       2.3 7.625 r4       r4       -      -current
r5       skylake         3.1 8     m5       m5       -      -current +hibernation
r5a      naples          2.5 8     m5a      r5a      -
r5ad     naples          2.2 8     m5a      r5a      m5ad
r5b      skylake         3.1 8     m5       r5b      -
r5d      skylake         3.1 8     m5       m5       m5d    +hibernation
r5n      skylake         3.1 8     m5n      m5       -      +transit-encryption efa=96
r6a      milan           3.6 8     m6a      m6a      -      efa=192 srd=48
r6g      graviton2       2.5 8     m6g      m6g      -
r6gd     graviton2       2.5 8     m6g      m6g      m6gd
r6i      ice-lake        3.5 8     m6i      m6i      -      -current -hibernation efa=128 srd=32
r6id     ice-lake        3.5 8     m6i      m6i      m6id   -hibernation efa=128 srd=32
r6in     ice-lake        3.5 8     m6in     m6in     -      efa=128 srd=32
r6idn    ice-lake        3.5 8     m6in     m6in     m6id   efa=128 srd=32
r7a      genoa           3.7 8     m7a      m7a      -      efa=192 srd=48
r7g      graviton3       2.6 8     m7g      m7g      -      efa=64 srd=48
r7gd     graviton3       2.6 8     m7g      m7g      m6gd   efa=64 srd=48
r7i      sapphire-rapids 3.2 8     m7i      m7i      -      efa=192 srd=48
r7iz     sapphire-rapids 3.9 8     r7iz     r7iz     -      -precision-clock efa=128 srd=32
r8g      graviton4       2.8 8     m8g      m8g      -      efa=96 srd=48
r8gd     graviton4       2.8 8     m8g      m8g      m8gd   efa=96 srd=48
r8a      turin           4.5 8     m8a      m8a      -      efa=192 srd=64
r8i      granite-rapids  3.9 8     m8i      m8i      -      efa=192 srd=96
r8i-flex granite-rapids  3.9 8     m8i-flex m8i-flex - -cluster -dedicated-hosts -enclaves
x1       broadwell       2.3 15.25 x1       x1       x1     -hibernation +recovery
x2gd     graviton2       2.5 16    m6g      x2gd     x2gd   -tpm
x2idn    ice-lake        3.5 16    x2idn    x2idn    x2idn  -flexible-ena -hibernation +recovery efa=128 srd=64
x2iedn   ice-lake        3.5 32    x2iedn   x2iedn   x2iedn -flexible-ena -hibernation +recovery efa=128 srd=32
x8g      graviton4       2.8 16    m8g      m8g      -      -hibernation efa=96 srd=48
z1d      skylake         4.0 8     z1d      z1d      z1d
i2       ivy-bridge      2.5 7.625 i2       c3       i2     -hibernation -recovery
i3       broadwell       2.3 7.625 r4       i3       i3
i3en     skylake         3.1 8     i3en     i3en     i3en   +hibernation +transit-encryption efa=48
i4i      ice-lake        3.5 8     i4i      i4i      i4i    -flexible-ena -hibernation efa=128 srd=32
i7i      sapphire-rapids 2.4 8     i7i      i7i      i7i    efa=96 srd=48
i7ie     sapphire-rapids 3.6 8     i7ie     i7ie     i7ie   efa=192 srd=12
i8g      graviton4       2.8 8     i8g      i7i      i7i    -bandwidth-weighting efa=192 srd=48
d2       haswell         2.4 *     d2       d2       d2     -hibernation
d3       skylake         3.1 8     d3       d3       d3     -dedicated-hosts +transit-encryption
g4ad     rome            3.0 4     g4ad     g4ad     g4ad   -enclaves -tpm +dedicated-hosts
g4dn     skylake         2.5 4     g4dn     g4dn     g4dn   -dedicated-hosts +transit-encryption efa=32
g5       rome            3.3 4     g5       g5       g5     efa=32
g6       genoa-smt       3.4 4     g6       g6       g6     efa=32 srd=192
g6e      genoa-smt       3.4 8     g6e      g6       g6e    efa=32 srd=48
p4d      skylake         3.0 12    p4d      p4d      p4d    -tpm +dedicated-ebs +transit-encryption efa=96
mac2     apple           3.2 2     mac2     mac2     -
mac2-m2  apple           3.5 3     mac2     mac2-m2  -
`;

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
export const families = (): Family[] => TABLE.trim().split('\n').map(parseFamily);

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
