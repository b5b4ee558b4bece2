/** Proposed teams as lines to read: a line for each visit, and for a visit left over one for each reviewer. */
import { counted, type TeamMember, type VisitKey, type VisitToStaff } from '@cofc/core'
import type { TeamsProposed } from './proposing-teams.ts'
import { wrapped } from './wrapped.ts'

const visitInWords = ({ community, kind, visit }: VisitKey): string => `${community} ${kind}, visit ${visit}`
const withDay = (visit: VisitToStaff): string => `${visit.day}  ${visitInWords(visit)}`
/** As a cell of visits.csv has it. */
const teamInWords = (team: ReadonlyArray<TeamMember>): string =>
  team.map(({ reviewer, role }) => `${reviewer}:${role}`).join(';')

const column = ' '.repeat(12)
const under = ' '.repeat(16)

const heading = ({ cycle, teams, leftOver }: TeamsProposed): string => {
  const lacking = teams.length + leftOver.length
  if (lacking === 0) return `${cycle}: every visit that has a day has a team`
  return `${cycle}: ${counted(lacking, 'visit')} without a team; a team is proposed for ${teams.length}`
}

export const teamsInWords = (proposed: TeamsProposed): string => {
  const { teams, leftOver, withoutDay } = proposed
  return [
    heading(proposed),
    ...teams.flatMap(one => [withDay(one), `${column}${wrapped(teamInWords(one.team), column)}`]),
    ...leftOver.flatMap(one => [
      `${withDay(one)}: left over`,
      ...one.kept.flatMap(({ obstacles }) => obstacles).map(({ says }) => `${column}${wrapped(says, under)}`)
    ]),
    ...withoutDay.map(one => `no day yet  ${visitInWords(one)}: agree its day first`)
  ].join('\n')
}
