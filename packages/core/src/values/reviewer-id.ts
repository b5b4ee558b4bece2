/** Which peer reviewer, for example R-014. Opaque: it never holds a person's name. */
import * as t from 'io-ts'
import { isOpaqueId } from './opaque-id.ts'

export interface ReviewerIdBrand {
  readonly ReviewerId: unique symbol
}
export type ReviewerId = t.Branded<string, ReviewerIdBrand>
export const ReviewerId = t.brand(t.string, (text): text is ReviewerId => isOpaqueId(text), 'ReviewerId')
