/** Visits to come to which a member may offer somebody: where and when they are, and whether there is room. Nobody of a team is told. */
import { load } from '@cofc/application'
import {
  bookOn,
  domain,
  isUnderWay,
  streamOf,
  type CommunityId,
  type Cycle,
  type PlainDate,
  type ReviewKind,
  type UnderWay,
  type VisitMode
} from '@cofc/core'
import { actorOf, problemOf, reportProblem, type Answer } from '@cofc/http'
import { reports, type VisitListed } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ConsoleOptions } from './options.ts'
import { askCycles } from './questions.ts'

export interface VisitWithRoom {
  readonly community: CommunityId
  readonly name: string | null
  readonly cycle: Cycle
  readonly kind: ReviewKind
  readonly visit: number
  readonly date: PlainDate
  readonly mode: VisitMode | null
  /** Whether one more observer may come. */
  readonly observers: boolean
}
export interface VisitsWithRoom {
  readonly on: PlainDate
  readonly visits: ReadonlyArray<VisitWithRoom>
}
/** A visit of a cycle, by the day on which it is agreed. */
interface OfCycle extends VisitListed {
  readonly cycle: Cycle
  readonly date: PlainDate
}

/** Each once, on the team or accepted as an observer. */
const observersAt = (state: UnderWay, visit: number): number => {
  const agreed = state.visits.get(visit)
  const team = agreed !== undefined && 'team' in agreed ? agreed.team.filter(({ role }) => role === 'observer') : []
  const accepted = [...state.offers.values()].filter(
    offer => offer.visit === visit && offer.as === 'observer' && offer.answer === 'accepted'
  )
  return new Set([...team, ...accepted].map(({ reviewer }) => reviewer)).size
}

type Deciding = NonNullable<ConsoleOptions['records']>
const roomIn =
  ({ events, states }: Deciding, room: number) =>
  (visit: OfCycle): Answer<VisitWithRoom> => {
    const { community, name, cycle, kind, mode, date } = visit
    const { aggregate } = domain.review
    return pipe(
      load(events, states)(aggregate, streamOf(aggregate, { community, cycle, kind })),
      TE.mapLeft(problemOf),
      TE.map(({ state }) => ({
        ...{ community, name, cycle, kind, mode, visit: visit.visit, date },
        observers: isUnderWay(state) && observersAt(state, visit.visit) < room
      }))
    )
  }
const roomBy = ({ events, states }: Deciding, on: PlainDate): Answer<number> => {
  const { aggregate } = domain.policy
  return pipe(
    load(events, states)(aggregate, streamOf(aggregate, {})),
    TE.map(({ state }) => bookOn(state, on).observersAtVisit),
    TE.mapLeft(problemOf)
  )
}

const calendarOf =
  ({ reader }: ConsoleOptions) =>
  (cycle: Cycle): Answer<ReadonlyArray<OfCycle>> =>
    pipe(
      reader.ask(reports['visit-calendar'])({ cycle }),
      TE.mapLeft(reportProblem(reports['visit-calendar'])),
      TE.map(({ visits }) => visits.flatMap(visit => visit.days.slice(0, 1).map(date => ({ ...visit, cycle, date }))))
    )
const byDate = (one: VisitWithRoom, other: VisitWithRoom): number =>
  one.date === other.date ? (one.community < other.community ? -1 : 1) : one.date < other.date ? -1 : 1

/** Of others: nobody is offered for a visit to their own community. */
export const askVisitsWithRoom =
  (options: ConsoleOptions, records: Deciding) =>
  (request: FastifyRequest): Answer<VisitsWithRoom> => {
    const [on, { community: own }] = [options.today(), actorOf(request)]
    const isToCome = ({ status, date, community }: OfCycle): boolean =>
      status === 'agreed' && community !== own && date > on
    return pipe(
      askCycles(options),
      TE.flatMap(cycles =>
        TE.traverseArray(calendarOf(options))(cycles.filter(({ closes }) => closes >= on).map(({ cycle }) => cycle))
      ),
      TE.flatMap(calendars =>
        pipe(
          roomBy(records, on),
          TE.flatMap(room => TE.traverseArray(roomIn(records, room))(calendars.flat().filter(isToCome)))
        )
      ),
      TE.map(visits => ({ on, visits: visits.toSorted(byDate) }))
    )
  }
