/** Until when the team of a visit opens the files that its review shows: from the self-review on, and for some days after the report. */
import type { PolicyBook } from '../policy/index.ts'
import { plusDays, type PlainDate } from '../values/plain-date.ts'
import type { Review } from './state.ts'

/** The last day, counted from the report as it was first issued; `null` while none is. A corrected version opens nothing again. */
export const teamEvidenceUntil = (
  state: Review,
  { teamEvidenceDays }: Pick<PolicyBook, 'teamEvidenceDays'>
): PlainDate | null => {
  const first = state.status === 'Final' ? state.versions[0] : undefined
  return first === undefined ? null : plusDays(first.on, teamEvidenceDays)
}

/** What the community still writes at is nobody's but its own and the network team's. */
export const teamOpensEvidence = (
  state: Review,
  policy: Pick<PolicyBook, 'teamEvidenceDays'>,
  today: PlainDate
): boolean => {
  if (!('submittedOn' in state)) return false
  const until = teamEvidenceUntil(state, policy)
  return until === null || today <= until
}
