/** What the pages beside the reports are made from. */
import { mayKnowAuthors, stateReaders, type Actor, type History } from '@cofc/application'
import { reachOf, type AggregateName, type CommunityId, type Cycle } from '@cofc/core'
import {
  aCommunity,
  cyclesOnRecord,
  decodeAsk,
  provisionalRoles,
  reports,
  type CycleOnRecord,
  type Entitlements,
  type MembershipRegister,
  type MembersOfCycle,
  type NationalReport
} from '@cofc/reports'
import { actorOf, historyAnswer, notUnderstood, problemOf, reportProblem, type Answer } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { chosenBy, paramsOf, type Given } from './asked.ts'
import { kindFields, kinds } from './filters.ts'
import { followsIn } from './follow.ts'
import type { ConsoleOptions } from './options.ts'
import { askMine } from './mine.ts'
import { lastBegun, owedIn, type OwedInCycle } from './pages/history/owed.tsx'
import { toDoAt, type ToDo } from './pages/history/what-to-do.tsx'

/** The last published; while none is, the latest on record. */
export const latestOf = (cycles: ReadonlyArray<CycleOnRecord>): Cycle | null =>
  (cycles.find(({ revision }) => revision > 0) ?? cycles[0])?.cycle ?? null

export const askCycles = ({ reader }: Pick<ConsoleOptions, 'reader'>): Answer<ReadonlyArray<CycleOnRecord>> =>
  pipe(reader.ask(cyclesOnRecord)({}), TE.mapLeft(reportProblem(cyclesOnRecord)))

const askRegister = ({ reader, today }: ConsoleOptions): Answer<MembershipRegister | MembersOfCycle> =>
  pipe(reader.ask(reports.register)({ on: today() }), TE.mapLeft(reportProblem(reports.register)))

/** What is not published yet is not for everybody. */
const ifFor =
  ({ role }: Actor) =>
  (report: NationalReport): NationalReport | null =>
    report.status === 'published' || reachOf(provisionalRoles, role) !== null ? report : null

const askLatest = (
  { reader }: ConsoleOptions,
  cycles: ReadonlyArray<CycleOnRecord>,
  actor: Actor
): Answer<NationalReport | null> => {
  const cycle = latestOf(cycles)
  return cycle === null
    ? TE.right(null)
    : pipe(reader.ask(reports.national)({ cycle }), TE.mapLeft(reportProblem(reports.national)), TE.map(ifFor(actor)))
}

/** The communities of a register of a day. */
const communitiesIn = (register: MembershipRegister | MembersOfCycle): MembershipRegister['communities'] =>
  'communities' in register ? register.communities : []

export const askHome = (options: ConsoleOptions) => (request: FastifyRequest) =>
  pipe(
    askCycles(options),
    TE.flatMap(cycles =>
      pipe(
        askRegister(options),
        TE.flatMap(register =>
          pipe(
            askLatest(options, cycles, actorOf(request)),
            TE.flatMap(latest =>
              pipe(
                askMine(options)(request),
                TE.map(mine => ({
                  ...{ cycles, communities: communitiesIn(register), latest, mine },
                  mayReadProvisional: reachOf(provisionalRoles, actorOf(request).role) !== null,
                  follows: followsIn(options, actorOf(request))
                }))
              )
            )
          )
        )
      )
    )
  )

export interface Whose {
  readonly community: CommunityId
  /** As the register of today has it; `null` when it has none. */
  readonly name: string | null
  /** Of what its history is told to whoever asks. */
  readonly kinds: ReadonlyArray<string>
}
const kindsFor = ({ role }: Actor): ReadonlyArray<string> =>
  kinds.filter(kind => reachOf(stateReaders[kind as AggregateName], role) !== null)
const whoseFields = { community: { ...aCommunity, says: 'the community' } }

const nameIn = (register: MembershipRegister | MembersOfCycle, community: CommunityId): string | null =>
  communitiesIn(register).find(registered => registered.community === community)?.name ?? null

