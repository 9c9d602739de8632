import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useSearchParams } from 'react-router';
import { ec2For } from '../../api/index.ts';
import { useScope } from '../../scope/scope.ts';
import { emptyDraft } from './model/draft.ts';
import { likeInstance } from './model/from-instance.ts';
import { noUserData } from './model/user-data.ts';
import { useRead } from './reads.ts';
import type { LaunchPageState } from './use-launch-page.ts';

/**
 * Fills the page in once as its address asks: from an AMI (`?image=`) or like an instance (`?like=`). The address then
 * loses the wish, so that a reload comes back to the draft. Returns how the read of the instance stands, if one is wanted.
 */
export function useStart(page: LaunchPageState) {
  const { connection, region } = useScope();
  const [params, setParams] = useSearchParams();
  const image = params.get('image');
  const like = params.get('like');

  const done = useEffectEvent((name: 'image' | 'like') =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete(name);
        return next;
      },
      { replace: true },
    ),
  );
  const fromImage = useEffectEvent((imageId: string) => {
    if (page.draft.imageId !== imageId) page.start({ ...emptyDraft(), imageId });
  });
  useEffect(() => {
    if (image === null) return;
    fromImage(image);
    done('image');
  }, [image]);

  const query = useQuery({
    queryKey: ['launch-like', connection.id, region, like],
    queryFn: ({ signal }) => readInstance(connection.id, region, like ?? '', signal),
    enabled: like !== null,
    // The content of user data is in the answer: it is forgotten as soon as the form has it.
    gcTime: 0,
  });
  const asInstance = useEffectEvent((found: Awaited<ReturnType<typeof readInstance>>) =>
    page.start(found.draft, found.userData),
  );
  useEffect(() => {
    if (!query.data) return;
    asInstance(query.data);
    done('like');
  }, [query.data]);
  const read = useRead(query, like ?? undefined);
  return like === null ? undefined : read;
}

/** An instance, its volumes and what only its attributes tell, as a draft. */
async function readInstance(connection: string, region: string, id: string, signal: AbortSignal) {
  const ec2 = ec2For(connection, region);
  const attribute = (
    Attribute: 'userData' | 'disableApiTermination' | 'disableApiStop' | 'instanceInitiatedShutdownBehavior',
  ) => ec2.describeInstanceAttribute({ InstanceId: id, Attribute }, { signal });
  const { Reservations } = await ec2.describeInstances({ InstanceIds: [id] }, { signal });
  const instance = Reservations?.[0]?.Instances?.[0];
  if (!instance) throw new Error(`no instance ${id}`);
  const volumeIds = (instance.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.VolumeId ?? []);
  const [volumes, data, termination, stop, shutdown] = await Promise.all([
    volumeIds.length > 0 ? ec2.describeVolumes({ VolumeIds: volumeIds }, { signal }) : undefined,
    attribute('userData'),
    attribute('disableApiTermination'),
    attribute('disableApiStop'),
    attribute('instanceInitiatedShutdownBehavior'),
  ]);
  const base64 = data.UserData?.Value;
  const userData = base64 ? { ...noUserData, base64 } : undefined;
  const draft = likeInstance(instance, volumes?.Volumes ?? [], {
    terminationProtection: termination.DisableApiTermination?.Value ?? false,
    stopProtection: stop.DisableApiStop?.Value ?? false,
    shutdown: shutdown.InstanceInitiatedShutdownBehavior?.Value === 'terminate' ? 'terminate' : 'stop',
    hasUserData: userData !== undefined,
  });
  return { draft, userData };
}
