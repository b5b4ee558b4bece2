/** On whose behalf a command may be given, and how far: every command’s entry says it, and what runs commands asks there. */
import type * as t from 'io-ts'
import { keyof } from 'io-ts'

export const roles = [
  'network-team',
  'link-person',
  'reviewer',
  'committee',
  'finance',
  'auditor',
  'worker',
  'clock',
  'reaction',
  'public'
] as const
export type Role = (typeof roles)[number]
export const Role: t.Type<Role, Role, unknown> = keyof(
  Object.fromEntries(roles.map(role => [role, null])) as Record<Role, null>,
  'Role'
)

/** Everything, what is about one's own community, or the reviews that one is on a visiting team of. */
export type Reach = 'any' | 'own-community' | 'own-visit'

/** Which roles may do something, and how far. A role left out may not. */
export type Grants = { readonly [R in Role]?: Reach }

/** A use case that alone gives a command: its grants are empty, and the same command on its own is denied to every role. */
export type UseCase = 'erase' | 'publish' | 'restate' | 'evidence'

/** How far a role may; `null` when it may not at all. */
export const reachOf = (grants: Grants, role: Role): Reach | null => grants[role] ?? null

export const teamOnly: Grants = { 'network-team': 'any' }
export const financeOnly: Grants = { finance: 'any' }
export const teamOrLinkPerson: Grants = { 'network-team': 'any', 'link-person': 'own-community' }
export const teamOrVisitor: Grants = { 'network-team': 'any', reviewer: 'own-visit' }
