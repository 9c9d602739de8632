import { items } from '@muster/ec2-client';
import type { LaunchUserData } from '@muster/plans';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ec2For } from '../../api/index.ts';
import type { Row } from '../../inventory/kinds.ts';
import { useScope } from '../../scope/scope.ts';
import { useImage } from '../images/use-image.ts';
import type { LaunchDraft } from './model/draft.ts';
import { pricedPlatform } from './model/hourly.ts';
import type { Known } from './model/known.ts';
import { useCatalogue, useListing } from './reads.ts';
import { usePrices } from './use-prices.ts';

/** The names of the instance types offered in a zone; nothing is asked while there is none. */
export function useOffered(zone: string | undefined) {
  const { connection, region } = useScope();
  return useQuery({
    queryKey: ['offered', connection.id, region, zone],
    queryFn: async ({ signal }): Promise<ReadonlySet<string>> => {
      const names = new Set<string>();
      const offerings = items(
        ec2For(connection.id, region),
        'DescribeInstanceTypeOfferings',
        'InstanceTypeOfferings',
        {
          LocationType: 'availability-zone',
          Filters: [{ Name: 'location', Values: [zone ?? ''] }],
          MaxResults: 1000,
        },
        { signal },
      );
      for await (const { InstanceType } of offerings) if (InstanceType) names.add(InstanceType);
      return names;
    },
    enabled: zone !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What the page knows of everything the draft names, as it comes in. */
export function useKnown(draft: LaunchDraft, userData: LaunchUserData | undefined): Known {
  const image = useImage(draft.imageId).data;
  const types = useCatalogue('instance-types').rows;
  const subnets = useListing('subnets').rows;
  const vpcs = useListing('vpcs');
  const groups = useListing('security-groups').rows;
  const pairs = useListing('key-pairs').rows;
  const prices = usePrices(pricedPlatform(image ?? undefined) === 'linux' ? [draft.instanceType] : []);

  const subnet = subnets.find(({ id }) => id === draft.network.subnetId)?.item;
  // Without a choice EC2 takes one of the default subnets.
  const landing = subnet ?? subnets.find(({ item }) => item.DefaultForAz)?.item;
  const offered = useOffered(subnet?.AvailabilityZone).data;
  const defaultVpc = vpcs.rows.find(({ item }) => item.IsDefault)?.id;
  const vpcId = draft.network.vpcId || defaultVpc;
  return {
    image: image ?? undefined,
    type: types.find(({ id }) => id === draft.instanceType)?.item,
    subnet,
    givesAddress: landing?.MapPublicIpOnLaunch,
    freeAddresses: subnet ? undefined : freeIn(subnets.filter(({ item }) => item.DefaultForAz)),
    defaultVpcId: defaultVpc ?? (vpcs.read.state === 'done' ? null : undefined),
    offered,
    prices,
    userData,
    keyNames: useMemo(() => new Set(pairs.flatMap(({ item }) => item.KeyName ?? [])), [pairs]),
    groupNames: useMemo(
      () =>
        new Set(
          groups.filter(({ item }) => item.VpcId === vpcId).flatMap(({ item }) => item.GroupName ?? []),
        ),
      [groups, vpcId],
    ),
  };
}

function freeIn(subnets: readonly Row<'subnets'>[]): number | undefined {
  if (subnets.length === 0) return undefined;
  return subnets.reduce((sum, { item }) => sum + (item.AvailableIpAddressCount ?? 0), 0);
}
