import type { Plan } from '@muster/contract';
export default function AsCode({ plan }: { readonly plan: Plan }) {
  return <pre>{JSON.stringify(plan.steps, null, 2)}</pre>;
}
