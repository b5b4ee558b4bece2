/** Who sees to open action points of the cycle before the last, and what some communities reported on them. */
import { chanceOf } from './chance.ts'
import type { Community } from './communities.ts'
import { plusDays, workdayFrom } from './days.ts'
import { findingsOf } from './findings.ts'
import { ratingsOf } from './ratings.ts'
import { scheduleOf } from './schedule.ts'
import type { Given } from './given.ts'

const owners = ['staff-team', 'staff-team', 'service-lead', 'client-members', 'link-person', 'provider'] as const
const reports = [
  'Two members and a nurse have taken this on, and have met three times.',
  'We tried it for a month. It goes better in the mornings, and we have moved it there.',
  'Nothing has come of it yet: we were short of staff over the summer.',
  'The first draft was read aloud in the community meeting, and changed a good deal.'
]

interface OpenPoint {
  readonly finding: number
  readonly due: string
}
/** A finding has the number of its place among all of its review. */
const openIn = (findings: ReturnType<ReturnType<typeof findingsOf>>): ReadonlyArray<OpenPoint> =>
  findings.flatMap(({ outcome, due = '' }, place) => (outcome === 'open' ? [{ finding: place + 1, due }] : []))

/** A final report of that cycle, of a community that stays. */
const reportOf = (seed: number, community: Community) => {
  const year = community.years.find(({ cycle, leaving }) => cycle.back === 1 && leaving === null)
  const schedule = year === undefined ? null : scheduleOf(seed, community, year)
  if (year === undefined || schedule?.final === null || schedule === null) return null
  return { year, schedule, final: schedule.final }
}

const pointsOf = (seed: number, community: Community): ReadonlyArray<Given> => {
  const chance = chanceOf(seed, 'action points', community.community)
  const report = reportOf(seed, community)
  if (report === null || !chance.yes(0.6)) return []
  const { year, schedule, final } = report
  const review = { community: community.community, cycle: year.cycle.cycle, kind: year.kind }
  const rated = ratingsOf(seed, community, year)
  return openIn(findingsOf(seed)(community, year, { rated, schedule })).flatMap(({ finding, due }) => {
    const assigned = workdayFrom(plusDays(final, chance.whole(7, 30)))
    const owner = chance.pick(owners)
    const assign = { type: 'AssignActionPoint', ...review, finding, owner, due, on: assigned }
    const told = { type: 'ReportProgress', ...review, finding, words: { words: chance.pick(reports) } }
    return chance.yes(0.6) ? [assign, { ...told, on: workdayFrom(plusDays(assigned, chance.whole(20, 60))) }] : [assign]
  })
}

export const actionPointsOf = (seed: number, communities: ReadonlyArray<Community>): ReadonlyArray<Given> =>
  communities.flatMap(community => pointsOf(seed, community))
