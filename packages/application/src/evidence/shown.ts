/** A file that a review shows: who may open it, and where it is. */
import {
  plusDays,
  review,
  streamOf,
  teamEvidenceUntil,
  teamOpensEvidence,
  type CommunityId,
  type Cycle,
  type EvidenceId,
  type Grants,
  type PlainDate,
  type PolicyBook,
  type Review,
  type ReviewKind
} from '@cofc/core'
import type { ContentStoreFailure } from '@cofc/content-store'
import type { StoreFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from '../dependencies.ts'
import { policyOnRecord } from '../fee-on-record.ts'
import { load, type Unreadable } from '../load.ts'
import { keeper } from './keep-evidence.ts'
import { evidenceFile, type EvidenceFile } from './library.ts'

/** Who may open any of it, by whatever is found. */
export const openersOfShown: Grants = { ...keeper.roles, reviewer: 'own-visit', committee: 'any' }

export interface AskShown {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly kind: ReviewKind
  readonly evidence: EvidenceId
  readonly today: PlainDate
}
export interface ShownFile {
  readonly file: EvidenceFile
  /** Who may open this one today: the committee once the self-review is in, its team from then until the policy's days are over. */
  readonly openers: Grants
  /** The first day on which its team opened it no more; `null` while the days for that are not over. */
  readonly closedToTeamSince: PlainDate | null
}

const openersOn = (state: Review, policy: PolicyBook, today: PlainDate): Omit<ShownFile, 'file'> => {
  const until = teamEvidenceUntil(state, policy)
  return {
    openers: {
      ...keeper.roles,
      ...(teamOpensEvidence(state, policy, today) ? { reviewer: 'own-visit' } : {}),
      ...('submittedOn' in state ? { committee: 'any' } : {})
    },
    closedToTeamSince: until === null || today <= until ? null : plusDays(until, 1)
  }
}

/** `null` of what the review does not show, and of what was taken out of the library. */
export const shownEvidence =
  (reading: Pick<Dependencies, 'events' | 'content' | 'states'>) =>
  ({
    evidence,
    today,
    ...of
  }: AskShown): TE.TaskEither<StoreFailure | Unreadable | ContentStoreFailure, ShownFile | null> =>
    pipe(
      load(reading.events, reading.states)(review, streamOf(review, of)),
      TE.flatMap(({ state }) => {
        const isShown = state.status !== 'NotOpened' && state.evidence.some(({ piece }) => piece === evidence)
        if (!isShown) return TE.right(null)
        return pipe(
          policyOnRecord(reading)(today),
          TE.flatMap(policy =>
            pipe(
              evidenceFile(reading)(of.community, evidence),
              TE.map((file): ShownFile | null => (file === null ? null : { file, ...openersOn(state, policy, today) }))
            )
          )
        )
      })
    )
