/** The families for storage, much memory, accelerators, high performance computing and Macs; columns as in families.ts. */
export const SPECIAL_FAMILIES = `
a1       graviton        2.3 2     a1       a1       -
x1       broadwell       2.3 15.25 x1       x1       x1     -hibernation +recovery
x1e      broadwell       2.3 30.5  x1e      x1e      x1e +recovery
x2gd     graviton2       2.5 16    m6g      x2gd     x2gd   -tpm
x2idn    ice-lake        3.5 16    x2idn    x2idn    x2idn  -flexible-ena -hibernation +recovery efa=128 srd=64
x2iedn   ice-lake        3.5 32    x2iedn   x2iedn   x2iedn -flexible-ena -hibernation +recovery efa=128 srd=32
x2iezn   skylake         4.5 32    x2iezn   x2iezn   - +transit-encryption efa=48
x8g      graviton4       2.8 16    m8g      m8g      -      -hibernation efa=96 srd=48
x8aedz   turin           5   32    x8aedz   x8aedz   x8aedz efa=96 srd=96
x8i      granite-rapids  3.9 16    x8i      x8i      -      efa=192 srd=96
z1d      skylake         4.0 8     z1d      z1d      z1d
i2       ivy-bridge      2.5 7.625 i2       c3       i2     -hibernation -recovery
i3       broadwell       2.3 7.625 i3       i3       i3
i3en     skylake         3.1 8     i3en     i3en     i3en   +hibernation +transit-encryption efa=48
i4i      ice-lake        3.5 8     i4i      i4i      i4i    -flexible-ena -hibernation efa=128 srd=32
i4g      graviton2       2.5 8     i4g      i4g      i4g +transit-encryption -tpm efa=64 srd=16
i7i      sapphire-rapids 2.4 8     i7i      i7i      i7i    efa=96 srd=48
i7ie     sapphire-rapids 3.6 8     i7ie     i7ie     i7ie   efa=192 srd=12
i8g      graviton4       2.8 8     i8g      i7i      i7i    -bandwidth-weighting efa=192 srd=48
i8ge     graviton4       2.8 8     i8ge     i7ie     i7ie -bandwidth-weighting +short-tracking +flexible-ena efa=192 srd=48
d2       haswell         2.4 *     d2       d2       d2     -hibernation
d3       skylake         3.1 8     d3       d3       d3     -dedicated-hosts +transit-encryption
d3en     skylake         3.1 4     d3en     d3en     d3en -dedicated-hosts +transit-encryption
g2       sandy-bridge    2.6 1.875 g2       g2       g2
g3       broadwell       2.3 7.625 g3       g3       -      -current -hibernation
g3s      broadwell       2.3 7.625 g3s      g3s      -      -current -hibernation
g4ad     rome            3.0 4     g4ad     g4ad     g4ad   -enclaves -tpm +dedicated-hosts
g4dn     skylake         2.5 4     g4dn     g4dn     g4dn   -dedicated-hosts +transit-encryption efa=32
g5       rome            3.3 4     g5       g5       g5     efa=32
g5g      graviton2       2.5 2     g5g      g5g      - -dedicated-hosts -hibernation -enclaves -tpm
g6       genoa-smt       3.4 4     g6       g6       g6     efa=32 srd=192
g6e      genoa-smt       3.4 8     g6e      g6       g6e    efa=32 srd=48
g6f      genoa-smt       3.4 4     g6f      g6f      g6f
g7       granite-rapids-one-thread 3.9 4     g7       g7       g7 -dedicated-hosts efa=32 srd=32
g7e      sapphire-rapids 2.4 *     g7e      g7e      g7e -precision-clock +short-tracking -dedicated-hosts efa=32 srd=48
p2       broadwell       2.3 15.25 p2       p2       -      -current -hibernation
p3       broadwell       2.3 7.625 p3       p3       -      -current -hibernation
p4d      skylake         3.0 12    p4d      p4d      p4d    -tpm +dedicated-ebs +transit-encryption efa=96
p4de     skylake         3   12    p4d      p4d      p4d -dedicated-hosts +transit-encryption -tpm +dedicated-ebs efa=96
p5       milan           3.6 *     p5       p5       p5 -dedicated-hosts +dedicated-ebs efa=16 srd=16
p5e      milan           3.6 *     p5e      p5e      p5e -dedicated-hosts +dedicated-ebs efa=192 srd=192
p5en     sapphire-rapids 2.4 *     p5en     p5en     p5e -precision-clock -dedicated-hosts efa=192 srd=192
p3dn     skylake         2.5 8     dl2q     p4d      p3dn +transit-encryption -tpm efa=96
p6-b200  sapphire-rapids 2.4 *     p6-b200  p5en     p5e +short-tracking -dedicated-hosts -enclaves efa=192 srd=192
p6-b300  sapphire-rapids 2.4 *     p6-b300  p5en     p5e +short-tracking -dedicated-hosts efa=192 srd=192
mac2     apple           3.2 2     mac2     mac2     -
mac2-m2  apple           3.5 3     mac2     mac2-m2  -
mac2-m2pro apple           3.5 *     mac2     mac2-m2  -
mac2-m1ultra apple           3.2 *     mac2     mac2     -
mac-m4   apple           3.5 *     mac2     mac2-m2  mac-m4 +precision-clock +transit-encryption
mac1     apple-intel     3.2 *     mac1     mac1     -
mac-m4pro apple           3.5 *     mac2     mac2-m2  mac-m4 +precision-clock +transit-encryption
mac-m4max apple           4   8     mac2     mac2     - +precision-clock
is4gen   graviton2       2.5 6     is4gen   is4gen   is4gen -dedicated-hosts +transit-encryption -enclaves -tpm
im4gn    graviton2       2.5 4     im4gn    im4gn    im4gn +transit-encryption -enclaves efa=64 srd=16
inf1     skylake         2.5 2     inf1     inf1     - -dedicated-hosts +transit-encryption efa=96
inf2     milan           3.6 4     inf2     inf2     - -dedicated-hosts -hibernation +no-recovery
h1       broadwell       2.3 4     h1       h1       h1 -hibernation
trn1     ice-lake        3.5 4     trn1     trn1     trn1 -hibernation -enclaves -tpm -flexible-ena efa=128
trn1n    ice-lake        3.5 4     trn1n    trn1n    trn1n -dedicated-hosts -enclaves -tpm -flexible-ena efa=128
trn2     sapphire-rapids 3.5 *     trn2     trn2     trn2 -precision-clock -dedicated-hosts -hibernation -tpm efa=12
vt1      skylake         2.5 2     vt1      vt1      - +transit-encryption -enclaves -tpm -cluster efa=96
gr6      genoa-smt       3.4 8     gr6      gr6      gr6    efa=32
gr6f     genoa-smt       3.4 8     gr6f     gr6f     gr6f
hpc7g    graviton3       2.6 *     hpc7g    hpc7g    - -precision-clock -dedicated-hosts -hibernation -enclaves -tpm +no-spot efa=16
hpc7a    genoa           3.7 *     hpc7a    hpc7a    - -dedicated-hosts -enclaves -tpm +no-spot efa=24
hpc6id   ice-lake        3.5 16    hpc6id   hpc6id   hpc6id -dedicated-hosts -enclaves +no-spot -flexible-ena efa=64
hpc6a    milan           3.6 4     hpc6a    hpc6a    - -dedicated-hosts -enclaves +no-spot efa=96
hpc8a    turin           4.5 4     hpc8a    hpc8a    - -precision-clock -bandwidth-weighting -dedicated-hosts -enclaves +no-spot efa=192
f1       broadwell       2.3 15.25 f1       f1       f1     -current -hibernation
f2       milan           3.4 *     f2       f2       f2 +dedicated-ebs efa=192
dl1      skylake         3   8     p4d      p4d      dl1 +transit-encryption -tpm efa=96
dl2q     milan           2.5 8     dl2q     p4d      - -tpm +no-recovery efa=96
u-3tb1   skylake         2.1 *     u-3tb1   u-3tb1   - -dedicated-hosts +transit-encryption -enclaves -tpm +no-spot
u-6tb1   skylake         2.1 *     u-6tb1   u-6tb1   - +transit-encryption -enclaves -tpm +no-spot
u-9tb1   skylake         2.1 *     u-9tb1   u-9tb1   - +transit-encryption -enclaves -tpm +no-spot
u-12tb1  skylake         2.1 *     u-9tb1   u-9tb1   - +transit-encryption -enclaves -tpm +no-spot
u-18tb1  skylake         2.7 *     u-9tb1   u-9tb1   - +transit-encryption -enclaves -tpm +no-spot
u-24tb1  skylake         2.7 *     u-9tb1   u-9tb1   - +transit-encryption -enclaves -tpm +no-spot
u7i-6tb  sapphire-rapids 1.9 *     u7i-6tb  u7i-6tb  - -enclaves +no-spot efa=448 srd=448
u7i-8tb  sapphire-rapids 1.9 *     u7i-6tb  u7i-6tb  - -enclaves +no-spot efa=448 srd=448
u7i-12tb sapphire-rapids 1.9 *     u7i-12tb u7i-12tb - -enclaves +no-spot efa=896 srd=896
u7in-16tb sapphire-rapids 1.9 *     u7in-16tb u7i-12tb - -enclaves +no-spot efa=896 srd=896
u7in-24tb sapphire-rapids 1.9 *     u7in-16tb u7i-12tb - -enclaves +no-spot efa=896 srd=896
u7in-32tb sapphire-rapids 1.9 *     u7in-16tb u7i-12tb - -enclaves +no-spot efa=896 srd=896
`;
