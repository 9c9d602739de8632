import type { Action } from '../core/action.ts';
import { Ec2Error } from '../core/errors.ts';
import { actionFiles, findAction } from '../dispatch/action-files.ts';
import type { Seeding } from '../seeds/seed.ts';
import { XmlDocument } from '../wire/document.ts';
import { writeOutput } from '../wire/encode.ts';
import { operationModel, shapeOf } from '../wire/model/model.ts';

/** What answers from the catalogue, the same whatever an account has. */
const OF_THE_CATALOGUE =
  /InstanceTypes|InstanceTypeOfferings|SpotPriceHistory|Regions|AvailabilityZones|Offerings|VpcEndpointServices$/;

/**
 * Makes a test of what an account has in a region: every listing must be able to answer from it. It throws a
 * `TypeError` that says which one can't. What somebody has written by hand is tried so before anybody has to rely on it.
 */
export async function listingTest(
  seeding: Seeding,
): Promise<(accountId: string, regionName: string) => void> {
  const actions = (await Promise.all([...actionFiles().keys()].filter(isListing).map(findAction))).flatMap(
    (action) => action ?? [],
  );
  return (accountId, regionName) => {
    const account = seeding.accounts.find(({ id }) => id === accountId);
    if (!account) return;
    const call = seeding.callOf(account, regionName);
    for (const action of actions) {
      const problem = problemOf(() => write(action, action.run({} as never, call)));
      if (problem) {
        throw new TypeError(
          `With these, ${action.operation} fails for ${accountId} in ${regionName}: ${problem}`,
        );
      }
    }
  };
}

function isListing(operation: string): boolean {
  const model = operationModel(operation);
  const shape = model && shapeOf(model.input);
  const asksForNothing = shape?.kind === 'structure' && !shape.members.some(({ required }) => required);
  return asksForNothing && operation.startsWith('Describe') && !OF_THE_CATALOGUE.test(operation);
}

function write({ operation }: Action, output: unknown): void {
  const model = operationModel(operation);
  if (model) writeOutput(model.output, output, new XmlDocument());
}

/** What goes wrong, other than what EC2 itself has an error for. */
function problemOf(attempt: () => unknown): string | undefined {
  try {
    attempt();
  } catch (error) {
    if (!(error instanceof Ec2Error)) return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}
