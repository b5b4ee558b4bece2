/** The days by which something of joint audits is due: asked of members for the integrated audit, and of nobody else. */
import { lastConcluded, lastDecided, type HmpAudit } from '../hmp-audit/index.ts'
import type { Membership } from '../membership/index.ts'
import { bookOn, type Policy } from '../policy/index.ts'
import { plusMonths } from '../values/months.ts'
import type { PlainDate } from '../values/plain-date.ts'

/** The first day of the cycles held for the integrated audit, without another between; `null` where none is held. */
const memberSince = (state: Membership): PlainDate | null => {
  if (state.status !== 'Active') return null
  const { admittedOn, cycles } = state
  const before = cycles.findLastIndex(
    ({ membershipType, from }) => membershipType !== 'HmpIntegratedAudit' || from < admittedOn
  )
  return cycles[before + 1]?.from ?? null
}

export interface AuditRecords {
  readonly membership: Membership
  readonly audits: HmpAudit
  readonly policy: Policy
}
type DayOf = (records: AuditRecords & { readonly since: PlainDate }) => PlainDate | null

/** The first is counted from the beginning of this membership, every other from the visit before. */
const audit: DayOf = ({ audits, policy, since }) => {
  const last = lastConcluded(audits)
  return last !== null && last.visitedOn >= since ? last.nextDue : plusMonths(since, bookOn(policy, since).auditMonths)
}
const programme: DayOf = ({ audits }) => {
  const decided = lastDecided(audits)
  return decided === null || decided.outcome === 'lapsed' ? null : decided.until
}
const programmeLapsed: DayOf = ({ audits }) => {
  const decided = lastDecided(audits)
  return decided?.outcome === 'lapsed' ? decided.from : null
}

const ofAMember =
  (dayOf: DayOf) =>
  (records: AuditRecords): ReadonlyArray<PlainDate> => {
    const since = memberSince(records.membership)
    const day = since === null ? null : dayOf({ ...records, since })
    return day === null ? [] : [day]
  }

export const duesOfAudits = {
  audit: ofAMember(audit),
  programme: ofAMember(programme),
  'programme-lapsed': ofAMember(programmeLapsed)
} as const
