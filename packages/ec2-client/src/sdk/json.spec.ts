import { describe, expect, it } from 'vitest';
import { model } from '../model/operation.ts';
import { sampleOf } from '../testing/samples.ts';
import { InvalidInput, inputFromJson } from './json.ts';

describe('an input that comes as JSON', () => {
  it('becomes the SDK’s input, for every operation', () => {
    for (const { name, input } of model.values()) {
      const wanted = sampleOf(input);
      const json = JSON.parse(JSON.stringify(wanted, bytesAsBase64));
      expect(inputFromJson(name, json), name).toEqual(wanted);
    }
  });

  it.each([
    [{ Filtres: [] }, 'Filtres', 'is not a field that this operation takes'],
    [
      { Filters: [{ Name: 'vpc-id', Value: 'vpc-1' }] },
      'Filters.0.Value',
      'is not a field that this operation takes',
    ],
    [{ InstanceIds: 'i-1' }, 'InstanceIds', 'must be a list'],
    [{ InstanceIds: [1] }, 'InstanceIds.0', 'must be a string'],
    [{ MaxResults: '5' }, 'MaxResults', 'must be a number'],
    [{ DryRun: 'yes' }, 'DryRun', 'must be true or false'],
    [{ Filters: [null] }, 'Filters.0', 'must be an object'],
    [JSON.parse('{"__proto__": {"x": 1}}'), '__proto__', 'is not a field that this operation takes'],
    [[], '', 'must be an object'],
  ])('%j is refused, naming the field', (json, path, message) => {
    const refusal = expect.objectContaining({ path, message });
    expect(() => inputFromJson('DescribeInstances', json)).toThrow(refusal);
    expect(() => inputFromJson('DescribeInstances', json)).toThrow(InvalidInput);
  });

  it('takes a time only in ISO 8601', () => {
    const at = (StartTime: unknown) => inputFromJson('DescribeSpotPriceHistory', { StartTime });
    expect(at('2026-01-31T08:00:00Z')).toEqual({ StartTime: new Date('2026-01-31T08:00:00Z') });
    for (const wrong of ['yesterday', '2026', 0, '2026-13-01T00:00:00Z'])
      expect(() => at(wrong)).toThrow('must be a time');
  });
});

function bytesAsBase64(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      field instanceof Uint8Array ? Buffer.from(field).toString('base64') : field,
    ]),
  );
}
