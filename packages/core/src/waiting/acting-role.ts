/** The roles on whom something can wait. */
import type { Role } from '../roles.ts'

export const actingRoles = [
  'network-team',
  'link-person',
  'reviewer',
  'committee',
  'finance'
] as const satisfies ReadonlyArray<Role>
export type ActingRole = (typeof actingRoles)[number]
