import {
  type Describe,
  type DifferenceLine,
  type DifferenceStep,
  listOf,
  type Speaker,
  textOf,
} from './line.ts';

interface Permission {
  readonly Group?: string;
  readonly UserId?: string;
  readonly OrganizationArn?: string;
  readonly OrganizationalUnitArn?: string;
}

const holder = ({ Group, UserId, OrganizationArn, OrganizationalUnitArn }: Permission, { t }: Speaker) =>
  Group ? t.everyone : UserId ? t.account(UserId) : (OrganizationArn ?? OrganizationalUnitArn ?? '');

const permissions: Describe = ({ input }, speaker) => {
  const { Add, Remove } = (input.LaunchPermission ?? {}) as { Add?: unknown; Remove?: unknown };
  return [
    ...listOf<Permission>(Add).map((one): DifferenceLine => {
      return { sign: 'add', text: speaker.t.gains(holder(one, speaker)) };
    }),
    ...listOf<Permission>(Remove).map((one): DifferenceLine => {
      return { sign: 'remove', text: speaker.t.loses(holder(one, speaker)) };
    }),
  ];
};

const tagged =
  (sign: 'add' | 'remove'): Describe =>
  ({ input }, { t, nameOf }) =>
    listOf<unknown>(input.Resources).flatMap((resource) =>
      listOf<{ Key?: string; Value?: string }>(input.Tags).map(({ Key = '', Value }) => ({
        sign,
        text: t.setsTag(
          Value ? `${Key} = ${Value}` : Key,
          textOf(resource) ? nameOf(textOf(resource)) : t.newResource,
        ),
      })),
    );

/** Protection turned on or off; other attributes have no words here. */
const protection: Describe = ({ input, target }, { t, nameOf }) => {
  const value = (field: unknown) => (field as { Value?: boolean } | undefined)?.Value;
  const line = (on: boolean, say: (id: string) => string): DifferenceLine => ({
    sign: on ? 'add' : 'remove',
    text: say(nameOf(target)),
  });
  const [termination, stop] = [value(input.DisableApiTermination), value(input.DisableApiStop)];
  return [
    ...(termination === undefined ? [] : [line(termination, termination ? t.protectionOn : t.protectionOff)]),
    ...(stop === undefined ? [] : [line(stop, stop ? t.stopProtectionOn : t.stopProtectionOff)]),
  ];
};

/** One line for each instance that a call names. */
const onInstances =
  (
    sign: DifferenceLine['sign'],
    say: (speaker: Speaker) => (id: string) => string,
    detail: (input: DifferenceStep['input'], speaker: Speaker) => string | undefined = () => undefined,
  ): Describe =>
  ({ input, target }, speaker) => {
    const ids = listOf<string>(input.InstanceIds);
    return (ids.length > 0 ? ids : [target]).map((id) => ({
      sign,
      text: say(speaker)(speaker.nameOf(id)),
      detail: detail(input, speaker),
    }));
  };

/** The operations on instances, images, key pairs and tags, in words. */
export const others: Readonly<Record<string, Describe>> = {
  RunInstances: ({ input, target }, { t }) => [
    {
      sign: 'add',
      text: t.launches(Number(input.MaxCount ?? 1), textOf(input.InstanceType), textOf(input.ImageId)),
      detail: target === input.ImageId ? undefined : target,
    },
  ],
  StartInstances: onInstances('act', ({ t }) => t.starts),
  StopInstances: onInstances(
    'act',
    ({ t }) => t.stops,
    (input, { t }) => (input.Hibernate ? t.hibernates : input.Force ? t.forced : undefined),
  ),
  RebootInstances: onInstances('act', ({ t }) => t.reboots),
  TerminateInstances: onInstances('remove', ({ t }) => t.terminates),
  ModifyInstanceAttribute: protection,
  ModifyImageAttribute: permissions,
  CreateImage: ({ input }, { t, nameOf }) => [
    {
      sign: 'add',
      text: t.createsImage(textOf(input.Name), nameOf(textOf(input.InstanceId))),
      detail: input.NoReboot ? t.noReboot : t.withReboot,
    },
  ],
  DeregisterImage: ({ input, target }, { t, nameOf }) => [
    {
      sign: 'remove',
      text: t.deregisters(nameOf(target)),
      detail: input.DeleteAssociatedSnapshots ? t.withSnapshots : t.keepsSnapshots,
    },
  ],
  ImportKeyPair: ({ input }, { t }) => [{ sign: 'add', text: t.importsKey(textOf(input.KeyName)) }],
  DeleteKeyPair: ({ target }, { t, nameOf }) => [{ sign: 'remove', text: t.deletesKey(nameOf(target)) }],
  CreateTags: tagged('add'),
  DeleteTags: tagged('remove'),
};
