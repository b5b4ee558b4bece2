/** Who acts, and how far somebody may go. */
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
export type Reach = 'any' | 'own-community' | 'own-visit'
/** Which roles may do something, and how far. A role left out may not. */
export type Grants = { readonly [R in Role]?: Reach }
