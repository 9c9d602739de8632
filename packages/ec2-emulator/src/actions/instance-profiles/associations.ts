import type { IamInstanceProfileAssociation, IamInstanceProfileSpecification } from '@aws-sdk/client-ec2';
import { type Call, newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { instanceState } from '../instances/instance-view.ts';
import { instanceProfile } from '../instances/launch/request.ts';
import { shownInstances } from '../instances/shown-instances.ts';

/** An instance's association with its role's profile, as EC2 answers it. */
export function describedAssociation(
  { InstanceId, IamInstanceProfile, attributes }: InstanceRecord,
  State: IamInstanceProfileAssociation['State'] = 'associated',
): IamInstanceProfileAssociation {
  return { AssociationId: attributes.profileAssociationId, InstanceId, IamInstanceProfile, State };
}

/** Gives an instance a profile under a new association, in the place of any it has. */
export function associate(
  call: Call,
  instance: InstanceRecord,
  asked: IamInstanceProfileSpecification | undefined,
): InstanceRecord {
  const state = instanceState(instance, call.now);
  if (state === 'shutting-down' || state === 'terminated') {
    throw new Ec2Error(
      'IncorrectInstanceState',
      `The instance '${instance.InstanceId}' is in the '${state}' state; it must be 'running' or 'stopped'.`,
    );
  }
  const IamInstanceProfile = instanceProfile(call, asked);
  if (!IamInstanceProfile) {
    throw new Ec2Error('MissingParameter', 'The request must contain the parameter IamInstanceProfile');
  }
  const attributes = { ...instance.attributes, profileAssociationId: newId(call, 'iip-assoc') };
  return call.region.instances.put({ ...instance, IamInstanceProfile, attributes });
}

/** The instance of an association. Throws `InvalidParameterValue` for what is no id of one, `NoSuchAssociation`. */
export function associatedInstance(call: Call, associationId = ''): InstanceRecord {
  if (!associationId.startsWith('iip-assoc-')) {
    throw errors.invalidParameterValue('Invalid value for associationId.');
  }
  const found = shownInstances(call).find(
    ({ attributes }) => attributes.profileAssociationId === associationId,
  );
  if (found) return found;
  throw new Ec2Error('NoSuchAssociation', `An invalid association-id of '${associationId}' was given`);
}
