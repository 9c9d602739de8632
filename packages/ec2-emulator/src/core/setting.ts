import type { Call } from './call.ts';

/** A setting of an account in a region that belongs to no resource, such as block public access. */
export interface AccountSetting<Value> {
  get(call: Pick<Call, 'region'>): Value;
  /** Keeps the value and returns it. */
  set<Given extends Value>(call: Pick<Call, 'region'>, value: Given): Given;
}

/** Declares a setting, kept under its name, and what it is until somebody sets it. */
export function accountSetting<Value>(name: string, initially: Value): AccountSetting<Value> {
  return {
    get({ region }) {
      const kept = region.settings.get(name);
      return kept ? (kept.value as Value) : initially;
    },
    set({ region }, value) {
      region.settings.put({ name, value });
      return value;
    },
  };
}
