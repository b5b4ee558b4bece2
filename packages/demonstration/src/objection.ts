/** A visit that its host had moved; its host objected to one of the team, the network agreed, and another was allocated. */
import { chanceOf } from './chance.ts'
import type { Community } from './communities.ts'
import { plusDays, workdayFrom } from './days.ts'
import { reviewersOf } from './reviewers.ts'
import { reviewsThatCame } from './reviews-that-came.ts'
import { scheduleOf } from './schedule.ts'
import { nowhere } from './record-folder.ts'
import { teamsOf, type Teams } from './teams.ts'
import { writeVisits } from './visits.ts'
import type { Given } from './given.ts'

/** As they stand once every visit of the files was held: nobody is sent twice on one day. */
const teamsAfterAll = (seed: number, communities: ReadonlyArray<Community>): Teams => {
  const teams = teamsOf(reviewersOf(seed, 0, communities), communities)
  const visiting = writeVisits(nowhere, seed, teams)
  for (const community of communities)
    for (const year of community.years) {
      const schedule = scheduleOf(seed, community, year)
      if (schedule !== null) visiting(community, year, schedule)
    }
  return teams
}
/** The first visit still to come, and the day to which it is moved. */
export const movedVisitOf = (seed: number, communities: ReadonlyArray<Community>) => {
  const [found] = reviewsThatCame(seed, communities, 'agreed')
  const first = found?.schedule.visits.at(-1)?.offered[0]
  return found === undefined || first === undefined
    ? null
    : { ...found, first, date: workdayFrom(plusDays(first, 42)), visit: found.schedule.visits.at(-1)?.seq ?? 1 }
}
type MovedVisit = NonNullable<ReturnType<typeof movedVisitOf>>

/** Teams for that day, one after the other: nobody is on two of them. */
export const teamsForIt = (seed: number, communities: ReadonlyArray<Community>, moved: MovedVisit) => {
  const chance = chanceOf(seed, 'objection')
  const next = teamsAfterAll(seed, communities)(moved.community, moved.year)
  return () => membersOf(next([moved.date], chance).members)
}

const membersOf = (team: ReadonlyArray<string>) =>
  team.map(told => {
    const [reviewer = '', role = ''] = told.split(':')
    return { reviewer, role }
  })

/** Beside each team another with which nobody of it is shared, from which whoever must stay away is replaced. */
const teamsFor = (seed: number, communities: ReadonlyArray<Community>, moved: MovedVisit) => {
  const next = teamsForIt(seed, communities, moved)
  const [team, others] = [next(), next()]
  // The first who is a member and no more is a client.
  const clientMember = team.findIndex(({ role }) => role === 'member')
  const unwanted = team[clientMember]?.reviewer ?? ''
  return {
    team,
    unwanted,
    another: team.map((one, place) => (place === clientMember ? (others[place] ?? one) : one))
  }
}
const words = 'Some years ago this reviewer and one of our members lived together elsewhere, and parted in anger.'

const toldFrom = (
  { review, visit, first, date }: MovedVisit,
  { team, unwanted, another }: ReturnType<typeof teamsFor>
): ReadonlyArray<Given> => {
  const told = (type: string, after: number, fields: object): Given => ({
    ...{ type, ...review, on: workdayFrom(plusDays(first, after)) },
    ...fields
  })
  return [
    told('MoveVisit', 2, { visit, date, askedBy: 'host', emergency: false }),
    told('AllocateTeam', 6, { visit, team }),
    told('ObjectToReviewer', 9, { visit, reviewer: unwanted, grounds: { words } }),
    told('AnswerObjection', 14, { reviewer: unwanted, upheld: true }),
    told('AllocateTeam', 15, { visit, team: another })
  ]
}

export const objectionOf = (seed: number, communities: ReadonlyArray<Community>): ReadonlyArray<Given> => {
  const moved = movedVisitOf(seed, communities)
  return moved === null ? [] : toldFrom(moved, teamsFor(seed, communities, moved))
}
