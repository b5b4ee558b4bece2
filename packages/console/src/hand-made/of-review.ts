/** What a form about a review is made from: where the review stands, and the words that were said in it. */
import { load } from '@cofc/application'
import {
  aggregateNamed,
  isUnderWay,
  referenceOf,
  review,
  streamOf,
  type Commitment,
  type CommunityId,
  type Cycle,
  type ReviewKind,
  type UnderWay
} from '@cofc/core'
import { keyIn, problemOf, type Answer, type Problem } from '@cofc/http'
import type { Text } from '@cofc/reports'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Asking, FoundAt } from './hand-made.ts'

export interface ReviewKey {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly kind: ReviewKind
}
export interface OfReview extends FoundAt {
  readonly key: ReviewKey
  readonly state: UnderWay
  /** By the commitment under which they are kept. */
  readonly words: ReadonlyMap<string, Text>
}
export const pathOfReview = ':community/:cycle/:kind'
export const addressOf = (word: string, { community, cycle, kind }: ReviewKey): string =>
  `/${word}/${[community, cycle, kind].map(encodeURIComponent).join('/')}`

type Commitments = (state: UnderWay) => ReadonlyArray<Commitment>
const wordsOf = ({ giving }: Asking, commitments: ReadonlyArray<Commitment>): Answer<OfReview['words']> =>
  pipe(
    giving.dependencies.content.read(commitments.map(commitment => referenceOf(commitment, 0))),
    TE.map(
      texts =>
        new Map(
          commitments.map((commitment, at): [string, Text] => {
            const words = texts[at] ?? null
            return [commitment, words === null ? { erased: true } : { words }]
          })
        )
    ),
    TE.mapLeft(problemOf)
  )

const reviews = aggregateNamed('review')
const keyOf = ({ params }: Pick<Asking, 'params'>): Either<Problem, ReviewKey> => {
  const key = reviews === null ? left(problemOf({ type: 'NoSuchResource' })) : keyIn(reviews.aggregate, params)
  return isLeft(key) ? key : right(key.right as unknown as ReviewKey)
}

/** Of a review that was opened and is not abandoned. */
export const findReview = (asking: Asking, commitmentsIn: Commitments): Answer<OfReview> =>
  pipe(
    TE.fromEither(keyOf(asking)),
    TE.flatMap(key => {
      const { events, states } = asking.giving.dependencies
      return pipe(
        load(events, states)(review, streamOf(review, key)),
        TE.mapLeft(problemOf),
        TE.flatMap(({ state, version }) =>
          !isUnderWay(state)
            ? TE.left(problemOf({ type: 'NoSuchResource' }))
            : pipe(
                wordsOf(asking, commitmentsIn(state)),
                TE.map(words => ({ key, state, version, words }))
              )
        )
      )
    })
  )
