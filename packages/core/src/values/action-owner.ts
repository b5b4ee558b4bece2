/** Who sees to an action point: a role, never a person. */
import * as t from 'io-ts'

export type ActionOwner = 'link-person' | 'service-lead' | 'staff-team' | 'client-members' | 'provider'
export const ActionOwner: t.Type<ActionOwner, ActionOwner, unknown> = t.keyof(
  { 'link-person': null, 'service-lead': null, 'staff-team': null, 'client-members': null, provider: null },
  'ActionOwner'
)
