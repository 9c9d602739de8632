import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ec2Filter, passesFilter } from '../filters.ts';
import type { TagShape } from '../tag.ts';
import { toEc2Filters } from './ec2-filters.ts';
import { fieldValues, valueText, withFieldValues } from './edit.ts';
import { matcher, type QueryTable, valuesOf } from './match.ts';
import { parseQuery } from './parse.ts';

interface Machine {
  readonly state: string;
  readonly zone?: string;
  readonly type: string;
  readonly groups: readonly string[];
  readonly tags: readonly TagShape[];
}

const table: QueryTable<Machine> = {
  fields: {
    state: { values: (row) => row.state, ec2Filter: 'instance-state-name' },
    az: { values: (row) => row.zone, ec2Filter: 'availability-zone' },
    type: { values: (row) => row.type },
    group: { values: (row) => row.groups, ec2Filter: 'instance.group-name' },
  },
  tags: (row) => row.tags,
  text: (row) => [row.state, row.zone, row.type, ...row.groups].join(' ').toLowerCase(),
};
const fields = new Set(Object.keys(table.fields));
const read = (text: string) => parseQuery(text, fields);

const web: Machine = {
  state: 'running',
  zone: 'us-west-2a',
  type: 'm7g.large',
  groups: ['web', 'ssh in'],
  tags: [{ Key: 'env', Value: 'prod' }],
};
const batch: Machine = { state: 'stopped', zone: 'us-west-2b', type: 't3.micro', groups: [], tags: [] };

function found(text: string): Machine[] {
  return [web, batch].filter(matcher(read(text), table));
}

describe('a query', () => {
  it.each([
    ['', [web, batch]],
    ['state:running', [web]],
    ['state:running,stopped', [web, batch]],
    ['az:*-2a', [web]],
    ['az:us-west-2?', [web, batch]],
    ['tag:env=prod', [web]],
    ['tag:env', [web]],
    ['-tag:env', [batch]],
    ['-type:t3*', [web]],
    ['group:"ssh in"', [web]],
    ['MICRO', [batch]],
    ['"ssh in"', [web]],
    ['state:running state:stopped', []],
    ['state:Running', []],
    ['-', [web, batch]],
  ])('%s finds what it says', (text, machines) => {
    expect(found(text)).toEqual(machines);
  });

  it('names an unknown field and where it stands, and still filters by the rest', () => {
    const query = read('state:running colour:red');
    expect(query.problems).toEqual([{ code: 'unknown-field', given: 'colour', start: 14, end: 24 }]);
    expect(query.terms).toHaveLength(1);
  });

  it('names a condition without a value and a quote without an end', () => {
    expect(read('state:').problems).toMatchObject([{ code: 'missing-value', given: 'state' }]);
    expect(read('group:"ssh').problems).toMatchObject([{ code: 'unclosed-quote', start: 0 }]);
  });

  it('reads an address with colons as a free word', () => {
    expect(read('10.0.0.1:22').terms).toMatchObject([{ kind: 'word', text: '10.0.0.1:22' }]);
    expect(read('"name:web"').terms).toMatchObject([{ kind: 'word', text: 'name:web' }]);
  });
});

describe('any query at all', () => {
  const awkward = fc.string({ unit: fc.constantFrom(...'ab*?\\",:=- \t'), maxLength: 6 });
  const anyText = fc
    .array(
      fc.oneof(
        awkward,
        fc
          .tuple(fc.constantFrom('state:', 'az:', '-type:', 'group:', 'tag:a=', 'tag:'), awkward)
          .map((p) => p.join('')),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join(' '));
  const value = fc.string({ unit: fc.constantFrom(...'ab*?\\ '), maxLength: 4 });
  const anyMachine = fc.record({
    state: value,
    zone: fc.option(value, { nil: undefined }),
    type: value,
    groups: fc.array(value, { maxLength: 3 }),
    tags: fc.array(fc.record({ Key: fc.constantFrom('a', 'b'), Value: value }), { maxLength: 2 }),
  });

  const answers = ({ Name, Values }: Ec2Filter, row: Machine): boolean => {
    if (Name === 'tag-key')
      return passesFilter(
        row.tags.map((tag) => tag.Key ?? ''),
        Values,
      );
    if (Name.startsWith('tag:')) {
      const tagged = row.tags.filter((tag) => tag.Key === Name.slice(4));
      return passesFilter(
        tagged.map((tag) => tag.Value ?? ''),
        Values,
      );
    }
    const field = Object.values(table.fields).find((candidate) => candidate.ec2Filter === Name);
    return passesFilter(valuesOf(field, row), Values);
  };

  it('finds the same rows whether EC2 filters or we do', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyMachine, { maxLength: 5 }), (text, machines) => {
        const query = read(text);
        const { filters, rest } = toEc2Filters(query, table);
        const byEc2 = machines
          .filter((row) => filters.every((filter) => answers(filter, row)))
          .filter(matcher(rest, table));
        expect(byEc2).toEqual(machines.filter(matcher(query, table)));
      }),
    );
  });

  it('places every term where, read alone, it is the same term', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const term of read(text).terms) {
          const alone = read(text.slice(term.start, term.end)).terms;
          expect(alone).toEqual([{ ...term, start: 0, end: term.end - term.start }]);
        }
      }),
    );
  });

  it('finds the row that has a value, when the value is asked for as it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (group) => {
        const row = { ...batch, groups: [group] };
        expect(matcher(read(`group:${valueText(group)}`), table)(row)).toBe(true);
      }),
    );
  });
});

describe('a facet', () => {
  it('puts its choice into the query and takes it out again, leaving what was typed', () => {
    const typed = 'tag:env=prod -state:pending web';
    const chosen = withFieldValues(typed, 'state', ['running', 'stopped']);
    expect(chosen).toBe('tag:env=prod -state:pending web state:running,stopped');
    expect(fieldValues(chosen, 'state')).toEqual(['running', 'stopped']);
    expect(withFieldValues(chosen, 'state', [])).toBe(typed);
  });

  it('shows a chosen value as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 3 }), (values) => {
        expect(fieldValues(withFieldValues('', 'group', values), 'group')).toEqual(values);
      }),
    );
  });
});
