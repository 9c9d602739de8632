/** Families that fewer than half of the regions offer, and where. */
export const ONLY_IN: Readonly<Record<string, string>> = {
  a1: 'ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-west-1 us-east-1 us-east-2 us-west-2',
  'm1 m2 c1':
    'ap-northeast-1 ap-southeast-1 ap-southeast-2 eu-west-1 sa-east-1 us-east-1 us-west-1 us-west-2',
  'm3 c3':
    'ap-northeast-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-west-1 sa-east-1 us-east-1 us-west-1 us-west-2',
  m5n: 'ap-northeast-1 ap-southeast-1 eu-central-1 eu-west-1 us-east-1 us-east-2 us-west-2',
  m7a: 'ap-northeast-1 ap-southeast-2 eu-central-1 eu-north-1 eu-south-2 eu-west-1 eu-west-2 us-east-1 us-east-2 us-west-2',
  'm8gd c8gd':
    'ap-northeast-1 ap-southeast-2 ap-southeast-5 ca-central-1 eu-central-1 eu-south-2 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2',
  'm8a c8a r8a': 'ap-northeast-1 eu-central-1 eu-south-2 eu-west-1 us-east-1 us-east-2 us-west-2',
  c5ad: 'af-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-south-1 eu-west-1 me-south-1 sa-east-1 us-east-1 us-east-2 us-west-2',
  c7a: 'ap-northeast-1 eu-central-1 eu-north-1 eu-south-2 eu-west-1 eu-west-2 us-east-1 us-east-2 us-west-2',
  c7gn: 'ap-northeast-1 eu-west-1 us-east-1 us-east-2 us-west-2',
  r3: 'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-west-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2',
  r6a: 'ap-northeast-1 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 us-east-1 us-east-2 us-west-1 us-west-2',
  'r6in r6idn':
    'ap-northeast-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-north-1 eu-west-1 us-east-1 us-east-2 us-west-2',
  r7a: 'ap-northeast-1 ap-south-2 eu-central-1 eu-north-1 eu-south-2 eu-west-1 us-east-1 us-east-2 us-west-2',
  r7iz: 'ap-northeast-1 eu-central-1 eu-west-1 us-east-1 us-east-2 us-west-2',
  x2gd: 'eu-west-1 us-east-1 us-east-2 us-west-2',
  x8g: 'ap-southeast-2 eu-central-1 eu-north-1 eu-west-1 us-east-1 us-east-2 us-west-2',
  z1d: 'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-west-1 eu-west-2 us-east-1 us-east-2 us-west-1 us-west-2',
  i2: 'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-west-1 us-east-1 us-east-2 us-west-1 us-west-2',
  g4ad: 'ap-northeast-1 ca-central-1 eu-central-1 eu-west-1 eu-west-2 us-east-1 us-east-2 us-west-2',
  g6e: 'ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 eu-central-1 eu-north-1 eu-south-2 me-central-1 us-east-1 us-east-2 us-west-2',
  p4d: 'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2',
  mac2: 'ap-southeast-1 eu-west-1 us-east-1 us-east-2 us-west-2',
  'mac2-m2': 'ap-southeast-2 ca-central-1 eu-central-1 us-east-1 us-east-2 us-west-2',
  'c8gb m8gb m8gn r8gb r8gn c8ib m8ine mac-m4max mac2-m1ultra dl1 u7in-32tb': 'us-east-1 us-west-2',
  c8gn: 'af-south-1 ap-east-1 ap-northeast-1 ap-northeast-2 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 me-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2',
  is4gen:
    'ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 us-east-1 us-east-2 us-west-2',
  m8azn: 'ap-northeast-1 eu-central-1 us-east-1 us-east-2 us-west-2',
  t1: 'ap-northeast-1 ap-southeast-1 ap-southeast-2 eu-west-1 sa-east-1 us-east-1 us-west-1 us-west-2',
  'c8id m8id r8id': 'ap-northeast-1 eu-central-1 eu-south-2 us-east-1 us-east-2 us-west-2',
  c8in: 'ap-northeast-1 eu-south-2 us-east-1 us-west-2',
  c8ine: 'ap-northeast-1 us-east-1 us-west-2',
  'g6f gr6f':
    'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 eu-south-2 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2',
  i4g: 'ap-southeast-1 ap-southeast-2 ca-central-1 eu-west-1 sa-east-1 us-east-1 us-east-2 us-west-2',
  i8ge: 'ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-5 eu-central-1 eu-north-1 eu-west-1 us-east-1 us-east-2 us-west-2',
  im4gn:
    'ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 us-east-1 us-east-2 us-west-2',
  m5dn: 'ap-northeast-1 ap-southeast-1 eu-central-1 eu-west-1 us-east-1 us-east-2 us-west-2',
  m5zn: 'ap-northeast-1 ap-northeast-2 ap-southeast-1 ap-southeast-2 eu-central-1 eu-west-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2',
  'm8ib m8in': 'eu-south-2 us-east-1 us-west-2',
  r5dn: 'af-south-1 ap-northeast-1 ap-northeast-2 ap-southeast-1 ap-southeast-2 eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-3 us-east-1 us-east-2 us-west-2',
  'r8ib r8in': 'eu-south-2 us-east-1 us-east-2 us-west-2',
  x8aedz: 'ap-northeast-1 ap-northeast-2 ap-south-1 eu-north-1 us-west-2',
  x8i: 'eu-central-1 eu-north-1 eu-west-3 us-east-1 us-east-2 us-west-2',
  d3en: 'ap-northeast-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 eu-central-1 eu-west-1 us-east-1 us-west-2',
  g5g: 'ap-northeast-1 ap-northeast-2 ap-southeast-1 ap-southeast-3 eu-central-1 eu-south-2 us-east-1 us-west-2',
  inf1: 'af-south-1 ap-east-1 ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-2 eu-west-3 me-south-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2',
  inf2: 'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-north-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-2',
  x1e: 'af-south-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 sa-east-1 us-east-1 us-east-2 us-west-2',
  'm9g m9gd c9g c9gd': 'eu-central-1 us-east-1 us-east-2 us-west-2',
  'm8idb m8idn r8idb r8idn': 'eu-south-2 us-east-1 us-west-2',
  cr1: 'ap-northeast-1 eu-west-1 us-east-1 us-west-2',
  g2: 'ap-northeast-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-west-1 us-east-1 us-west-1 us-west-2',
  'g3 g3s':
    'ap-northeast-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 us-east-1 us-east-2 us-west-1 us-west-2',
  g7: 'us-east-1 us-east-2 us-west-2',
  'p2 p3':
    'ap-northeast-1 ap-northeast-2 ap-southeast-1 ap-southeast-2 eu-central-1 eu-west-1 us-east-1 us-east-2 us-west-2',
  f1: 'ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 us-east-1 us-west-2',
  'u-9tb1 u-12tb1 u-18tb1 u-24tb1': 'ap-northeast-1 eu-central-1 eu-west-1 us-east-1 us-west-2',
  g7e: 'ap-northeast-1 ap-northeast-2 eu-south-2 us-east-1 us-east-2 us-west-2',
  h1: 'eu-west-1 us-east-1 us-east-2 us-west-2',
  trn1: 'ap-south-1 ap-southeast-2 ap-southeast-4 us-east-1 us-east-2 us-west-2',
  x2iezn: 'ap-northeast-1 eu-west-1 me-central-1 us-east-1 us-west-2',
  'mac-m4': 'ap-southeast-2 eu-central-1 eu-west-1 us-east-1 us-east-2 us-west-2',
  trn2: 'ap-southeast-4 sa-east-1 us-east-2',
  'vt1 p3dn': 'ap-northeast-1 eu-west-1 us-east-1 us-west-2',
  mac1: 'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-north-1 eu-west-1 eu-west-2 us-east-1 us-east-2 us-west-2',
  'mac2-m2pro': 'ap-southeast-2 us-east-1 us-east-2 us-west-2',
  'mac-m4pro trn1n p6-b200': 'us-east-1 us-east-2 us-west-2',
  gr6: 'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-2 ap-southeast-5 ca-central-1 eu-central-1 eu-central-2 eu-north-1 eu-south-2 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-2',
  hpc7g: 'ap-northeast-1 eu-west-1 us-east-1',
  p5: 'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-2 ap-southeast-3 ca-central-1 eu-north-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2',
  f2: 'ap-northeast-1 ap-northeast-2 ap-southeast-2 ca-central-1 eu-central-1 eu-west-2 us-east-1 us-west-2',
  hpc7a: 'eu-north-1 eu-west-1 eu-west-3 us-east-2',
  hpc6id: 'eu-north-1 eu-west-3 us-east-2',
  dl2q: 'eu-central-1 us-west-2',
  hpc6a: 'ap-southeast-1 ap-southeast-2 eu-north-1 us-east-2',
  p4de: 'ap-northeast-1 ap-southeast-1 eu-central-1 il-central-1 us-east-1 us-west-2',
  hpc8a: 'ap-northeast-1 eu-north-1 us-east-2',
  p5e: 'ap-southeast-2 ap-southeast-3 eu-north-1 eu-west-2 sa-east-1 us-east-2 us-west-2',
  p5en: 'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-3 eu-north-1 eu-south-2 me-central-1 us-east-1 us-east-2 us-west-1 us-west-2',
  'p6-b300': 'us-west-2',
  'u-3tb1':
    'ap-east-1 ap-northeast-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-central-2 eu-south-1 eu-west-1 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-2',
  'u-6tb1':
    'af-south-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ca-central-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 sa-east-1 us-east-1 us-east-2 us-west-2',
  'u7i-6tb':
    'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 ca-central-1 eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-2',
  'u7i-8tb':
    'ap-northeast-2 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-5 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2',
  'u7i-12tb':
    'ap-northeast-2 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 sa-east-1 us-east-1 us-east-2 us-west-2',
  'u7in-16tb':
    'ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-west-1 eu-west-2 us-east-1 us-east-2 us-west-2',
  'u7in-24tb': 'eu-central-1 eu-north-1 us-east-1 us-east-2 us-west-2',
};

