/** How far a standard is met, by self-review or by peers. A blank is no rating at all. */
import * as t from 'io-ts'

export const ratings = ['met', 'partly', 'not', 'n/a'] as const
export type Rating = (typeof ratings)[number]
export const Rating: t.Type<Rating, Rating, unknown> = t.keyof(
  { met: null, partly: null, not: null, 'n/a': null },
  'Rating'
)
