/**
 * The tables, as Kysely sees them. Columns are text or integer only, so that the same schema runs on SQLite and on
 * PostgreSQL: times are ISO 8601 in UTC (they sort as text), structured values are JSON text.
 */
export interface Database {
  users: UserRow;
  setup_links: SetupLinkRow;
  sessions: SessionRow;
  connections: ConnectionRow;
  plans: PlanRow;
  plan_steps: PlanStepRow;
  plan_search: PlanSearchRow;
  resources: ResourceRow;
  audit: AuditTableRow;
  audit_head: AuditHeadRow;
  health: HealthRow;
}

export interface UserRow {
  id: string;
  name: string;
  role: string;
  /** Argon2id in PHC form. */
  password_hash: string;
  created_at: string;
}

export interface SetupLinkRow {
  token_hash: string;
  expires_at: string;
}

export interface SessionRow {
  /** SHA-256 of the id in the cookie, so that a copy of the database signs nobody in. */
  id_hash: string;
  user_id: string;
  seen_at: string;
  expires_at: string;
}

export interface ConnectionRow {
  id: string;
  name: string;
  endpoint: string;
  regions: string;
  default_region: string;
  allow_private_network: number;
  account: string | null;
  /** Where the credentials come from; a secret in it is encrypted. */
  credentials: string;
  created_at: string;
}

export interface PlanRow {
  id: string;
  /** Chosen by the browser; unique for its author. */
  key: string;
  /** Of the draft: tells a resend from another draft under the same key. */
  draft_digest: string;
  connection: string;
  region: string;
  summary: string;
  reason: string;
  mode: string;
  status: string;
  created_by: string;
  created_at: string;
  applied_by: string | null;
  applied_at: string | null;
  ended_at: string | null;
  warnings: string;
  preflight: string | null;
  policy: string | null;
  affects: string | null;
  confirmation: string | null;
  undo_of: string | null;
  undone_by: string | null;
  cancel_requested: number;
  /** `all`, or `settle` when only the steps that may have been sent are looked up. */
  extent: string;
  /** What must be there before the first step, and what is read once more after the last one, as JSON. */
  expects: string | null;
  result: string | null;
  final_state: string | null;
  paused: string | null;
  /** The worker that runs the plan, until when it may, and how often the plan has been claimed. */
  owner: string | null;
  lease_until: string | null;
  fence: number;
  /** Where its connections pointed to when it was made; null for plans of earlier versions. */
  binding: string | null;
}

export interface PlanStepRow {
  plan_id: string;
  position: number;
  id: string;
  /** The step as drafted. */
  step: string;
  state: string;
  client_token: string | null;
  /** Of the operation and its resolved input, written before the send. */
  input_digest: string | null;
  /** What the check before the send found. */
  pre_image: string | null;
  request_id: string | null;
  output: string | null;
  problem: string | null;
  found: string | null;
  waiting: string | null;
  unmet: string | null;
  started_at: string | null;
  ended_at: string | null;
}

/** What plans are found by. Written when a plan is made, apart from it, because only lists read it. */
export interface PlanSearchRow {
  plan_id: string;
  /** The summary's kind. */
  kind: string;
  /** Where steps are sent: `|connection/region|connection/region|`. */
  places: string;
  /** Lower-case words, each on a line of its own. */
  words: string;
}

/** A resource that a step is changing, or has just changed. */
export interface ResourceRow {
  /** The account and region, or the connection and region where the account is not known. */
  scope: string;
  /** An id, or the name that a new resource is to have. */
  resource: string;
  /** The step that is changing it now. */
  plan_id: string | null;
  position: number | null;
  /** The plan that last changed it, and when. */
  changed_by: string | null;
  changed_at: string | null;
  /** Digests of the checks that hold only after that change, as JSON. */
  changed_checks: string | null;
}

export interface AuditTableRow {
  seq: number;
  at: string;
  who: string;
  action: string;
  target: string;
  connection: string | null;
  region: string | null;
  plan: string | null;
  outcome: string;
  request_id: string | null;
  reason: string;
  detail: string;
  hash: string;
}

/** One row: where the chain ends, so that cutting its tail off shows too. */
export interface AuditHeadRow {
  id: number;
  seq: number;
  hash: string;
}

/** One row, written only to see whether the database can be. */
export interface HealthRow {
  id: number;
  checked_at: string;
}
