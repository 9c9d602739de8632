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
  audit: AuditTableRow;
  audit_head: AuditHeadRow;
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
  confirmation: string | null;
  undo_of: string | null;
  undone_by: string | null;
  cancel_requested: number;
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
  started_at: string | null;
  ended_at: string | null;
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
