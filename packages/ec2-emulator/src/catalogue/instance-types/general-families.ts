/** The families for general purpose, compute and memory; the columns are those of families.ts. */
export const GENERAL_FAMILIES = `
t2       xen-burst       2.3 *     t2       -        -
t3       skylake         2.5 *     t3       t3       -      -cluster -enclaves +hibernation
t3a      naples          2.2 *     t3a      t3a      -      -cluster -enclaves
t4g      graviton2       2.5 *     t3       t3       -      -cluster -dedicated-hosts -enclaves
t1       xeon-2006       -   *     t1       -        -
m1       xeon-2006       -   *     m1       m1       m1
m2       xeon-2006       -   *     m2       m2       m2
m3       ivy-bridge      2.5 3.75  m3       m3       m3     -cluster
m4       haswell         2.4 4     m4       m4       -
m5       skylake         3.1 4     m5       m5       -      -current +hibernation
m5a      naples          2.5 4     m5a      m5a      -
m5ad     naples          2.2 4     m5a      m5a      m5ad
m5d      skylake         3.1 4     m5       m5       m5d    +hibernation
m5n      skylake         3.1 4     m5n      m5       -      +transit-encryption efa=96
m5dn     skylake         3.1 4     m5n      m5       m5d +transit-encryption efa=96
m5zn     skylake         4.5 4     m5zn     m5zn     - +transit-encryption efa=48
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
m8azn    turin           5   4     m8azn    m8azn    - -precision-clock -bandwidth-weighting efa=96 srd=48
m8gb     graviton4       2.8 4     c8gb     c8gb     - -precision-clock -bandwidth-weighting +short-tracking +flexible-ena efa=64 srd=32
m8gn     graviton4       2.8 4     c8gn     c8gn     - -precision-clock -bandwidth-weighting +short-tracking +flexible-ena efa=64 srd=32
m8ib     granite-rapids  3.9 4     c8ib     c8ib     - -precision-clock -bandwidth-weighting -hibernation efa=192 srd=48
m8id     granite-rapids  3.9 4     m8i      m8i      c8id -hibernation efa=192 srd=96
m8in     granite-rapids  3.9 4     c8in     c8in     - -precision-clock -bandwidth-weighting -hibernation efa=192 srd=48
m8idb    granite-rapids  3.9 4     c8ib     c8ib     c8id -precision-clock -bandwidth-weighting -hibernation efa=192 srd=48
m8idn    granite-rapids  3.9 4     c8in     c8in     c8id -precision-clock -bandwidth-weighting -hibernation efa=192 srd=48
m8ine    granite-rapids  3.9 4     c8ine    c8ine    - -precision-clock -bandwidth-weighting -dedicated-hosts -hibernation +no-spot
m9g      graviton5       -   4     m9g      m9g      -      efa=192 srd=32
m9gd     graviton5       -   4     m9g      m9g      m9gd   efa=192 srd=32
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
c8gb     graviton4       2.8 2     c8gb     c8gb     - -precision-clock -bandwidth-weighting +short-tracking +flexible-ena efa=64 srd=32
c8gn     graviton4       2.8 2     c8gn     c8gn     - -precision-clock -bandwidth-weighting +short-tracking +flexible-ena efa=64 srd=32
c8ib     granite-rapids  3.9 2     c8ib     c8ib     - -precision-clock -bandwidth-weighting -hibernation efa=192 srd=48
c8id     granite-rapids  3.9 2     m8i      m8i      c8id -hibernation efa=192 srd=96
c8in     granite-rapids  3.9 2     c8in     c8in     - -precision-clock -bandwidth-weighting -hibernation efa=192 srd=48
c8ine    granite-rapids  3.9 2     c8ine    c8ine    - -precision-clock -bandwidth-weighting -dedicated-hosts -hibernation +no-spot
c9g      graviton5       -   2     m9g      m9g      -      efa=192 srd=32
c9gd     graviton5       -   2     m9g      m9g      m9gd   efa=192 srd=32
cr1      sandy-bridge    2.6 *     cr1      -        cr1
r3       ivy-bridge      2.5 *     r3       c3       r3
r4       broadwell       2.3 7.625 r4       r4       -      -current
r5       skylake         3.1 8     m5       m5       -      -current +hibernation
r5a      naples          2.5 8     m5a      r5a      -
r5ad     naples          2.2 8     m5a      r5a      m5ad
r5b      skylake         3.1 8     m5       r5b      -
r5d      skylake         3.1 8     m5       m5       m5d    +hibernation
r5n      skylake         3.1 8     m5n      m5       -      +transit-encryption efa=96
r5dn     skylake         3.1 8     m5n      m5       m5d +transit-encryption efa=96
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
r8gb     graviton4       2.8 8     r8gb     c8gb     - -precision-clock -bandwidth-weighting +short-tracking +flexible-ena efa=64 srd=32
r8gn     graviton4       2.8 8     c8gn     c8gn     - -precision-clock -bandwidth-weighting +short-tracking +flexible-ena efa=64 srd=32
r8ib     granite-rapids  3.9 8     c8ib     c8ib     - -precision-clock -bandwidth-weighting efa=192 srd=48
r8id     granite-rapids  3.9 8     m8i      m8i      c8id   efa=192 srd=96
r8in     granite-rapids  3.9 8     c8in     c8in     - -precision-clock -bandwidth-weighting efa=192 srd=48
r8idb    granite-rapids  3.9 8     c8ib     c8ib     c8id -precision-clock -bandwidth-weighting efa=192 srd=48
r8idn    granite-rapids  3.9 8     c8in     c8in     c8id -precision-clock -bandwidth-weighting efa=192 srd=48
`;
