/** The review of kind audit in the cycle of a command: when it was visited and drafted, and every version of its final report. */
import { streamOf } from '../address.ts'
import type { AuditReview } from '../hmp-audit/index.ts'
import { review, visitedOn, type Opened, type Review } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import { latest, type PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly cycle: Cycle
}
const lastVisitedOn = ({ visits }: Opened): PlainDate | null => {
  const [first, ...others] = [...visits.values()].flatMap(visit => (visit.status === 'Held' ? visit.days : []))
  return first === undefined ? null : latest(first, ...others)
}
const versionsOf = (state: Review): AuditReview['versions'] =>
  state.status !== 'Final'
    ? []
    : state.versions.map(({ version, on, peer }) => ({
        ...{ version, on },
        ratings: [...peer].map(([standard, { rating }]) => ({ standard, rating }))
      }))

export const auditReview: AnyQuestion<Needs, AuditReview | null> = question<Needs>()({
  about: review,
  streams: ({ community, cycle }) => [streamOf(review, { community, cycle, kind: 'audit' })],
  answer: (_, { states: [state] }) => {
    if (state === undefined || state.status === 'NotOpened' || state.status === 'Abandoned') return null
    const draftedOn = 'draftedOn' in state ? state.draftedOn : null
    return { visitedOn: visitedOn(state), lastVisitedOn: lastVisitedOn(state), draftedOn, versions: versionsOf(state) }
  }
})
