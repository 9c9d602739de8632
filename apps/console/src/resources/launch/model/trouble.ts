import type { TagProblem, VolumeProblem } from '@muster/ec2-model';
import type { Misfit } from './type-fits.ts';

/** A field of the page that a problem or an answer of EC2's can be about. */
export type LaunchField =
  | 'count'
  | 'tags'
  | 'image'
  | 'type'
  | 'key-pair'
  | 'subnet'
  | 'groups'
  | 'group-name'
  | 'group-description'
  | `group-rule-${number}`
  | `device-${number}`
  | 'devices'
  | 'instance-profile'
  | 'user-data'
  | 'metadata'
  | 'placement'
  | 'hibernation'
  | 'cpu-credits';

/** What keeps the draft from being launched, as a code with values; the page says it in words. */
export type Trouble =
  | { readonly code: 'required' }
  | { readonly code: 'count'; readonly most: number }
  | { readonly code: 'numbered'; readonly most: number }
  | { readonly code: 'tag'; readonly problem: TagProblem['code']; readonly key: string }
  | { readonly code: 'misfit'; readonly misfit: Misfit; readonly type: string }
  | { readonly code: 'key-name-taken'; readonly name: string }
  | { readonly code: 'key-not-made' }
  | { readonly code: 'acknowledge' }
  | { readonly code: 'addresses'; readonly free: number; readonly wanted: number }
  | { readonly code: 'group-name-taken'; readonly name: string }
  | { readonly code: 'group-name' }
  | { readonly code: 'ascii'; readonly most: number }
  | { readonly code: 'cidr'; readonly given: string }
  | { readonly code: 'device-twice'; readonly device: string }
  | { readonly code: 'volume'; readonly problem: VolumeProblem }
  | { readonly code: 'user-data-lost' }
  | { readonly code: 'user-data-empty' }
  | { readonly code: 'user-data-size'; readonly bytes: number; readonly most: number }
  | { readonly code: 'user-data-base64' }
  | { readonly code: 'hop-limit' }
  | { readonly code: 'hibernation-type'; readonly type: string }
  | { readonly code: 'hibernation-root' };

export interface Problem {
  readonly field: LaunchField;
  readonly trouble: Trouble;
}
