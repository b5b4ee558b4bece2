/** Which review counts when a community has several in a cycle: one that others judged before one that is its own. */
import type { ReviewKind } from '@cofc/core'

const precedence: ReadonlyArray<ReviewKind> = ['accreditation', 'audit', 'peer-review', 'self-review']

export const byPrecedence = (one: { readonly kind: ReviewKind }, other: { readonly kind: ReviewKind }): number =>
  precedence.indexOf(one.kind) - precedence.indexOf(other.kind)
