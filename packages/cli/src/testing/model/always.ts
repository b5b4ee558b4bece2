/** What is true of a network after every step, whatever was asked of it: a sentence for each thing that is not. */
import { load, stateCache, toJson, type Dependencies, type SubmitFailure } from '@cofc/application'
import { decodeEvent, entries, plusMonths, sentenceOf, streamOf, type DomainEvent } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import { isDeepStrictEqual } from 'node:util'
import { wrongInAccount } from './money.ts'

/** States remembered from step to step, beside which the streams are replayed. */
export const rememberedStates = (): NonNullable<Dependencies['states']> => stateCache(100_000)

const twice = (names: ReadonlyArray<string>): boolean => new Set(names).size !== names.length
const sum = (counts: ReadonlyArray<number>): number => counts.reduce((all, one) => all + one, 0)

/** No policy of the model asks for fewer. */
const fewestAnswers = 5

const tellsClients = (event: DomainEvent): boolean =>
  event.type === 'VisitHeld' && typeof event.clientMembers === 'number'

const isTwiceThere = (event: DomainEvent): boolean =>
  (event.type === 'VisitHeld' || event.type === 'TeamAllocated') && twice(event.team.map(one => one.reviewer))
const isTooFew = (event: DomainEvent): boolean =>
  event.type === 'SurveyReturned' && event.tallies.some(({ counts }) => sum(counts) < fewestAnswers)
const isCarriedTwice = (event: DomainEvent): boolean =>
  event.type === 'ActionPointsCarried' && twice(event.points.map(({ finding }) => String(finding)))
/** No policy of the model asks for other months. */
const isDueOtherwise = (event: DomainEvent): boolean =>
  event.type === 'AuditConcluded' && event.nextDue !== plusMonths(event.visitedOn, 24)

const wrongIn = (event: DomainEvent): string | null => {
  if (isTwiceThere(event)) return 'somebody is twice at a visit'
  if (isTooFew(event)) return 'a tally is below the minimum'
  if (isCarriedTwice(event)) return 'an action point is carried twice'
  return isDueOtherwise(event) ? 'the next audit is due on another day than two years after the visit' : null
}
const wrongWithFee = (event: DomainEvent): string | null =>
  event.type === 'RearrangementFeeFellDue' && event.net === 0 ? 'a fee of nothing fell due' : null

export const wrongWithEvent = ({ data, type }: RecordedEvent): string | null => {
  const decoded = decodeEvent(data)
  if (isLeft(decoded)) return `an event does not decode: ${type}`
  if (!/^\S.*\.$/s.test(sentenceOf(decoded.right))) return `an event has no sentence: ${type}`
  if (tellsClients(decoded.right)) return 'an event says how many client members visited'
  return wrongIn(decoded.right) ?? wrongWithFee(decoded.right)
}

/** A refusal says in a sentence what is in the way, and nothing else goes wrong. */
export const wrongWithFailure = (failure: SubmitFailure): string | null => {
  if (failure.type === 'Refused')
    return /^\S.*\.$/s.test(failure.says) ? null : `it says nothing: ${failure.refusal.type}`
  return failure.type === 'NotACommand' || failure.type === 'Denied' ? null : `it failed: ${failure.type}`
}

const aggregateOf = (event: DomainEvent) =>
  entries.find(({ aggregate: { events } }) => Object.hasOwn(events, event.type))?.aggregate

/** What was found in a portfolio is in the report: none was drafted while one waits. */
const wrongInReport = (state: unknown): string | null => {
  const { status = '', portfolio } = state as {
    readonly status?: string
    readonly portfolio?: { readonly status: string }
  }
  const waits = portfolio?.status === 'AskedFor' || portfolio?.status === 'HandedIn'
  return waits && (status === 'ReportDrafted' || status === 'Final')
    ? 'a report was drafted while its portfolio waits'
    : null
}

interface PerhapsSuspended {
  readonly status?: string
  readonly admittedOn?: string
  readonly suspension?: { readonly on: string; readonly liftedOn: string | null } | null
}
const wrongInState = (state: unknown): string | null => {
  const { status, suspension, admittedOn = '' } = state as PerhapsSuspended
  if (suspension === undefined || suspension === null || suspension.liftedOn !== null) return null
  return status === 'Active' && admittedOn <= suspension.on ? null : 'somebody is suspended who is no member'
}

interface PerhapsGathering {
  readonly asAnnounced?: object
  readonly places?: number | null
  readonly bookings?: ReadonlyMap<string, { readonly status: string; readonly attendee: string }>
}
/** No more are there than there are places, somebody waits only when all are taken, and nobody is there twice. */
const wrongInGathering = (state: unknown): string | null => {
  const { asAnnounced, places = null, bookings } = state as PerhapsGathering
  return asAnnounced === undefined || bookings === undefined ? null : wrongInPlaces(places, bookings)
}
const wrongInPlaces = (places: number | null, bookings: NonNullable<PerhapsGathering['bookings']>): string | null => {
  const coming = [...bookings.values()].filter(({ status }) => status !== 'Cancelled')
  const taken = coming.filter(({ status }) => status !== 'Waiting').length
  if (places !== null && taken > places) return 'more places are taken than there are'
  if (taken < coming.length && taken !== places) return 'somebody waits though a place is free'
  return twice(coming.map(({ attendee }) => attendee.toLowerCase())) ? 'somebody is twice at a gathering' : null
}

interface PerhapsReview {
  readonly edition?: string
  readonly sector?: string
  readonly membershipType?: string
  readonly scope?: ReadonlyMap<string, unknown>
}
/** What a review pinned when it opened it keeps. */
const isAsOpened = (state: unknown, { type, data }: RecordedEvent): boolean => {
  if (type !== 'ReviewOpened') return true
  const { edition, sector, membershipType, scope = new Map() } = state as PerhapsReview
  const pinned = (data['scope'] as ReadonlyArray<{ readonly standard: string }>).map(({ standard }) => standard)
  return isDeepStrictEqual(
    [edition, sector, membershipType, [...scope.keys()]],
    [data['edition'], data['sector'], data['membershipType'], pinned]
  )
}

/** The first thing that is wrong with a state, of whatever it is. */
const wrongInAnyOf = (state: unknown): string | null =>
  wrongInState(state) ?? wrongInReport(state) ?? wrongInGathering(state) ?? wrongInAccount(state)

/** A stream replayed from its start gives the state that is remembered of it. */
export const wrongWithStream = async (
  { events, states }: Dependencies,
  { data }: RecordedEvent
): Promise<string | null> => {
  const event = data as unknown as DomainEvent
  const aggregate = aggregateOf(event)
  if (aggregate === undefined) return `no aggregate has ${event.type}`
  const stream = streamOf(aggregate, event as never)
  const [remembered, replayed] = [
    await load(events, states)(aggregate, stream)(),
    await load(events)(aggregate, stream)()
  ]
  if (isLeft(remembered) || isLeft(replayed)) return `${stream} cannot be read`
  const read = await events.read(stream)()
  if (isLeft(read)) return `${stream} cannot be read`
  if (!read.right.events.every(one => isAsOpened(replayed.right.state, one))) return `${stream} is not as it was opened`
  const same = isDeepStrictEqual(toJson(remembered.right.state), toJson(replayed.right.state))
  return same ? wrongInAnyOf(replayed.right.state) : `${stream} is remembered otherwise than it is replayed`
}
