/** Where the case of a cycle stands: what was judged, what was decided, and by nobody's name. */
import {
  accreditation,
  caseIn,
  replay,
  stillOutstanding,
  type AccreditationAwarded,
  type Case,
  type Cycle,
  type PackSubmitted
} from '@cofc/core'
import type { AccreditationShown, CaseShown, DecisionShown, PackShown } from './accreditation-part.ts'
import { factsIn, type AccreditationRow } from '../tables/accreditation-row.ts'
import { typeTables } from './type-tables.ts'

export interface CaseOnRecord {
  readonly case: Case
  /** As it was given, whatever became of it; `null` where none was. */
  readonly award: AccreditationAwarded | null
  /** As it was submitted, also once the case is closed; `null` before. */
  readonly pack: PackSubmitted | null
}
export const caseOnRecord = (row: AccreditationRow | undefined, cycle: Cycle): CaseOnRecord | null => {
  const facts = factsIn(row, null)
  const one = caseIn(replay(accreditation)(facts), cycle)
  if (one === null) return null
  const ofIt = facts.filter(event => 'case' in event && event.case === one.number)
  return {
    case: one,
    award: ofIt.findLast(event => event.type === 'AccreditationAwarded') ?? null,
    pack: ofIt.find(event => event.type === 'PackSubmitted') ?? null
  }
}

const packOf = (one: Case): PackShown | null => {
  if (one.status === 'Applied' || one.status === 'Closed') return null
  const { presentedOn, limit, thresholds, accepted } = one
  const outstanding = stillOutstanding(one, accepted).map(({ standard }) => standard)
  return { presentedOn, limit, types: typeTables(one, thresholds), outstanding }
}
const decisionOf = (one: Case): DecisionShown | null => {
  if (!('last' in one)) return null
  const { decision, on, letterOn, appealUntil } = one.last
  return { decision, on, letterOn, appealUntil }
}
const awardOf = ({ award }: CaseOnRecord): CaseShown['award'] => {
  if (award === null) return null
  const { certificate, from, until } = award
  return { certificate, from, until }
}

export const caseShown = (record: CaseOnRecord | null): AccreditationShown['case'] => {
  if (record === null) return null
  const { case: one } = record
  return {
    ...{ status: one.status, appliedOn: one.appliedOn, pack: packOf(one), decision: decisionOf(one) },
    appealSince: one.status === 'UnderAppeal' ? one.since : null,
    closedOn: one.status === 'Closed' ? one.closedOn : null,
    award: awardOf(record)
  }
}
