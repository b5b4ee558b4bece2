/** What happened before the network's records begin is attested once for a registered community, and counts. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { AttestEarlierYears } from '../commands.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

export const attestEarlierYears = (
  command: AttestEarlierYears,
  state: Membership,
  known: Knowing<'community'>
): MembershipDecision => {
  const { community, fullCycles, developmental, on } = command
  if (known.community === null) return refuse({ type: 'NotRegistered', community })
  if (state.attested === null) return accept({ type: 'EarlierYearsAttested', community, fullCycles, developmental, on })
  if (same(state.attested, { fullCycles, developmental })) return accept()
  return refuse({ type: 'EarlierYearsAlreadyAttested', ...state.attested })
}
