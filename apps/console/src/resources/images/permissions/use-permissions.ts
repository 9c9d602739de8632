import { type ImagePermissions, imagePermissionsFrom } from '@muster/ec2-model';
import { useQuery } from '@tanstack/react-query';
import { useEc2 } from '../../../api/index.ts';
import { useScope } from '../../../scope/scope.ts';

const everyMs = 4000;

/** Who may launch an own AMI, as EC2 tells it now, again and again. */
export function useObservedPermissions(id: string) {
  const { connection, region } = useScope();
  const ec2 = useEc2(connection.id, region);
  return useQuery({
    queryKey: ['image-permissions', connection.id, region, id],
    queryFn: async ({ signal }): Promise<ImagePermissions> => {
      const { LaunchPermissions } = await ec2.describeImageAttribute(
        { ImageId: id, Attribute: 'launchPermission' },
        { signal },
      );
      return imagePermissionsFrom(LaunchPermissions);
    },
    refetchInterval: everyMs,
    staleTime: 0,
  });
}

/** Whether the region blocks public AMIs of this account; undefined while it is not known or the endpoint can't tell. */
export function useBlockPublicAccess(): string | undefined {
  const { connection, region } = useScope();
  const ec2 = useEc2(connection.id, region);
  return useQuery({
    queryKey: ['block-public-access', connection.id, region],
    queryFn: async ({ signal }) =>
      (await ec2.getImageBlockPublicAccessState({}, { signal })).ImageBlockPublicAccessState ?? 'unblocked',
    retry: false,
  }).data;
}
