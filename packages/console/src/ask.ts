/** What each page is made from, asked of the reads. */
import type { History } from '@cofc/application'
import type { CommunityId, Cycle, PlainDate } from '@cofc/core'
import type { CycleOnRecord, LocalReport, MembershipRegister, NationalReport } from '@cofc/reports'
import {
  asOfIn,
  communityIn,
  cycleIfIn,
  cycleIn,
  historyAsked,
  kindIn,
  onIn,
  reviewIn,
  revisionIn,
  type Asked
} from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { flatMap, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf, queryOf } from './answer.tsx'
import type { MembersGiven, RegisterGiven, WithCycles } from './pages/register/page.tsx'
import type { ConsoleOptions } from './reads.ts'

/** The last published; while none is, the latest on record. */
export const latestOf = (cycles: ReadonlyArray<CycleOnRecord>): Cycle | null =>
  (cycles.find(({ revision }) => revision > 0) ?? cycles[0])?.cycle ?? null

export const askNational =
  ({ reports }: ConsoleOptions) =>
  (request: FastifyRequest): Asked<NationalReport> =>
    pipe(
      TE.fromEither(cycleIn(paramsOf(request))),
      TE.flatMap(cycle =>
        pipe(
          TE.fromEither(revisionIn(queryOf(request))),
          TE.flatMap((revision): Asked<NationalReport> =>
            reports.national(revision === null ? { cycle } : { cycle, revision })
          )
        )
      )
    )

export const askLocal =
  ({ reports }: ConsoleOptions) =>
  (request: FastifyRequest): Asked<LocalReport> =>
    pipe(
      TE.fromEither(reviewIn(paramsOf(request))),
      TE.flatMap(ask =>
        pipe(
          TE.fromEither(kindIn(queryOf(request))),
          TE.flatMap((kind): Asked<LocalReport> => reports.local(kind === null ? ask : { ...ask, kind }))
        )
      )
    )

const withCycles =
  ({ reports }: ConsoleOptions) =>
  <T extends object>(asked: Asked<T>): Asked<T & WithCycles> =>
    pipe(
      asked,
      TE.flatMap(found =>
        pipe(
          reports.cycles(),
          TE.map(cycles => ({ ...found, cycles }))
        )
      )
    )
const askRegister = (options: ConsoleOptions, on: PlainDate): Asked<RegisterGiven> =>
  withCycles(options)(
    pipe(
      options.reports.register(on),
      TE.map(register => ({ register }))
    )
  )
const askRegisterOn = (options: ConsoleOptions, request: FastifyRequest): Asked<RegisterGiven> =>
  pipe(
    TE.fromEither(onIn(queryOf(request))),
    TE.flatMap(on => askRegister(options, on ?? options.today()))
  )
const askMembers = (options: ConsoleOptions, cycle: Cycle): Asked<MembersGiven> =>
  withCycles(options)(
    pipe(
      options.reports.membersOf(cycle),
      TE.map(members => ({ members }))
    )
  )
export const askRegisterOrMembers =
  (options: ConsoleOptions) =>
  (request: FastifyRequest): Asked<RegisterGiven | MembersGiven> =>
    pipe(
      TE.fromEither(cycleIfIn(queryOf(request))),
      TE.flatMap((cycle): Asked<RegisterGiven | MembersGiven> =>
        cycle === null ? askRegisterOn(options, request) : askMembers(options, cycle)
      )
    )

export const askHome = (options: ConsoleOptions) => () =>
  pipe(
    askRegister(options, options.today()),
    TE.flatMap(found => {
      const cycle = latestOf(found.cycles)
      const latest: Asked<NationalReport | null> = cycle === null ? TE.right(null) : options.reports.national({ cycle })
      return pipe(
        latest,
        TE.map(report => ({ ...found, latest: report }))
      )
    })
  )

const nameIn = ({ communities }: MembershipRegister, community: CommunityId): string | null =>
  communities.find(registered => registered.community === community)?.name ?? null

export const askHistory =
  (options: ConsoleOptions) =>
  (request: FastifyRequest): Asked<{ readonly history: History; readonly name: string | null }> =>
    pipe(
      TE.fromEither(
        pipe(
          communityIn(paramsOf(request)),
          flatMap(community =>
            pipe(
              asOfIn(queryOf(request)),
              map(asOf => ({ community, asOf }))
            )
          )
        )
      ),
      TE.flatMap(historyAsked(options.history)),
      TE.flatMap(history =>
        pipe(
          options.reports.register(options.today()),
          TE.map(register => ({ history, name: nameIn(register, history.community) }))
        )
      )
    )
