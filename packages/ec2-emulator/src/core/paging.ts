import { Ec2Error, errors } from './errors.ts';

export interface PageRequest {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** The smallest and largest `MaxResults` an operation's documentation allows. */
export interface PageLimits {
  readonly min: number;
  readonly max: number;
}

/**
 * One page of a list, and the token that continues it.
 *
 * `positionOf` gives a number that grows along the list and that an item keeps for good, so that pages neither repeat
 * nor skip an item when others come and go between them. Throws `InvalidParameterValue` for a size outside the
 * limits and `InvalidNextToken` for a token that is not one of ours.
 */
export function page<T>(
  items: readonly T[],
  { MaxResults: size, NextToken: token }: PageRequest,
  limits: PageLimits,
  positionOf: (item: T) => number,
): { items: T[]; NextToken?: string } {
  checkSize(size, limits);
  const after = token ? readToken(token) : Number.NEGATIVE_INFINITY;
  const start = firstAfter(items, after, positionOf);
  const end = size === undefined ? items.length : start + size;
  const last = items[end - 1];
  return {
    items: items.slice(start, end),
    ...(last !== undefined && end < items.length && { NextToken: writeToken(positionOf(last)) }),
  };
}

/**
 * One page of a list too long to be made as a whole: `from` makes what comes after a position as it is read. Without
 * a size asked for, a page is as large as it may be.
 */
export function pageOfMany<T>(
  from: (after: number) => Iterable<T>,
  { MaxResults: size, NextToken: token }: PageRequest,
  limits: PageLimits,
  positionOf: (item: T) => number,
): { items: T[]; NextToken?: string } {
  checkSize(size, limits);
  const items: T[] = [];
  let last: T | undefined;
  for (const item of from(token ? readToken(token) : -1)) {
    if (last !== undefined && items.length === (size ?? limits.max)) {
      return { items, NextToken: writeToken(positionOf(last)) };
    }
    items.push(item);
    last = item;
  }
  return { items };
}

function checkSize(size: number | undefined, { min, max }: PageLimits): void {
  if (size === undefined) return;
  const wrong = (expectation: string) =>
    errors.invalidParameterValue(
      `Value ( ${size} ) for parameter maxResults is invalid. Expecting a value ${expectation}.`,
    );
  if (size < min) throw wrong(`greater than ${min}`);
  if (size > max) throw wrong(`less than ${max}`);
}

function firstAfter<T>(items: readonly T[], after: number, positionOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positionOf(items[middle] as T) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}

function writeToken(position: number): string {
  return Buffer.from(`after ${position}`).toString('base64url');
}

function readToken(token: string): number {
  const [, position] = /^after (-?\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  // Decoding is lenient; the text of a token is not.
  if (position === undefined || token !== writeToken(Number(position)))
    throw new Ec2Error('InvalidNextToken', `The token '${token}' is invalid.`);
  return Number(position);
}
