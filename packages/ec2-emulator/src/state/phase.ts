/**
 * A state, and the one it turns into by itself at a moment. Time is looked up, not waited for: there is no timer to
 * lose in a restart, and a clock that jumps takes everything along.
 */
export interface Phase<State extends string> {
  readonly state: State;
  readonly next?: { readonly state: State; readonly at: number };
}

/** The state at a moment. */
export function stateAt<State extends string>({ state, next }: Phase<State>, now: Date): State {
  return next && next.at <= now.getTime() ? next.state : state;
}

/** A state that turns into another at a moment. */
export function turning<State extends string>(state: State, next: State, at: Date): Phase<State> {
  return { state, next: { state: next, at: at.getTime() } };
}
