/** What kind of review a community has in a cycle; the kind settles which ratings count. */
import * as t from 'io-ts'

export const reviewKinds = ['self-review', 'peer-review', 'accreditation', 'audit'] as const
export type ReviewKind = (typeof reviewKinds)[number]
export const ReviewKind: t.Type<ReviewKind, ReviewKind, unknown> = t.keyof(
  { 'self-review': null, 'peer-review': null, accreditation: null, audit: null },
  'ReviewKind'
)
