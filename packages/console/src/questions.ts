/** What the pages beside the reports are made from. */
import type { History } from '@cofc/application'
import type { CommunityId, Cycle } from '@cofc/core'
import {
  cyclesOnRecord,
  reports,
  type CycleOnRecord,
  type MembershipRegister,
  type MembersOfCycle,
  type NationalReport
} from '@cofc/reports'
import { historyAnswer, reportProblem, type Answer } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf, queryOf } from './answer.tsx'
import type { ConsoleOptions } from './options.ts'

/** The last published; while none is, the latest on record. */
export const latestOf = (cycles: ReadonlyArray<CycleOnRecord>): Cycle | null =>
  (cycles.find(({ revision }) => revision > 0) ?? cycles[0])?.cycle ?? null

export const askCycles = ({ reader }: Pick<ConsoleOptions, 'reader'>): Answer<ReadonlyArray<CycleOnRecord>> =>
  pipe(reader.ask(cyclesOnRecord)({}), TE.mapLeft(reportProblem(cyclesOnRecord)))

const askRegister = ({ reader, today }: ConsoleOptions): Answer<MembershipRegister | MembersOfCycle> =>
  pipe(reader.ask(reports.register)({ on: today() }), TE.mapLeft(reportProblem(reports.register)))

const askLatest = ({ reader }: ConsoleOptions, cycles: ReadonlyArray<CycleOnRecord>): Answer<NationalReport | null> => {
  const cycle = latestOf(cycles)
  return cycle === null
    ? TE.right(null)
    : pipe(reader.ask(reports.national)({ cycle }), TE.mapLeft(reportProblem(reports.national)))
}

/** The communities of a register of a day. */
const communitiesIn = (register: MembershipRegister | MembersOfCycle): MembershipRegister['communities'] =>
  'communities' in register ? register.communities : []

export const askHome = (options: ConsoleOptions) => () =>
  pipe(
    askCycles(options),
    TE.flatMap(cycles =>
      pipe(
        askRegister(options),
        TE.flatMap(register =>
          pipe(
            askLatest(options, cycles),
            TE.map(latest => ({ cycles, communities: communitiesIn(register), latest }))
          )
        )
      )
    )
  )

const nameIn = (register: MembershipRegister | MembersOfCycle, community: CommunityId): string | null =>
  communitiesIn(register).find(registered => registered.community === community)?.name ?? null

export const askHistory =
  (options: ConsoleOptions) =>
  (request: FastifyRequest): Answer<{ readonly history: History; readonly name: string | null }> =>
    pipe(
      historyAnswer(options)({ ...queryOf(request), ...paramsOf(request) }),
      TE.flatMap(history =>
        pipe(
          askRegister(options),
          TE.map(register => ({ history, name: nameIn(register, history.community) }))
        )
      )
    )
