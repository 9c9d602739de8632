/** The reading of one instance in the forms people use. `endpoint` is given for a cloud that is not Amazon's. */
export function readAsCode(
  id: string,
  region: string,
  endpoint: string | undefined,
): readonly { readonly name: string; readonly text: string }[] {
  const options = (name: string, quote: string) => (endpoint ? `, ${name}${quote}${endpoint}${quote}` : '');
  return [
    {
      name: 'AWS CLI',
      text: [
        `aws ec2 describe-instances --instance-ids ${id} --region ${region}`,
        ...(endpoint ? [`--endpoint-url ${endpoint}`] : []),
      ].join(' '),
    },
    {
      name: 'TypeScript',
      text: `import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';

const ec2 = new EC2Client({ region: '${region}'${options('endpoint: ', "'")} });
const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: ['${id}'] }));`,
    },
    {
      name: 'Python',
      text: `import boto3

ec2 = boto3.client("ec2", region_name="${region}"${options('endpoint_url=', '"')})
reservations = ec2.describe_instances(InstanceIds=["${id}"])["Reservations"]`,
    },
    { name: 'Query', text: `Action=DescribeInstances&InstanceId.1=${id}&Version=2016-11-15` },
  ];
}
