import { expect, it } from 'vitest';
import { model } from '../model/operation.ts';
import { outputToJson } from '../sdk/json.ts';
import { sampleOf } from '../testing/samples.ts';
import { revive } from './revive.ts';

it('gives every operation’s output the same types in the browser as in the BFF', () => {
  for (const { name, output } of model.values()) {
    const sent = sampleOf(output);
    const received: unknown = JSON.parse(JSON.stringify(outputToJson(name, sent)));
    expect(revive(name, received), name).toEqual(sent);
  }
});
