import { expect, test } from 'vitest';
import { decodeInput } from './decode.ts';
import { paramTree } from './params.ts';

const decode = (type: string, query: string) => decodeInput(type, paramTree(new URLSearchParams(query)));

test('lists are read in the order of their numbers, with gaps', () => {
  expect(decode('DescribeKeyPairsRequest', 'KeyName.10=c&KeyName.2=b&KeyName.1=a')).toEqual({
    KeyNames: ['a', 'b', 'c'],
  });
});

test('a list of one may come without a number', () => {
  expect(decode('DescribeKeyPairsRequest', 'KeyName=a')).toEqual({ KeyNames: ['a'] });
});

test('parameters of the protocol are not taken for those of the operation', () => {
  const query = 'Action=DescribeKeyPairs&Version=2016-11-15&X-Amz-Date=1&AWSAccessKeyId=a&DryRun=TRUE';
  expect(decode('DescribeKeyPairsRequest', query)).toEqual({ DryRun: true });
});

test.each([
  ['Colour=red', 'UnknownParameter', 'The parameter Colour is not recognized'],
  ['Filter.1.Colour=red', 'UnknownParameter', 'The parameter Filter.1.Colour is not recognized'],
  ['Filter.x.Name=red', 'UnknownParameter', 'The parameter Filter.x.Name is not recognized'],
  ['DryRun.1=true', 'UnknownParameter', 'The parameter DryRun.1 is not recognized'],
  ['Filter=red', 'UnknownParameter', 'The parameter Filter is not recognized'],
  [
    'DryRun=maybe',
    'InvalidParameterValue',
    "Value (maybe) for parameter DryRun is invalid. Expected 'true' or 'false'.",
  ],
  ['a.'.repeat(40), 'MalformedQueryString', `${'a.'.repeat(40)} is nested too deeply`],
])('%s is refused', (query, code, message) => {
  expect(() => decode('DescribeKeyPairsRequest', query)).toThrow(expect.objectContaining({ code, message }));
});

test.each([
  ['CreateKeyPairRequest', 'DryRun=true', 'The request must contain the parameter KeyName'],
  ['CreateTagsRequest', 'ResourceId.1=vpc-1', 'The request must contain the parameter Tag'],
])('%s without what it needs is refused', (type, query, message) => {
  expect(() => decode(type, query)).toThrow(expect.objectContaining({ code: 'MissingParameter', message }));
});

test.each(['1.2.3', '5.5', '1e2', 'one', '', '0x10', '9'.repeat(400)])(
  '%j is not a whole number',
  (value) => {
    expect(() => decode('DescribeVpcsRequest', `MaxResults=${value}`)).toThrow(
      expect.objectContaining({ code: 'InvalidParameterValue' }),
    );
  },
);

test.each([
  ['2.5', 2.5],
  ['1e2', 100],
])('a weight may be %s', (text, WeightedCapacity) => {
  const query = `TargetCapacitySpecification.TotalTargetCapacity=1&LaunchTemplateConfig.1.Overrides.1.WeightedCapacity=${text}`;
  expect(decode('ModifyFleetRequest', `FleetId=fleet-1&${query}`)).toMatchObject({
    LaunchTemplateConfigs: [{ Overrides: [{ WeightedCapacity }] }],
  });
});