/** Widely offered families that a region lacks. */
export const LACKING: Readonly<Record<string, string>> = {
  'af-south-1':
    't2 t3a m4 m5a m5ad m6a m6id m6in m6idn m7gd m7i-flex c4 c6a c6gn c6id c7gd c8g r4 r5a r5ad r5b r7i r8g i8g d3 g5 g6',
  'ap-east-1':
    't2 t3a m4 m5a m5ad m6a m6id m6in m6idn m7gd m8i m8i-flex c4 c6gd c6id c7gd c8i c8i-flex r4 r5a r5ad r5b r6gd r6id r7i r8i r8i-flex x2idn x2iedn i8g d3 g6',
  'ap-northeast-2': 'm6a c6a d3',
  'ap-northeast-3':
    't3a m5a m5ad m6a m6id m6in m6idn m7gd m8i m8i-flex c5a c6a c6id c7i-flex c8i c8i-flex r5a r5ad r5b r5n r6id r8gd r8i r8i-flex i7ie d3 g5 g6',
  'ap-south-1': 'c6id r5b r8gd',
  'ap-south-2':
    't2 t3a m4 m5a m5ad m6id m6in m6idn m7gd m7i m7i-flex c4 c5a c5n c6gd c6gn c6id c7gd c7i-flex r4 r5a r5ad r5b r5n r6gd r6id r8gd x1 i7ie i8g d2 d3 g4dn g5 g6',
  'ap-southeast-1': 'r8gd g5 g6',
  'ap-southeast-3':
    't2 t3a m4 m5a m5ad m6a m6id m6in m6idn m7gd m8i m8i-flex c4 c5a c6a c6i c6id c8i c8i-flex r4 r5a r5ad r5b r5n r6i r6id r8i r8i-flex x1 i8g d2 d3 g4dn g6',
  'ap-southeast-4':
    't2 t3a m4 m5a m5ad m6a m6i m6id m6in m6idn m7gd m8i m8i-flex c4 c5a c5n c6a c6gd c6gn c6i c6id c7g c7gd c7i-flex c8i c8i-flex r4 r5a r5ad r5b r5n r6gd r6i r6id r7gd r8gd r8i r8i-flex x1 x2iedn i8g d2 d3 g4dn g5 g6',
  'ap-southeast-5':
    't2 t3a m4 m5 m5a m5ad m5d m6a m6in m6idn c4 c5 c5a c5d c5n c6a c6gd r4 r5 r5a r5ad r5b r5d r5n r6gd x1 i3 i8g d2 d3 g4dn g5',
  'ca-central-1': 'm7gd r6id r7gd',
  'ca-west-1':
    't2 t3a m4 m5a m5ad m6a m6in m6idn m7g m7gd m7i m7i-flex m8i m8i-flex c4 c5a c5d c5n c6a c6gd c7gd c7i c7i-flex c8g c8i c8i-flex r4 r5a r5ad r5b r5d r5n r6gd r7gd r7i r8g r8i r8i-flex x1 x2idn x2iedn i3 i8g d2 d3 g4dn g5 g6',
  'eu-central-2':
    't2 t3a m4 m5a m5ad m6a m7gd m7i-flex m8i m8i-flex c4 c5a c5n c6a c6gn c6i c6id c8i c8i-flex r4 r5a r5ad r5b r5n r6id r7gd r7i r8gd r8i r8i-flex x1 i8g d2 g4dn g5',
  'eu-north-1':
    't2 t3a m4 m5a m5ad m6a m6id m8i m8i-flex c4 c6a c6id c8i c8i-flex r4 r5a r5ad r6id r8gd r8i r8i-flex x1 d3',
  'eu-south-1':
    't2 m4 m5ad m6in m6idn m7g m7gd m7i-flex m8i m8i-flex c4 c6a c6gd c7gd c7i c7i-flex c8i c8i-flex r4 r5ad r6gd r6id r8g r8gd r8i r8i-flex x1 i8g d3 g5 g6',
  'eu-south-2':
    't2 t3a m4 m5a m5ad m6a m6i c4 c5a c5n c6a c6gn c6i c6id r4 r5a r5ad r5b r5n r6i x1 d2 d3 g4dn g5',
  'eu-west-1': 'g6',
  'eu-west-2': 'm7gd',
  'eu-west-3': 'm4 m6id m6in m6idn c4 c6a c8g r5b r6id r8gd i7i i8g g5',
  'il-central-1':
    't2 m4 m5a m5ad m6a m6in m6idn m7gd m7i-flex m8g m8i m8i-flex c4 c5a c5n c6a c6gd c7gd c7i c7i-flex c8g c8i c8i-flex r4 r5a r5ad r5b r5n r6gd r7i r8g r8gd r8i r8i-flex x1 x2iedn i7i i7ie i8g d2 g4dn g6',
  'me-central-1':
    't2 t3 t3a t4g m4 m5a m5ad m6a m6id m6in m6idn m7i-flex m8i m8i-flex c4 c5a c5n c6a c6gd c6gn c6i c6id c7g c7gd c7i-flex c8g c8i c8i-flex r4 r5a r5ad r5b r5n r6gd r6id r7i r8gd r8i-flex x1 x2iedn i7ie i8g d2 d3 g4dn',
  'me-south-1':
    't2 t3a m4 m5a m5ad m6a m6id m6in m6idn m7gd m7i m7i-flex m8i m8i-flex c4 c6a c6gd c6id c7gd c7i c7i-flex c8g c8i c8i-flex r4 r5a r5ad r5b r5n r6gd r6id r7gd r7i r8g r8gd r8i r8i-flex x1 x2iedn i7i i7ie i8g d3 g5 g6',
  'sa-east-1': 'm6in m6idn r6id d2 d3',
  'us-west-1': 'c6id r5b r6id x1 i8g d3 g5 g6',
};

