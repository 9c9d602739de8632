import { createContext, use } from 'react';
import type { AdvancedDraft, KeyPairDraft, LaunchDraft, NetworkDraft } from './model/draft.ts';
import type { Known } from './model/known.ts';
import type { LaunchField, Problem } from './model/trouble.ts';
import type { UserDataContent, UserDataOrigin } from './model/user-data.ts';

/** The page's one state, as its sections see and change it. */
export interface Launch {
  readonly draft: LaunchDraft;
  readonly known: Known;
  readonly problems: readonly Problem[];
  readonly set: (changes: Partial<LaunchDraft>) => void;
  readonly setKeyPair: (changes: Partial<KeyPairDraft>) => void;
  readonly setNetwork: (changes: Partial<NetworkDraft>) => void;
  readonly setAdvanced: (changes: Partial<AdvancedDraft>) => void;
  /** What was given as user data, in each way; kept in the memory of this tab only. */
  readonly userData: UserDataContent;
  readonly setUserData: (content: UserDataContent, from?: UserDataOrigin) => void;
  /** What is wrong with a field, in words; what is merely missing is said once somebody has tried to launch. */
  readonly errorOf: (field: LaunchField) => string | undefined;
}

export const LaunchContext = createContext<Launch | undefined>(undefined);

/** The state of the launch page. Throws outside it. */
export function useLaunch(): Launch {
  const launch = use(LaunchContext);
  if (!launch) throw new Error('useLaunch is for the sections of the launch page');
  return launch;
}
