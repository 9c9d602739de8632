import type { AccessScopeAnalysisFinding, AccessScopePath, PathStatement } from '@aws-sdk/client-ec2';
import { type Call, newId } from '../../core/call.ts';
import type { AccessScopeRecord } from '../../state/task-records.ts';
import { analyse } from '../network-insights/analysis.ts';

/** More paths than these are not looked for. */
const MAX_FINDINGS = 1000;

/** The types of resources that a path can begin or end at here, and their ids. */
const ENDS: Readonly<Record<string, (call: Call) => string[]>> = {
  'AWS::EC2::InternetGateway': ({ region }) =>
    [...region.internetGateways].flatMap(({ InternetGatewayId, Attachments }) =>
      Attachments.length > 0 ? [InternetGatewayId] : [],
    ),
  'AWS::EC2::NetworkInterface': ({ region }) =>
    [...region.networkInterfaces].map(({ NetworkInterfaceId }) => NetworkInterfaceId),
};

/** The ways through the network that a scope matches and does not exclude. */
export function findingsOf(
  call: Call,
  scope: AccessScopeRecord,
  analysisId: string,
): AccessScopeAnalysisFinding[] {
  const findings: AccessScopeAnalysisFinding[] = [];
  for (const path of scope.matchPaths) {
    for (const { Source, Destination, Protocol } of candidates(call, path)) {
      if (findings.length >= MAX_FINDINGS) return findings;
      if (scope.excludePaths.some((excluded) => isOf(call, excluded, Source, Destination))) continue;
      const port = Number(path.Source?.PacketHeaderStatement?.DestinationPorts?.[0]);
      const way = analyse(call, {
        Source,
        Destination,
        Protocol,
        ...(Number.isInteger(port) && { DestinationPort: port }),
      });
      if (!way.found) continue;
      findings.push({
        NetworkInsightsAccessScopeAnalysisId: analysisId,
        NetworkInsightsAccessScopeId: scope.NetworkInsightsAccessScopeId,
        FindingId: newId(call, 'finding'),
        FindingComponents: [...way.components],
      });
    }
  }
  return findings;
}

function candidates(call: Call, { Source: from, Destination: to }: AccessScopePath) {
  const [Protocol = 'tcp'] = from?.PacketHeaderStatement?.Protocols ?? [];
  return endsOf(call, from).flatMap((Source) =>
    endsOf(call, to)
      .filter((Destination) => Destination !== Source)
      .map((Destination) => ({ Source, Destination, Protocol })),
  );
}

function isOf(call: Call, { Source, Destination }: AccessScopePath, from: string, to: string): boolean {
  return endsOf(call, Source).includes(from) && endsOf(call, Destination).includes(to);
}

/** The ids of what a statement names; without one, of everything. */
function endsOf(call: Call, statement: PathStatement | undefined): string[] {
  const { Resources = [], ResourceTypes = [] } = statement?.ResourceStatement ?? {};
  const all = Object.values(ENDS).flatMap((idsIn) => idsIn(call));
  if (Resources.length > 0) {
    const named = new Set(Resources.map((each) => each.slice(each.lastIndexOf('/') + 1)));
    return all.filter((id) => named.has(id));
  }
  if (ResourceTypes.length === 0) return all;
  return ResourceTypes.flatMap((type) => ENDS[type]?.(call) ?? []);
}
