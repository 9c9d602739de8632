import { writeFileSync } from 'node:fs';
import { queryNamesSource } from './query-names.ts';

writeFileSync(new URL('query-names.gen.ts', import.meta.url), queryNamesSource());
