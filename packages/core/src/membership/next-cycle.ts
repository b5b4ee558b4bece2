/** Why a cycle is not the next one on record after the one last held; `null` when it is. */
import type { Cycle } from '../values/cycle.ts'
import type { MembershipFacts } from './facts.ts'
import type { MembershipRefusal } from './refusals.ts'
import type { Past } from './state.ts'

export const whyNotNext = (cycle: Cycle, { cycles }: Past, next: MembershipFacts['next']): MembershipRefusal | null => {
  const last = cycles.at(-1)?.cycle
  if (last !== undefined && cycle < last) return { type: 'NotALaterCycle', cycle, last }
  if (next === null) return { type: 'NoSuchCycle', cycle }
  return cycle === next.cycle ? null : { type: 'NotTheNextCycle', cycle, next: next.cycle }
}
