/** Where the case of a cycle stands: what was judged, what was decided, and by nobody's name. */
import { caseIn, stillOutstanding, type Accreditation, type Case, type Cycle, type PackSubmitted } from '@cofc/core'
import type { AccreditationShown, CaseShown, DecisionShown, PackShown } from './accreditation-part.ts'
import { casesIn, packsIn, type CasesRow } from '../tables/accreditation-cases.ts'
import { typeTables } from './type-tables.ts'

export interface CaseOnRecord {
  readonly case: Case
  readonly awards: Accreditation['awards']
  /** As it was submitted, also once the case is closed; `null` before. */
  readonly pack: PackSubmitted | null
}
export const caseOnRecord = (row: CasesRow | undefined, cycle: Cycle): CaseOnRecord | null => {
  const state = casesIn(row, null)
  const one = caseIn(state, cycle)
  if (one === null) return null
  const pack = packsIn(row, null).find(submitted => submitted.case === one.number) ?? null
  return { case: one, awards: state.awards, pack }
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
const awardOf = ({ case: { number }, awards }: CaseOnRecord): CaseShown['award'] => {
  const award = awards.findLast(one => one.case === number)
  if (award === undefined) return null
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
