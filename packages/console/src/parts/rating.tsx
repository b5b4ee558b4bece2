/** A rating, told apart by its word and its mark, not by colour alone. */
import type { Rating } from '@cofc/core'
import { ratingName } from '../words/names.ts'

const tag: Readonly<Record<Rating, string>> = { met: 'green', partly: 'yellow', not: 'red', 'n/a': 'grey' }

export const Rated = ({ rating }: { readonly rating: Rating | null }) =>
  rating === null ? (
    <span class="quiet">Unrated</span>
  ) : (
    <strong class={`nhsuk-tag nhsuk-tag--${tag[rating]}`}>{ratingName[rating]}</strong>
  )
