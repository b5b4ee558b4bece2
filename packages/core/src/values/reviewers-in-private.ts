/** Reviewers whom a command names in a private field: what is kept of it is about each of them besides. */
import * as t from 'io-ts'
import { ReviewerId } from './reviewer-id.ts'

export type ReviewersInPrivate = ReadonlyArray<ReviewerId>
export const ReviewersInPrivate: t.Type<ReviewersInPrivate, unknown> = t.readonlyArray(ReviewerId, 'ReviewersInPrivate')
