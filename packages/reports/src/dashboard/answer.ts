/** What a community sees of itself: each part as the report of that part tells it, from tables read at one moment. */
import { wasInForce, waitsIn, type ContentRef, type Cycle } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { announcementsAnswer, announcementWords } from '../announcements/answer.ts'
import type { AskAnnouncements } from '../announcements/announcements.ts'
import { heldAs } from '../entitlements/answer.ts'
import { benefits } from '@cofc/core'
import { membershipOn, standingOn } from '../membership-register/standing-on.ts'
import { obligationsOfMember, obligationsWords } from '../obligations-met/answer.ts'
import type { Extras } from '../report.ts'
import { accreditations } from '../tables/accreditation-row.ts'
import { announcements } from '../tables/announcement-row.ts'
import { awardOn } from '../tables/award-on-day.ts'
import { profileIn } from '../tables/community-row.ts'
import { windowsIn, type CycleRow } from '../tables/cycle-row.ts'
import { visitsHeld } from '../tables/visits-held.ts'
import { listedOn } from '../waiting/answer.ts'
import { declaredIn, recordsOn, recordTables } from '../waiting/records-on.ts'
import { eventsToBook, feesIn } from './beside-reviews.ts'
import type { AskDashboard, Dashboard, NoDashboard } from './dashboard.ts'
import { entitlementsLeft } from './left.ts'
import { actionsOutstanding, openPoints, reportsToOpen, reviewsOf, reviewsShown } from './of-reviews.ts'

export const dashboardTables = { ...recordTables, announcements, accreditations, visits: visitsHeld }
type Rows = RowsOf<typeof dashboardTables>
const nothingYet = { facts: [] }

/** How many announcements are shown; all of them stand on their own page. */
const announced = 5

/** The last two cycles that have begun: what was owed before is over. */
export const cyclesOwedIn = (known: ReadonlyMap<Cycle, CycleRow>, { on }: Pick<AskDashboard, 'on'>) =>
  [...windowsIn(known)]
    .filter(([, { opens }]) => opens <= on)
    .map(([cycle]) => cycle)
    .toSorted()
    .slice(-2)

const cycleBegunIn = (rows: Rows, { community, on }: AskDashboard): Cycle | undefined => {
  const { cycles } = membershipOn(rows.memberships.get(community) ?? nothingYet, on)
  return cycles.findLast(held => held.from <= on && wasInForce(held))?.cycle
}
/** The one that it is a member of on the day. */
const cycleHeldIn = (rows: Rows, ask: AskDashboard): Cycle | null => {
  const last = cycleBegunIn(rows, ask)
  const closes = last === undefined ? undefined : windowsIn(rows.cycles).get(last)?.closes
  return last === undefined || closes === undefined || closes < ask.on ? null : last
}
const cycleOwedIn = (rows: Rows, { community, on }: AskDashboard): Cycle | null => {
  const last = cycleBegunIn(rows, { community, on })
  return last !== undefined && cyclesOwedIn(rows.cycles, { on }).includes(last) ? last : null
}

const standingIn = (rows: Rows, { community, on }: AskDashboard) =>
  standingOn(membershipOn(rows.memberships.get(community) ?? nothingYet, on), on, windowsIn(rows.cycles))

const toldTo = (rows: Rows, ask: AskDashboard): AskAnnouncements => ({
  ...{ audience: standingIn(rows, ask).membershipType ?? 'public', on: ask.on }
})

export const dashboardWords = (rows: Rows, ask: AskDashboard): ReadonlyArray<ContentRef> => {
  const cycle = cycleOwedIn(rows, ask)
  const own = reviewsOf(recordsOn(rows, ask.on), ask.community)
  return [
    ...openPoints(own).map(({ words }) => words),
    ...announcementWords(rows, toldTo(rows, ask)).slice(0, 2 * announced),
    ...(cycle === null ? [] : obligationsWords(rows, { cycle, on: ask.on }))
  ]
}

const owedIn = (rows: Rows, ask: AskDashboard, { text }: Pick<Extras, 'text'>): Dashboard['owed'] => {
  const cycle = cycleOwedIn(rows, ask)
  if (cycle === null) return null
  const [member] = obligationsOfMember(rows, { cycle, on: ask.on }, text)(ask.community)
  return member === undefined ? null : { cycle, owed: member.owed }
}
const announcementsIn = (rows: Rows, ask: AskDashboard, { text }: Pick<Extras, 'text'>): Dashboard['announcements'] => {
  const told = announcementsAnswer(rows, toldTo(rows, ask), { text: ref => text(ref) })
  return told._tag === 'Left' ? [] : told.right.announcements.slice(0, announced)
}

export const dashboardAnswer = (
  rows: Rows,
  ask: AskDashboard,
  beside: Pick<Extras, 'text'>
): Either<NoDashboard, Dashboard> => {
  const { community, on } = ask
  if (!rows.communities.has(community) && !rows.memberships.has(community))
    return left({ type: 'NoSuchCommunity', community })
  const [records, standing] = [recordsOn(rows, on), standingIn(rows, ask)]
  const { status, membershipType, suspendedOn } = standing
  const [known, own] = [{ records, on, holidays: declaredIn(rows, on) }, reviewsOf(records, community)]
  const reviews = reviewsShown(known, own)
  const holder = { community, on, membershipType, suspendedOn, cycle: cycleHeldIn(rows, ask) }
  const waits = waitsIn(on, records).filter(
    wait => wait.community === community && wait.who === 'link-person' && wait.kind !== 'action-point'
  )
  return right({
    ...{ community, on, name: profileIn(rows.communities.get(community), on, null)?.name ?? null },
    ...{ status, membershipType, suspendedOn, waits: listedOn(rows, on, waits) },
    ...{ reviews, reports: reportsToOpen(own) },
    actions: actionsOutstanding(known, openPoints(own), beside),
    benefits: benefits.map(heldAs(standing)),
    left: entitlementsLeft(holder, reviews, rows.gatherings),
    owed: owedIn(rows, ask, beside),
    fees: feesIn(records.accounts.get(community), on),
    events: eventsToBook(rows.gatherings, ask),
    announcements: announcementsIn(rows, ask, beside),
    award: standing.since === null ? null : awardOn(rows.accreditations.get(community), on)
  })
}
