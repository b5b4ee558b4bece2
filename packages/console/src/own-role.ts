/** What waits is asked for by whoever may see their own part of it alone: they need not say whose. */
import { actingRoles, type Role } from '@cofc/core'
import type { Given } from './asked.ts'

/** The network team sees all of it. */
const seeTheirs: ReadonlyArray<Role> = actingRoles.filter(role => role !== 'network-team')

export const withOwnRole = (key: string, role: Role, given: Given): Given =>
  key === 'waiting' && given['who'] === undefined && seeTheirs.includes(role) ? { ...given, who: role } : given
