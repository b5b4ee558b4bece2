/** What was decided of a case, decision by decision, each from the event that says it alone. */
import type {
  AccreditationAwarded,
  AccreditationDeferred,
  AccreditationEvent,
  AccreditationNotAwarded,
  CaseDecision,
  Count,
  DecidedBy,
  PolicyBook,
  PlainDate
} from '@cofc/core'
import { typeTables } from '../local-report/type-tables.ts'
import type { TextOf } from '../words.ts'
import type { DecisionMade } from './accreditation-case.ts'

type Decided = AccreditationAwarded | AccreditationDeferred | AccreditationNotAwarded
const decisions: Readonly<Record<Decided['type'], CaseDecision>> = {
  AccreditationAwarded: 'accredited',
  AccreditationDeferred: 'deferred',
  AccreditationNotAwarded: 'not-accredited'
}
const isDecided = (event: AccreditationEvent): event is Decided => event.type in decisions

export const decidedIn = (events: ReadonlyArray<AccreditationEvent>, number: Count): ReadonlyArray<Decided> =>
  events.filter(isDecided).filter(event => event.case === number)

/** Who was there, and who of them stood aside, is private. */
const sittingOf = ({ sitting }: DecidedBy): DecisionMade['sitting'] => {
  if (sitting === null) return null
  const { present: _, aside: __, ...told } = sitting
  return told
}
const awardOf = (event: Decided): DecisionMade['award'] => {
  if (event.type !== 'AccreditationAwarded') return null
  const { certificate, from, until } = event
  return { certificate, from, until }
}
interface Telling {
  readonly text: TextOf
  /** The policy of a day. */
  readonly bookOn: (on: PlainDate) => PolicyBook
}
export const madeOf =
  ({ text, bookOn }: Telling) =>
  (event: Decided): DecisionMade => {
    const { on, by, thresholds, coreOutstanding, acceptedNotApplicable, acceptedMet, letterDue, minute } = event
    return {
      ...{ decision: decisions[event.type], on, chair: by.chair, sitting: sittingOf(by) },
      quorum: event.onAppeal === null ? bookOn(on).committeeQuorum : bookOn(on).appealPanel,
      ...{ types: typeTables(event, thresholds), coreMustBeMet: thresholds.coreMustBeMet },
      ...{ coreOutstanding, acceptedNotApplicable, acceptedMet, onAppeal: event.onAppeal !== null },
      outstanding: event.type === 'AccreditationDeferred' ? event.outstanding : [],
      limit: event.type === 'AccreditationDeferred' ? event.limit : null,
      ...{ letterDue, award: awardOf(event), minute: text(minute) }
    }
  }
