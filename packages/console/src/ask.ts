/** What each page is made from, asked of the reads. */
import type { History } from '@cofc/application'
import type { CommunityId, Cycle, PlainDate } from '@cofc/core'
import type { AskLocalReport, CycleOnRecord, LocalReport, MembershipRegister, NationalReport } from '@cofc/projections'
import type { FastifyRequest } from 'fastify'
import { flatMap, map, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { asOfIfIn, communityIn, cycleIfIn, cycleIn, kindIfIn, onIfIn, revisionIfIn } from './addresses.ts'
import { paramsOf, queryOf } from './answer.tsx'
import type { MembersGiven, RegisterGiven, WithCycles } from './pages/register/page.tsx'
import type { Asked, ConsoleOptions, Failure } from './reads.ts'

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
          TE.fromEither(revisionIfIn(queryOf(request))),
          TE.flatMap((revision): Asked<NationalReport> =>
            reports.national(revision === null ? { cycle } : { cycle, revision })
          )
        )
      )
    )

const review = (request: FastifyRequest): Either<Failure, AskLocalReport> =>
  pipe(
    communityIn(paramsOf(request)),
    flatMap(community =>
      pipe(
        cycleIn(paramsOf(request)),
        map(cycle => ({ community, cycle }))
      )
    )
  )
export const askLocal =
  ({ reports }: ConsoleOptions) =>
  (request: FastifyRequest): Asked<LocalReport> =>
    pipe(
      TE.fromEither(review(request)),
      TE.flatMap(ask =>
        pipe(
          TE.fromEither(kindIfIn(queryOf(request))),
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
    TE.fromEither(onIfIn(queryOf(request))),
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

/** Nothing by that day is a history; nothing at all means that nobody is called so. */
const known =
  ({ history }: ConsoleOptions) =>
  (found: History): Asked<History> =>
    pipe(
      found.entries.length > 0 ? TE.right(found) : history(found.community, null),
      TE.flatMap(({ community, entries }): Asked<History> =>
        entries.length === 0 ? TE.left({ type: 'NoSuchCommunity', community }) : TE.right(found)
      )
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
              asOfIfIn(queryOf(request)),
              map(asOf => ({ community, asOf }))
            )
          )
        )
      ),
      TE.flatMap(({ community, asOf }): Asked<History> => options.history(community, asOf)),
      TE.flatMap(known(options)),
      TE.flatMap(history =>
        pipe(
          options.reports.register(options.today()),
          TE.map(register => ({ history, name: nameIn(register, history.community) }))
        )
      )
    )
