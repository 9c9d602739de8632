/** Brings the table of operations in `docs/embedded-ec2.md` up to date. A spec fails while it is not. */
import { writeFileSync } from 'node:fs';
import { PAGE_FILE, pageNow } from './page.ts';

writeFileSync(PAGE_FILE, pageNow());