/** Families that a zone lacks though its region has them, by zone id; other zones have all of their region's. */
export const ZONE_LACKING: Readonly<Record<string, string>> = {
  'apne2-az1': 'c7i-flex p4d f2',
  'apne2-az2':
    't2 t3a m4 m5a m5ad m6id c4 c7gd r3 r4 r5a r5ad x1 z1d i2 g5 g6 g6f m5zn r5dn x8aedz g5g inf1 x1e mac1 gr6 gr6f p5 f2 p5en u-6tb1 u7i-12tb',
  'apne2-az3':
    'm6gd m7gd c7i-flex r6gd r8gd i7ie g6e p4d x8aedz g7e mac1 gr6 p5 f2 p5en u7i-8tb u7i-12tb u7in-16tb',
  'apne2-az4':
    't2 t3a m4 m5a m5ad c4 c5a c5n c6gd c6gn c6id c7gd r3 r4 r5a r5ad r5b r6gd r8g x1 x2idn x2iedn z1d i2 i4i i8g d2 g4dn g6e m5zn r5dn x8aedz g5g inf1 inf2 x1e g7e p5 p5en u-6tb1 u7i-6tb u7i-8tb u7i-12tb u7in-16tb',
  'use1-az1':
    'a1 m3 m8a m8i-flex c3 c8a r3 r8a mac2-m2 m8azn c8ib c8in c8ine i8ge m8ib m8in m8ine r8ib r8in inf2 g7e h1 trn1 x2iezn mac1 mac2-m2pro mac-m4pro hpc7g mac-m4max mac2-m1ultra dl1 p4de trn1n p5en p6-b200',
  'use1-az2': 'mac2-m2 trn1 mac1 mac2-m2pro hpc7g mac-m4max mac2-m1ultra p3dn p4de trn1n p6-b200 u7in-32tb',
  'use1-az3':
    'a1 t3 t3a t4g m1 m2 m5 m5a m5ad m5d m5n m6a m6g m6gd m6i m6id m6in m6idn m7a m7g m7gd m7i m7i-flex m8g m8gd m8a m8i m8i-flex c1 c5 c5a c5ad c5d c5n c6a c6g c6gd c6gn c6i c6id c6in c7a c7g c7gd c7gn c7i c7i-flex c8g c8gd c8a c8i c8i-flex r5 r5a r5ad r5b r5d r5n r6a r6g r6gd r6i r6id r6in r6idn r7a r7g r7gd r7i r7iz r8g r8gd r8a r8i r8i-flex x2gd x2idn x2iedn x8g z1d i3en i4i i7i i7ie i8g d3 g4ad g4dn g5 g6 g6e p4d mac2 mac2-m2 c8gb c8gn is4gen m8azn m8gb m8gn r8gb r8gn t1 c8ib c8id c8in c8ine g6f i4g i8ge im4gn m5dn m5zn m8ib m8id m8in m8ine r5dn r8ib r8id r8in x8i d3en g5g inf1 inf2 x1e g7e h1 trn1 x2iezn mac-m4 vt1 mac1 mac2-m2pro mac-m4pro gr6 gr6f hpc7g mac-m4max mac2-m1ultra dl1 p3dn p4de trn1n p5en p6-b200 u-3tb1 u-6tb1 u7i-6tb u7i-8tb u7i-12tb u7in-16tb u7in-24tb u7in-32tb',
  'use1-az5':
    'a1 m1 m2 m3 m8a m8i-flex c1 c3 r3 r5b r8a x8g i2 i8g d3 g4ad g6e p4d mac2 mac2-m2 is4gen m8gb m8gn r8gb r8gn c8ib c8in c8ine g6f i8ge im4gn m8ib m8in m8ine r8ib r8in d3en g5g x1e g7e x2iezn mac-m4 vt1 mac1 mac2-m2pro mac-m4pro gr6 gr6f hpc7g mac-m4max mac2-m1ultra f2 dl1 p3dn p4de trn1n p5en p6-b200 u-3tb1 u-6tb1 u7i-6tb u7i-8tb u7i-12tb u7in-16tb u7in-24tb u7in-32tb',
  'usw2-az1': 'a1 mac-m4max dl2q trn1n p5e p5en p6-b300',
  'usw2-az3': 'c5ad x8aedz trn1 vt1 dl1 dl2q trn1n p6-b200 p6-b300',
  'usw2-az4':
    'a1 t2 m1 m2 m3 m4 m5n c1 c3 c4 c6in r3 r4 r5b r5n r6in r6idn x1 x2idn x2iedn x8g z1d i2 g4ad g4dn g5 mac2-m2 is4gen m8azn m8gb m8gn r8gb r8gn t1 c8ib c8in c8ine im4gn m5dn m5zn r8ib r8in x8aedz g5g x1e h1 x2iezn vt1 mac2-m2pro f2 dl1 p3dn p4de p5e p6-b300 u-3tb1 u-6tb1 u7i-6tb u7i-8tb u7i-12tb u7in-16tb u7in-24tb u7in-32tb',
  'use1-az4': 'g7e vt1 mac-m4pro hpc7g dl1 p3dn trn1n p5en p6-b200',
  'use1-az6': 'vt1 dl1 u7in-24tb u7in-32tb',
  'usw2-az2': 'h1 trn1 vt1 mac-m4max mac2-m1ultra f2 dl1 dl2q p3dn trn1n p5e u7in-32tb',
};
