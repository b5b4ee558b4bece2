/** How a visit to come, and its team, are said. */
import { counted, dayInWords, daysInWords, listed, type TeamRole } from '@cofc/core'
import type { VisitToCome } from '@cofc/reports'
import { teamRoles, visitModeName } from './names.ts'

const one: Readonly<Record<TeamRole, string>> = {
  lead: 'lead reviewer',
  member: 'team member',
  'tc-specialist': 'TC specialist',
  observer: 'observer'
}
/** By role: nobody is named. */
export const teamInWords = (team: VisitToCome['team']): string => {
  const roles = teamRoles.filter(role => team[role] > 0).map(role => counted(team[role], one[role]))
  return roles.length === 0 ? 'No team is chosen yet' : `The team: ${listed(roles)}`
}

export const visitInWords = ({ status, days, mode }: Pick<VisitToCome, 'status' | 'days' | 'mode'>): string => {
  const how = mode === null ? '' : `, ${visitModeName[mode].toLowerCase()}`
  if (status === 'Offered') return `Offered for ${daysInWords(days, 'or')}`
  if (status === 'Held') return `Held on ${daysInWords(days)}${how}`
  return `Agreed for ${listed(days.map(dayInWords))}${how}`
}