/** Whose history is asked for, by the address. */
export const askWhose =
  (options: ConsoleOptions) =>
  (request: FastifyRequest): Answer<Whose> =>
    pipe(
      TE.fromEither(decodeAsk(whoseFields, options.today)(paramsOf(request))),
      TE.mapLeft(notUnderstood),
      TE.flatMap(({ community }) =>
        pipe(
          askRegister(options),
          TE.map(register => ({ community, name: nameIn(register, community), kinds: kindsFor(actorOf(request)) }))
        )
      )
    )

export interface HistoryAsked {
  readonly whose: Whose
  readonly history: History
  /** `null` for whom it is not told, and before its first cycle. */
  readonly owed: OwedInCycle | null
  /** On the day that is asked for, or today; `null` of a community that no report knows. */
  readonly may: Entitlements | null
  /** Of this kind only; of every kind when `null`. */
  readonly kind: string | null
  /** What had been recorded by a time is asked by those who may know when anything was recorded. */
  readonly mayAskAsAt: boolean
  /** Whether there is a check of a history, and a membership record. */
  readonly isReplayed: boolean
  /** Where something can be done about it; none where nothing is given by forms. */
  readonly toDo: ReadonlyArray<ToDo>
}
/** One that is told to others only is none. */
const askKind = ({ today }: ConsoleOptions, given: Given, told: ReadonlyArray<string>): Answer<string | null> =>
  pipe(
    TE.fromEither(decodeAsk(kindFields, today)(given)),
    TE.mapLeft(notUnderstood),
    TE.map(({ kind = null }) => kind),
    TE.filterOrElse(
      kind => kind === null || told.includes(kind),
      () => notUnderstood({ field: 'kind', says: `expected one of ${told.join(', ')}` })
    )
  )

/** Told to those who answer for the record. */
const owedTo = (
  { sentToOthers, today, role }: Pick<ConsoleOptions, 'sentToOthers' | 'today'> & Pick<Actor, 'role'>,
  { community, entries, asOf }: History
): Answer<OwedInCycle | null> => {
  const on = asOf ?? today()
  const cycle = mayKnowAuthors(role) ? lastBegun(entries, on) : null
  if (cycle === null) return TE.right(null)
  return pipe(
    sentToOthers({ community, cycle, on }),
    TE.mapLeft(({ type }) => problemOf({ type: 'ReportsUnavailable', reason: type })),
    TE.map(sent => owedIn(entries, { cycle, on, sent }))
  )
}

const askMay = ({ reader, today }: ConsoleOptions, { community, asOf }: History): Answer<Entitlements | null> =>
  pipe(
    reader.ask(reports.entitlements)({ community, asOf: asOf ?? today() }),
    TE.orElse(failure =>
      failure.type === 'NoSuchCommunity' ? TE.right(null) : TE.left(reportProblem(reports.entitlements)(failure))
    )
  )

export const askHistory =
  (options: ConsoleOptions) =>
  (request: FastifyRequest): Answer<HistoryAsked> =>
    pipe(
      TE.fromEither(chosenBy(request, { fields: ['asOf', 'asAt', 'kind'] })),
      TE.flatMap(asked =>
        pipe(
          historyAnswer({ ...options, role: actorOf(request).role })({ ...asked, ...paramsOf(request) }),
          TE.flatMap(history =>
            pipe(
              askKind(options, asked, kindsFor(actorOf(request))),
              TE.flatMap(kind =>
                pipe(
                  askWhose(options)(request),
                  TE.flatMap(whose =>
                    pipe(
                      owedTo({ ...options, role: actorOf(request).role }, history),
                      TE.flatMap(owed =>
                        pipe(
                          askMay(options, history),
                          TE.map(may => ({
                            ...{ whose, history, owed, may, kind, isReplayed: options.replay !== undefined },
                            mayAskAsAt: mayKnowAuthors(actorOf(request).role),
                            toDo: options.giving === undefined ? [] : toDoAt(history, actorOf(request))
                          }))
                        )
                      )
                    )
                  )
                )
              )
            )
          )
        )
      )
    )
