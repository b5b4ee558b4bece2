/** Whether a review of each kind can be opened, asked of its rule with nothing recorded, and why one cannot. */
import { foresee } from '@cofc/application'
import { reviewKinds, type CommunityId, type Cycle, type ReviewKind } from '@cofc/core'
import { actorOf, notUnderstood, problemOf, type Answer } from '@cofc/http'
import { decodeAsk, aCommunity, aCycle, type AskFields, type CycleOnRecord } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { chosenBy } from '../asked.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { askCycles } from '../questions.ts'
import { askNamedCommunities, type NamedCommunity } from './ask-home.ts'
import { withDaysInWords } from '../words/days-in-text.ts'

export interface KindToOpen {
  readonly kind: ReviewKind
  /** `null` of one that can be opened. */
  readonly whyNot: string | null
  /** Whether there is such a review already. */
  readonly isOpen: boolean
}
export interface Opening {
  readonly communities: ReadonlyArray<NamedCommunity>
  readonly cycles: ReadonlyArray<CycleOnRecord>
  readonly community: CommunityId | null
  readonly cycle: Cycle | null
  /** Against which it would be opened; `null` until a planned cycle is chosen. */
  readonly edition: string | null
  /** None until both are chosen. */
  readonly kinds: ReadonlyArray<KindToOpen>
}
interface Chosen {
  readonly community?: CommunityId
  readonly cycle?: Cycle
}
const fields: AskFields<Chosen> = {
  community: { ...aCommunity, says: 'whose review', optional: true },
  cycle: { ...aCycle, says: 'the cycle of the review', optional: true }
}

interface Asking {
  readonly options: ConsoleOptions
  readonly giving: Giving
  readonly request: FastifyRequest
}
const whyNot =
  ({ options, giving, request }: Asking, about: { readonly community: string; readonly cycle: string }) =>
  (kind: ReviewKind, edition: string): Answer<KindToOpen> =>
  async () => {
    const command = { type: 'OpenReview', ...about, kind, edition, on: options.today() }
    const found = await foresee(giving.dependencies)({ id: randomUUID(), command, actor: actorOf(request) })()
    if (!isLeft(found)) return TE.right({ kind, whyNot: null, isOpen: false })()
    if (found.left.type !== 'Refused') return TE.left(problemOf(found.left))()
    const isOpen = found.left.refusal.type === 'ReviewAlreadyOpened'
    return TE.right({ kind, whyNot: withDaysInWords(found.left.says), isOpen })()
  }
const kindsOf = (asking: Asking, { community, cycle }: Chosen, edition: string | null) =>
  community === undefined || cycle === undefined || edition === null
    ? TE.right([])
    : TE.traverseSeqArray((kind: ReviewKind) => whyNot(asking, { community, cycle })(kind, edition))(reviewKinds)

export const askOpening =
  (options: ConsoleOptions, giving: Giving) =>
  (request: FastifyRequest): Answer<Opening> =>
    pipe(
      TE.fromEither(chosenBy(request, { fields: Object.keys(fields) })),
      TE.flatMap(given =>
        pipe(TE.fromEither(decodeAsk<Chosen>(fields, options.today)(given)), TE.mapLeft(notUnderstood))
      ),
      TE.flatMap(chosen =>
        pipe(
          askCycles(options),
          TE.flatMap(cycles =>
            pipe(
              askNamedCommunities(options),
              TE.flatMap(communities => {
                const edition = cycles.find(({ cycle }) => cycle === chosen.cycle)?.edition ?? null
                const { community = null, cycle = null } = chosen
                return pipe(
                  kindsOf({ options, giving, request }, chosen, edition),
                  TE.map(kinds => ({ communities, cycles, community, cycle, edition, kinds }))
                )
              })
            )
          )
        )
      )
    )
