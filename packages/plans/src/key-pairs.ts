import type { Check } from '@muster/contract';
import { type Tag, tagsTo } from '@muster/ec2-model';
import type { PlanParts } from './parts.ts';
import { call, check, from, jmespathLiteral, step } from './step.ts';

/** The public half of a key pair, in OpenSSH's one-line form (`ssh-ed25519 AAAA…`). */
export interface KeyPairForm {
  readonly keyName: string;
  readonly publicKey: string;
  readonly tags: readonly Tag[];
}

/** Hands EC2 the public half of a key pair that was made elsewhere. */
export function importKeyPair(form: KeyPairForm): PlanParts {
  return {
    summary: { kind: 'key-pair-import', values: { name: form.keyName } },
    mode: 'ordered',
    steps: [importKeyPairStep(form)],
    result: {
      applied: [pairsNamed(form.keyName, [form.keyName]), pairTags(form)],
      undone: [pairsNamed(form.keyName, [])],
    },
  };
}

/** The step of `importKeyPair`, for plans that need the pair in later steps. */
export function importKeyPairStep({ keyName, publicKey, tags }: KeyPairForm) {
  const id = 'import-key-pair';
  return step({
    id,
    operation: 'ImportKeyPair',
    input: {
      KeyName: keyName,
      PublicKeyMaterial: publicKey,
      ...(tags.length > 0 && {
        TagSpecifications: [{ ResourceType: 'key-pair' as const, Tags: tagsTo(tags) }],
      }),
    },
    target: keyName,
    expects: pairsNamed(keyName, []),
    done: pairsNamed(keyName, [keyName]),
    undo: {
      steps: [
        call({
          id: 'delete-key-pair',
          operation: 'DeleteKeyPair',
          input: { KeyPairId: from(id, 'KeyPairId') },
          target: keyName,
          done: pairsNamed(keyName, []),
        }),
      ],
    },
  });
}

/** Deletes a key pair in EC2. Instances that have its public half keep it; EC2 does not give the public half back. */
export function deleteKeyPair(pair: { readonly keyPairId: string; readonly keyName: string }): PlanParts {
  const named = (equals: unknown) =>
    check(
      'DescribeKeyPairs',
      { Filters: [{ Name: 'key-pair-id', Values: [pair.keyPairId] }] },
      'KeyPairs[].KeyName',
      equals,
    );
  return {
    summary: { kind: 'key-pair-delete', values: { id: pair.keyPairId, name: pair.keyName } },
    mode: 'ordered',
    steps: [
      step({
        id: 'delete-key-pair',
        operation: 'DeleteKeyPair',
        input: { KeyPairId: pair.keyPairId },
        target: pair.keyPairId,
        expects: named([pair.keyName]),
        done: named([]),
        undo: { none: 'deleted-resources-are-gone' },
      }),
    ],
    result: { applied: [named([])], undone: [] },
  };
}

function pairTags({ keyName, tags }: KeyPairForm): Check {
  const pick = `KeyPairs[?KeyName==${jmespathLiteral(keyName)}].Tags[].{Key:Key,Value:Value}`;
  return check('DescribeKeyPairs', {}, pick, tagsTo(tags));
}

function pairsNamed(keyName: string, equals: readonly string[]): Check {
  // Not by filter: a name may contain the filters' wildcards.
  return check('DescribeKeyPairs', {}, `KeyPairs[?KeyName==${jmespathLiteral(keyName)}].KeyName`, equals);
}
