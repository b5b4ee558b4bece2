/** Whether people make a whole team, and in which role each goes. */
import type { TeamNeed, TeamRole } from '../review/index.ts'
import type { AvailableReviewer } from './question.ts'

type Roles = ReadonlyMap<AvailableReviewer, TeamRole>

/** Each of these roles to somebody of their own who may have it, the first who leaves enough for the others. */
const given = (
  members: ReadonlyArray<AvailableReviewer>,
  [first, ...others]: ReadonlyArray<TeamNeed>,
  roles: Roles
): Roles | null => {
  if (first === undefined) return roles
  for (const member of members) {
    if (roles.has(member) || !first.metBy(member)) continue
    const all = given(members, others, new Map(roles).set(member, first.role ?? 'member'))
    if (all !== null) return all
  }
  return null
}

/** The roles of a whole team; `null` for one that lacks something. */
export const rolesOf = (members: ReadonlyArray<AvailableReviewer>, needs: ReadonlyArray<TeamNeed>): Roles | null => {
  const common = needs.filter(({ role }) => role === null)
  if (!common.every(({ needed, metBy }) => members.filter(metBy).length >= needed)) return null
  const places = needs.flatMap(need => (need.role === null ? [] : new Array<TeamNeed>(need.needed).fill(need)))
  return given(members, places, new Map())
}
