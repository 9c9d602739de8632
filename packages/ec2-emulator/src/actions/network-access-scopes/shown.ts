import type {
  NetworkInsightsAccessScope,
  NetworkInsightsAccessScopeAnalysis,
  NetworkInsightsAccessScopeContent,
} from '@aws-sdk/client-ec2';
import { tagsOf } from '../../core/tags.ts';
import type { AccessScopeAnalysisRecord, AccessScopeRecord } from '../../state/task-records.ts';
import type { RegionState } from '../../state/world.ts';

/** A scope as replies show it, without the paths it is about. */
export function shownScope(region: RegionState, record: AccessScopeRecord): NetworkInsightsAccessScope {
  const { matchPaths: _, excludePaths: __, ...scope } = record;
  return { ...scope, Tags: tagsOf(region, scope.NetworkInsightsAccessScopeId) };
}

/** The paths a scope is about. */
export function shownContent(scope: AccessScopeRecord): NetworkInsightsAccessScopeContent {
  return {
    NetworkInsightsAccessScopeId: scope.NetworkInsightsAccessScopeId,
    MatchPaths: [...scope.matchPaths],
    ExcludePaths: [...scope.excludePaths],
  };
}

/** An analysis as replies show it, without its findings. */
export function shownAnalysis(
  region: RegionState,
  record: AccessScopeAnalysisRecord,
): NetworkInsightsAccessScopeAnalysis {
  const { findings: _, ...analysis } = record;
  return { ...analysis, Tags: tagsOf(region, analysis.NetworkInsightsAccessScopeAnalysisId) };
}
