import type { OutputRef } from '@muster/contract';
import { from } from '../step.ts';

/**
 * The most instances that one RunInstances call of a launch makes. EC2 knows no limit but the account's quota, and advises
 * to break up large requests.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html
 */
export const MOST_PER_CALL = 500;

/** The most instances of one launch: a plan is made of at most 5,000 steps, and people review it. */
export const MOST_INSTANCES = 5_000;

/** The most instances that are named one by one: each name is a call of its own. */
export const MOST_NUMBERED = 1_000;

/** One RunInstances call of a launch. */
export interface Batch {
  /** The id of its step. */
  readonly id: string;
  /** How many instances it makes. */
  readonly count: number;
  /** The number of its first instance in the whole launch, from 1. */
  readonly first: number;
  /** How many batches the launch has. */
  readonly of: number;
}

/** The calls that together launch exactly `count` instances, each with a client token of its own. */
export function batchesOf(count: number): Batch[] {
  const of = Math.ceil(count / MOST_PER_CALL);
  return Array.from({ length: of }, (_, index) => ({
    id: stepOf(index),
    count: Math.min(MOST_PER_CALL, count - index * MOST_PER_CALL),
    first: index * MOST_PER_CALL + 1,
    of,
  }));
}

/** What a batch is called: the name of the launch, and which of its instances where there are several batches. */
export function batchTarget(name: string, { first, count, of }: Batch): string {
  return of === 1 ? name : `${name} (${first}–${first + count - 1})`;
}

/** A reference to the id of the nth instance of a launch, counted from 0. */
export function instanceRef(index: number): OutputRef {
  return from(stepOf(Math.floor(index / MOST_PER_CALL)), `Instances[${index % MOST_PER_CALL}].InstanceId`);
}

const stepOf = (batch: number) => (batch === 0 ? 'run-instances' : `run-instances-${batch + 1}`);
