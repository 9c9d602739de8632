/**
 * Services of Amazon's that VPC endpoints lead to, by the end of their names, in every region alike.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export const GATEWAY_SERVICES: readonly string[] = ['s3', 'dynamodb'];

export const INTERFACE_SERVICES: readonly string[] = `
access-analyzer account acm-pca airflow.api airflow.env airflow.ops apigateway app-integrations appconfig appconfigdata
application-autoscaling appmesh appmesh-envoy-management apprunner apprunner.requests appstream.api appstream.streaming
appsync-api aps aps-workspaces athena auditmanager autoscaling autoscaling-plans backup backup-gateway batch bedrock
bedrock-agent bedrock-agent-runtime bedrock-runtime billing cassandra cleanrooms cloudcontrolapi cloudformation
cloudhsmv2 cloudtrail codeartifact.api codeartifact.repositories codebuild codecommit codeconnections.api codedeploy
codedeploy-commands-secure codeguru-profiler codeguru-reviewer codepipeline codestar-connections.api comprehend
comprehendmedical config connect-campaigns data-servicediscovery databrew datasync datazone devops-guru
devicefarm dms drs ds dynamodb ebs ec2 ec2messages ecr.api ecr.dkr ecs ecs-agent ecs-telemetry eks
eks-auth elasticache elasticbeanstalk elasticbeanstalk-health elasticfilesystem elasticloadbalancing elasticmapreduce
email-smtp emr-containers emr-serverless emrwal.prod entityresolution events execute-api fis forecast forecastquery
frauddetector fsx git-codecommit glue glue.dashboard grafana grafana-workspace greengrass groundstation guardduty
guardduty-data healthlake imagebuilder inspector2 iot.credentials iot.data iotsitewise.api iotsitewise.data kendra
kinesis-firehose kinesis-streams kms lakeformation lambda license-manager logs lookoutmetrics m2 macie2
managedblockchain-query mediaconnect medialive memory-db mgn migrationhub-orchestrator models-v2-lex monitoring
network-firewall networkmonitor omics-storage-omics organizations osis payment-cryptography.controlplane
payment-cryptography.dataplane personalize pinpoint pipes polly private-networks profile proton qldb.session ram rbin
rds rds-data redshift redshift-data redshift-serverless refactor-spaces rekognition resource-groups robomaker
rolesanywhere rum rum-dataplane runtime-v2-lex s3 s3-outposts sagemaker.api sagemaker.featurestore-runtime
sagemaker.metrics sagemaker.runtime scheduler schemas secretsmanager securityhub securitylake serverlessrepo
servicecatalog servicecatalog-appregistry servicediscovery signin simspaceweaver sms-voice snow-device-management sns
sqs ssm ssm-contacts ssm-incidents ssm-quicksetup ssmmessages states storagegateway streaming-rekognition sts
swf sync-states synthetics tagging textract timestream-influxdb transcribe transcribestreaming transfer transfer.server
translate trustedadvisor verifiedpermissions vpc-lattice wellarchitected wisdom workspaces xray
`
  .trim()
  .split(/\s+/);

/** Private names that are not the service's own name turned round, as `api.ecr` is of `ecr.api`. */
const PRIVATE_NAMES: Readonly<Record<string, string>> = {
  'ecr.dkr': '*.dkr.ecr',
  'execute-api': '*.execute-api',
  'kinesis-firehose': 'firehose',
  'kinesis-streams': 'kinesis',
  s3: '*.s3',
};

/** Services that take no private name. */
const WITHOUT_PRIVATE_NAME: ReadonlySet<string> = new Set(['transfer.server', 'vpc-lattice']);

/** Services that know no endpoint policies, of those that people use most. */
const WITHOUT_POLICIES: ReadonlySet<string> = new Set([
  'email-smtp',
  'git-codecommit',
  'iot.data',
  'storagegateway',
  'transfer.server',
]);

/** `api.ecr` of `ecr.api`: the order that names in DNS have. */
export function dnsOrder(service: string): string {
  return service.split('.').reverse().join('.');
}

/** The name by which clients in a VPC reach a service once its endpoint has that name too. */
export function privateNameOf(service: string, region: string): string | undefined {
  if (WITHOUT_PRIVATE_NAME.has(service)) return undefined;
  return `${PRIVATE_NAMES[service] ?? dnsOrder(service)}.${region}.amazonaws.com`;
}

export const supportsPolicies = (service: string): boolean => !WITHOUT_POLICIES.has(service);
