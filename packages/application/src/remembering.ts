/** A service remembers the states of streams it has seen. */
import type { Parts } from './parts.ts'
import { rememberedStates, type RememberedStates } from './remembered-states.ts'

/** Some megabytes of states. */
const usual = 20_000

/** The parts with a memory of states, which they may have brought along. */
export const remembering = (parts: Parts): Parts & { readonly states: RememberedStates } => ({
  ...parts,
  states: parts.states ?? rememberedStates(usual)
})
