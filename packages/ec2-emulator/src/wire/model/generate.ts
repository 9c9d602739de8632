/**
 * Writes `ec2-2016-11-15.ndjson`: every operation and shape of `@aws-sdk/client-ec2`, one to a line.
 *
 * The SDK only offers its schemas together with the whole client, which costs 290 ms and 90 MB at every start.
 * This copy costs 5 ms. A spec fails when it differs from what the installed SDK says.
 */
import { writeFileSync } from 'node:fs';
import { modelLines } from './sdk-schemas.ts';
import { MODEL_FILE } from './source.ts';

writeFileSync(MODEL_FILE, `${(await modelLines()).join('\n')}\n`);
