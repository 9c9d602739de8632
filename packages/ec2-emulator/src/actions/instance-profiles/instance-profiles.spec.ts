import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { describe, launch } from '../../testing/launch.ts';

const arnOf = (name: string) => `arn:aws:iam::${OWNER.id}:instance-profile/${name}`;

test('a role is given at launch, replaced, taken away and given again', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2, { IamInstanceProfile: { Name: 'web' } });
  const associations = async () =>
    (await ec2.describeIamInstanceProfileAssociations({})).IamInstanceProfileAssociations ?? [];
  const [first] = await associations();
  expect(first).toMatchObject({ InstanceId, IamInstanceProfile: { Arn: arnOf('web') }, State: 'associated' });

  await ec2.replaceIamInstanceProfileAssociation({
    AssociationId: first?.AssociationId,
    IamInstanceProfile: { Name: 'app' },
  });
  const [second] = await associations();
  expect(second?.IamInstanceProfile?.Arn).toBe(arnOf('app'));
  expect(second?.AssociationId).not.toBe(first?.AssociationId);

  const give = () => ec2.associateIamInstanceProfile({ InstanceId, IamInstanceProfile: { Name: 'web' } });
  expect(await errorOf(give())).toBe(
    `IncorrectState: There is an existing association for instance ${InstanceId}`,
  );
  await ec2.disassociateIamInstanceProfile({ AssociationId: second?.AssociationId });
  expect((await describe(ec2, InstanceId)).IamInstanceProfile).toBeUndefined();
  expect(await associations()).toEqual([]);
  await give();
  expect((await describe(ec2, InstanceId)).IamInstanceProfile?.Arn).toBe(arnOf('web'));
});

test('a profile is replaced while the instance runs, and given while it runs or has stopped', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2);
  const IamInstanceProfile = { Name: 'web' };
  const give = () => ec2.associateIamInstanceProfile({ InstanceId, IamInstanceProfile });
  expect(await errorOf(give())).toBe(
    `IncorrectInstanceState: The instance '${InstanceId}' is not in the 'running' or 'stopped' states.`,
  );
  clock.advance(1000);
  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  clock.advance(1000);
  const AssociationId = (await give()).IamInstanceProfileAssociation?.AssociationId;
  const replacement = ec2.replaceIamInstanceProfileAssociation({ AssociationId, IamInstanceProfile });
  expect(await errorOf(replacement)).toBe(
    `IncorrectState: The association ${AssociationId} is not the active association`,
  );
});

test('a profile has a well-formed name, an association has to exist', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect(await errorOf(launch(ec2, { IamInstanceProfile: { Name: 'no spaces' } }))).toBe(
    'InvalidParameterValue: Value (no spaces) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name',
  );
  const { InstanceId } = await launch(ec2);
  expect(await errorOf(ec2.disassociateIamInstanceProfile({ AssociationId: InstanceId }))).toBe(
    'InvalidParameterValue: Invalid value for associationId.',
  );
  const call = ec2.disassociateIamInstanceProfile({ AssociationId: 'iip-assoc-0123' });
  expect(await errorOf(call)).toBe(
    "NoSuchAssociation: An invalid association-id of 'iip-assoc-0123' was given",
  );
});
