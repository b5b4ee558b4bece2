/** The roles, as they are called on a page. */
import type { Actor } from '@cofc/application'
import { Role } from '@cofc/core'

const roleName: Readonly<Record<Role, string>> = {
  'network-team': 'the network team',
  'link-person': 'the link person',
  reviewer: 'a reviewer',
  committee: 'the accreditation committee',
  finance: 'finance',
  auditor: 'an auditor',
  worker: 'a program',
  clock: 'the clock',
  reaction: 'what follows of itself',
  public: 'the public'
}
/** A role as it was recorded, which may be none of today's. */
export const roleCalled = (role: string): string => (Role.is(role) ? roleName[role] : role)

/** `the link person of TC-0042`. */
export const asRole = ({ role, community, reviewer }: Pick<Actor, 'role' | 'community' | 'reviewer'>): string => {
  if (community !== undefined) return `${roleName[role]} of ${community}`
  return reviewer === undefined ? roleName[role] : `${roleName[role]} (${reviewer})`
}
