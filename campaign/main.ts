import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faultCampaign } from './faults.ts';
import { killCampaign } from './kills.ts';
import { raceCampaign } from './races.ts';
import { type Random, seeded } from './random.ts';
import { type Tally, table } from './tally.ts';
import { troubleCampaign } from './trouble.ts';
import { writerCampaign } from './writers.ts';

const help = `Runs plans while things go wrong, and compares what Muster tells with what is there.

  --seed N      the same seed draws the same plans and the same faults (default: the time)
  --short       two minutes' worth
  --write       puts the table into docs/reliability.md
  NAME …        only these: faults, races, writers, trouble, kills
`;

const page = resolve(import.meta.dirname, '../docs/reliability.md');

const campaigns: Record<string, (random: Random, short: boolean) => Promise<Tally>> = {
  faults: (random, short) => faultCampaign(random, short ? 60 : 2_000),
  races: (random, short) => raceCampaign(random, short ? 60 : 1_000),
  writers: (random, short) => writerCampaign(random, short ? 100 : 1_500),
  trouble: (random, short) => troubleCampaign(random, short ? 2 : 20, short ? 6_000 : 12_000),
  kills: (random, short) => killCampaign(random, short ? 8 : 250),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    short: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const unknown = positionals.filter((name) => !campaigns[name]);
if (values.help || unknown.length > 0 || !Number.isInteger(seed)) {
  process.stdout.write(help);
  process.exitCode = values.help ? 0 : 1;
} else {
  process.exitCode = (await runAll(positionals.length > 0 ? positionals : Object.keys(campaigns))) ? 0 : 1;
}

async function runAll(names: readonly string[]): Promise<boolean> {
  process.stdout.write(
    `Seed ${seed}. The same again: npm run campaign -- --seed ${seed}${values.short ? ' --short' : ''}\n`,
  );
  const tallies: Tally[] = [];
  for (const name of names) {
    const began = performance.now();
    // Each draws for itself, so that one runs the same whether or not the others do.
    const tally = await campaigns[name]?.(seeded(seed + name.length), values.short);
    if (!tally) continue;
    tallies.push(tally);
    const seconds = Math.round((performance.now() - began) / 1000);
    const outcomes = [...tally.outcomes].map(([status, count]) => `${count} ${status}`).join(', ');
    process.stdout.write(`${tally.name}: ${tally.runs} plans in ${seconds} s: ${outcomes}\n`);
    for (const [promise, cases] of tally.broken) {
      for (const how of cases.slice(0, 20)) process.stdout.write(`  BROKEN ${promise}: ${how}\n`);
    }
  }
  process.stdout.write(`\n${table(tallies)}\n`);
  if (values.write) write(table(tallies));
  return tallies.every(({ isKept }) => isKept);
}

function write(rows: string): void {
  const date = new Date().toISOString().slice(0, 10);
  const text = readFileSync(page, 'utf8');
  const kept = /(<!-- campaign -->\n)[\s\S]*(\n<!-- \/campaign -->)/;
  if (!kept.test(text)) throw new Error(`${page} has no place for the table`);
  writeFileSync(page, text.replace(kept, `$1\nSeed ${seed}, ${date}:\n\n${rows}\n$2`));
}
