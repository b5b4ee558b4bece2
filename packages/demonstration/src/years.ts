/** Reads a story year by year. */
import type { Cycle } from './cycles.ts'
import type { Story } from './stories.ts'

export const reaches = [
  'none',
  'opened',
  'submitted',
  'offered',
  'agreed',
  'held',
  'rated',
  'drafted',
  'final'
] as const
/** How far a review came. */
export type Reach = (typeof reaches)[number]
export const reached = (how: Reach, wanted: Reach): boolean => reaches.indexOf(how) >= reaches.indexOf(wanted)

export type MembershipType = 'Associate' | 'Developmental' | 'Full' | 'Accreditation' | 'HmpIntegratedAudit'
export type ReviewKind = 'self-review' | 'peer-review' | 'accreditation' | 'audit'

/** One community's membership in one cycle. */
export interface Year {
  readonly cycle: Cycle
  readonly membershipType: MembershipType
  readonly kind: ReviewKind
  readonly reach: Reach
  /** Days after the opening on which it was admitted; 0 for before. */
  readonly admittedAfter: number
  readonly leaving: string | null
}

const letters: Readonly<Record<string, readonly [MembershipType, ReviewKind]>> = {
  F: ['Full', 'peer-review'],
  D: ['Developmental', 'self-review'],
  A: ['Associate', 'self-review'],
  C: ['Accreditation', 'accreditation'],
  c: ['Accreditation', 'peer-review'],
  H: ['HmpIntegratedAudit', 'audit'],
  h: ['HmpIntegratedAudit', 'self-review']
}

const form = /^\w(?:@(?<after>\d+))?(?::(?<reach>\w+))?(?:~(?<leaving>.+))?$/

interface Parts {
  readonly after?: string
  readonly reach?: string
  readonly leaving?: string
}

/** Who is admitted within the cycle, or asks for it, is not visited. */
const kindOf = (kind: ReviewKind, reach: string | undefined, admittedAfter: number): ReviewKind =>
  reach === 'self' || admittedAfter > 0 ? 'self-review' : kind

const reachOf = (text: string | undefined): Reach => reaches.find(reach => reach === text) ?? 'final'

const readYear = (cycle: Cycle, text: string): Year | null => {
  const { after = '0', reach, leaving }: Parts = form.exec(text)?.groups ?? {}
  const known = letters[text.slice(0, 1)]
  if (known === undefined) return null
  const [membershipType, kind] = known
  const admittedAfter = Number(after)
  return {
    cycle,
    membershipType,
    kind: kindOf(kind, reach, admittedAfter),
    reach: reachOf(reach),
    admittedAfter,
    leaving: leaving ?? null
  }
}

/** What a founder was in the cycles before those that its story tells. */
const before: Readonly<Record<string, string>> = { F: 'F', A: 'A', C: 'c', c: 'c', H: 'h', h: 'H' }

const prefixed = (words: ReadonlyArray<string>, count: number): ReadonlyArray<string> => {
  if (words.length >= count) return words
  return prefixed([before[words[0]?.[0] ?? '-'] ?? '-', ...words], count)
}

export const yearsOf = ({ years }: Story, cycles: ReadonlyArray<Cycle>): ReadonlyArray<Year> => {
  const words = prefixed(years.split(' '), cycles.length)
  return cycles.map((cycle, index) => readYear(cycle, words[index] ?? '-')).filter(year => year !== null)
}
