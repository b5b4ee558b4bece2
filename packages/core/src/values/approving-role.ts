/** Who approved an exception: a role, never a person. */
import * as t from 'io-ts'

export const approvingRoles = ['network-team', 'committee', 'committee-chair'] as const
export type ApprovingRole = (typeof approvingRoles)[number]
export const ApprovingRole: t.Type<ApprovingRole, ApprovingRole, unknown> = t.keyof(
  { 'network-team': null, committee: null, 'committee-chair': null },
  'ApprovingRole'
)
