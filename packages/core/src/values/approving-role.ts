/** Who approved an exception: a role, never a person. */
import * as t from 'io-ts'

export type ApprovingRole = 'network-team' | 'committee' | 'committee-chair'
export const ApprovingRole: t.Type<ApprovingRole, ApprovingRole, unknown> = t.keyof(
  { 'network-team': null, committee: null, 'committee-chair': null },
  'ApprovingRole'
)
