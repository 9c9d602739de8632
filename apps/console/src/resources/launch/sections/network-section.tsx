import { common, useFormat, useMessages } from '../../../i18n/index.ts';
import { nameOf } from '../../../inventory/names.ts';
import { Choices, Field, Radio, Select } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import { useListing } from '../reads.ts';
import { networkMessages } from '../words/network.ts';
import { readMessages } from '../words/reads.ts';
import { GroupChoice } from './group-choice.tsx';
import { LaunchSection } from './launch-section.tsx';
import { NewGroup } from './new-group.tsx';
import { ReadTroubles } from './read-troubles.tsx';

/** Where the instances stand and what may reach them. */
export function NetworkSection() {
  const t = useMessages(networkMessages);
  const { draft, setNetwork } = useLaunch();
  const vpcs = useListing('vpcs').read;
  const subnets = useListing('subnets').read;
  const groups = useListing('security-groups').read;
  return (
    <LaunchSection id="network" title={t.title}>
      <ReadTroubles reads={{ vpcs, subnets, groups }} />
      <div className="flex flex-col gap-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <VpcField />
          <SubnetField />
        </div>
        <PublicAddress />
        <Choices legend={t.groups}>
          <div className="mb-1 flex flex-wrap gap-x-5 gap-y-1.5">
            {(['existing', 'new'] as const).map((one) => (
              <Radio
                key={one}
                name="launch-groups"
                checked={draft.network.groups === one}
                onChange={() => setNetwork({ groups: one })}
              >
                {one === 'existing' ? t.existing : t.create}
              </Radio>
            ))}
          </div>
          {draft.network.groups === 'existing' ? <GroupChoice /> : <NewGroup />}
        </Choices>
      </div>
    </LaunchSection>
  );
}

/** The VPC launched into: the one chosen, else the region's default. */
export function useVpcId(): string | undefined {
  const { draft, known } = useLaunch();
  return draft.network.vpcId || known.defaultVpcId || undefined;
}

function VpcField() {
  const t = useMessages(networkMessages);
  const { loading } = useMessages(common);
  const { notRead } = useMessages(readMessages);
  const { known, setNetwork } = useLaunch();
  const { rows, read } = useListing('vpcs');
  const vpcId = useVpcId();
  const nothing = { pending: loading, failed: notRead, done: rows.length > 0 ? t.chooseVpc : t.noVpc };
  return (
    <Field label={t.vpc}>
      {(control) => (
        <Select
          {...control}
          value={vpcId ?? ''}
          onChange={({ target }) =>
            // What belonged to the other VPC can't come along.
            setNetwork({
              vpcId: target.value === known.defaultVpcId ? '' : target.value,
              subnetId: '',
              groupIds: [],
            })
          }
        >
          {vpcId === undefined && <option value="">{nothing[read.state]}</option>}
          {vpcId !== undefined && !rows.some(({ id }) => id === vpcId) && (
            <option value={vpcId}>{vpcId}</option>
          )}
          {rows.map(({ id, item }) => (
            <option key={id} value={id}>
              {[nameOf(item), id, item.CidrBlock, item.IsDefault && `(${t.defaultVpc})`]
                .filter(Boolean)
                .join('  ')}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function SubnetField() {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const { loading } = useMessages(common);
  const { notRead } = useMessages(readMessages);
  const { draft, known, setNetwork, errorOf } = useLaunch();
  const vpcId = useVpcId();
  const { rows, read } = useListing('subnets');
  const subnets = rows
    .filter(({ item }) => item.VpcId === vpcId)
    .sort((a, b) => (a.item.AvailabilityZone ?? '').localeCompare(b.item.AvailabilityZone ?? ''));
  const free = (count: number | undefined) => format.number(count ?? 0);
  const { subnet } = known;
  const inDefault = vpcId !== undefined && vpcId === known.defaultVpcId;
  const unread = rows.length === 0 && { pending: loading, failed: notRead, done: '' }[read.state];
  const { subnetId } = draft.network;
  return (
    <Field
      label={t.subnet}
      error={errorOf('subnet')}
      hint={
        subnet &&
        t.subnetHint(
          subnet.AvailabilityZone ?? '',
          subnet.CidrBlock ?? '',
          free(subnet.AvailableIpAddressCount),
        )
      }
    >
      {(control) => (
        <Select
          {...control}
          value={subnetId}
          onChange={({ target }) => setNetwork({ subnetId: target.value })}
        >
          <option value="">{unread || (inDefault ? t.anySubnet : t.chooseSubnet)}</option>
          {subnetId !== '' && !subnets.some(({ id }) => id === subnetId) && (
            <option value={subnetId}>{subnetId}</option>
          )}
          {subnets.map(({ id, item }) => (
            <option key={id} value={id}>
              {[
                nameOf(item),
                item.AvailabilityZone,
                item.CidrBlock,
                t.free(free(item.AvailableIpAddressCount)),
              ]
                .filter(Boolean)
                .join('  ')}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function PublicAddress() {
  const t = useMessages(networkMessages);
  const { draft, known, setNetwork } = useLaunch();
  const { subnet } = known;
  const hint = subnet && (subnet.MapPublicIpOnLaunch ? t.subnetGives : t.subnetGivesNone);
  const choices = [
    ['subnet', t.bySubnet, hint],
    ['yes', t.always, undefined],
    ['no', t.never, undefined],
  ] as const;
  return (
    <Choices legend={t.publicAddress}>
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        {choices.map(([value, label, more]) => (
          <Radio
            key={value}
            name="launch-public-address"
            checked={draft.network.publicAddress === value}
            onChange={() => setNetwork({ publicAddress: value })}
            hint={more}
          >
            {label}
          </Radio>
        ))}
      </div>
    </Choices>
  );
}
