import type { OutputRef } from '@muster/contract';
import { refsIn } from '../refs.ts';
import type { CodeStep } from './plan-code.ts';
import { waiterOf } from './waits.ts';

/** `RunInstances` in the AWS CLI and in boto3 (`run-instances`, `run_instances`), by their own rule. */
export function words(name: string, separator: '-' | '_'): string {
  return name
    .replaceAll(/(.)([A-Z][a-z]+)/g, `$1${separator}$2`)
    .replaceAll(/([a-z0-9])([A-Z])/g, `$1${separator}$2`)
    .toLowerCase();
}

/** `create-security-group` as a JavaScript variable. */
export function camel(id: string): string {
  return variable(camelWords(id));
}

/** `ec2-eu-west-1` as `ec2EuWest_1`. */
export function camelWords(id: string): string {
  return id.replaceAll(/(?<!-)-([a-z])/g, (_, letter: string) => letter.toUpperCase()).replaceAll('-', '_');
}

/** A step's id as a Python variable. */
export function snake(id: string): string {
  return variable(id);
}

/** Reserved in JavaScript or Python, or a name that the scripts use themselves; and no variable starts with a digit. */
const RESERVED =
  /^(\d.*|and|as|assert|async|await|base64|boto3|break|case|catch|class|const|continue|debugger|def|default|del|delete|do|ec2.*|elif|else|enum|error|eval|except|export|extends|failures|false|finally|for|from|function|global|if|implements|import|in|instanceof|interface|is|item\d*|lambda|let|new|nonlocal|not|null|or|package|pass|private|protected|public|raise|results|return|static|super|switch|sys|this|throw|true|try|typeof|var|void|while|with|yield)$/;

function variable(id: string): string {
  const name = id.replaceAll('-', '_');
  return RESERVED.test(name) ? `step_${name}` : name;
}

/** The distinct references that later steps make to a step's output, in the order they are met. */
export function picksOf(step: CodeStep, steps: readonly CodeStep[]): OutputRef[] {
  const refs = steps
    .flatMap((later) => [...refsIn(later.input), ...refsIn(waiterOf(later)?.input)])
    .filter((ref) => ref.$from === step.id);
  return [...new Map(refs.map((ref) => [ref.pick, ref])).values()];
}

/** One part of a pick: a member, an index, or every member of a list. */
export type PickPart = { readonly member: string } | { readonly index: number } | { readonly each: true };

/**
 * The parts of a pick as plans make them: `GroupId`, `Instances[0].InstanceId`, `Instances[].InstanceId`.
 *
 * @throws {RangeError} for any other JMESPath, which has no short form in a programming language.
 */
export function pickParts(pick: string): PickPart[] {
  if (!/^[A-Za-z0-9]+(\[\d*\])?(\.[A-Za-z0-9]+(\[\d*\])?)*$/.test(pick)) {
    throw new RangeError(`the reference ${pick} can not be written as code`);
  }
  return [...pick.matchAll(/([A-Za-z0-9]+)(\[(\d*)\])?/g)].flatMap(
    ([, member = '', list, index]): PickPart[] => {
      if (list === undefined) return [{ member }];
      return [{ member }, index === '' ? { each: true } : { index: Number(index) }];
    },
  );
}
