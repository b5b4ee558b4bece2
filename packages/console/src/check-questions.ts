/**
 * What the check of a history is made from: why a field is as it is, what differs between two times, and whether each
 * decision is decided again as it was. It is for those who answer for the record.
 */
import {
  aMoment,
  type Actor,
  deniedAsAt,
  type DecisionAgain,
  type DecisionsFailure,
  type Difference,
  type HistoryEntry,
  type Moment,
  type Reason,
  type Replay
} from '@cofc/application'
import { aggregateNamed } from '@cofc/core'
import { actorOf, historyAnswer, notUnderstood, problemOf, type Answer, type Problem } from '@cofc/http'
import { decodeAsk, type AskFields } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import type { Form } from './answer.tsx'
import { chosenBy, paramsOf } from './asked.ts'
import type { ConsoleOptions } from './options.ts'
import type { AskedOfHistory as Asked, Check } from './check.ts'
import { checkFormPage } from './pages/check/page.tsx'
import { askWhose, type Whose } from './questions.ts'
import { replayFor } from './record-question.ts'

const Text = new t.Type<string, string, unknown>(
  'Text',
  t.string.is,
  (given, context) => (typeof given === 'string' && given.length <= 200 ? t.success(given) : t.failure(given, context)),
  t.identity
)
const text = { codec: Text, called: 'text', expected: 'a text of 200 letters at most' } as const
const fields: AskFields<Asked> = {
  about: { ...text, says: 'what is explained', optional: true },
  field: { ...text, says: 'the field that is explained', optional: true },
  from: { ...aMoment, says: 'the earlier of two times', optional: true },
  to: { ...aMoment, says: 'the later', optional: true },
  again: { ...text, says: 'whether every decision is decided again', optional: true }
}

const lastOfEach = (entries: ReadonlyArray<HistoryEntry>): ReadonlyArray<HistoryEntry> => [
  ...new Map(entries.map(entry => [entry.stream, entry])).values()
]

interface Asking extends Pick<Actor, 'role'> {
  readonly replay: Replay
  readonly entries: ReadonlyArray<HistoryEntry>
  readonly whose: Whose
  readonly asked: Asked
}
const reasonsFor = ({ role, replay, entries, asked }: Asking): Answer<ReadonlyArray<Reason> | null> => {
  if (asked.about === undefined) return TE.right(null)
  const entry = entries.find(({ stream }) => stream === asked.about)
  const aggregate = entry === undefined ? undefined : aggregateNamed(entry.aggregate)?.aggregate
  if (entry === undefined || aggregate === undefined) return TE.right([])
  const ask = { aggregate, stream: entry.stream, field: asked.field ?? null }
  return pipe(replay.explain({ ...ask, asOf: null, asAt: null, role }), TE.mapLeft(problemOf))
}
const everything: Moment = { asOf: null, asAt: null }
const differenceFor = ({ role, replay, whose, asked }: Asking): Answer<Difference | null> => {
  const { from, to = everything } = asked
  if (from === undefined) return TE.right(null)
  return pipe(replay.difference({ community: whose.community, from, to, role }), TE.mapLeft(problemOf))
}

const decisionsFor = ({ replay, whose, asked }: Asking): Answer<ReadonlyArray<DecisionAgain> | null> =>
  asked.again === undefined
    ? TE.right(null)
    : pipe(replay.decisionsAbout(whose.community), TE.mapLeft(decisionsProblem))

/** A history that does not know its own beginning is no other than one that cannot be read. */
const decisionsProblem = (failure: DecisionsFailure): Problem =>
  problemOf(
    failure.type === 'PositionUnknown' ? { type: 'StoreCorrupt', reason: 'its beginning is not known' } : failure
  )

const checked = (asking: Asking): Answer<Check> =>
  pipe(
    reasonsFor(asking),
    TE.flatMap(reasons =>
      pipe(
        differenceFor(asking),
        TE.flatMap(difference =>
          pipe(
            decisionsFor(asking),
            TE.map(decisions => ({
              ...{ whose: asking.whose, streams: lastOfEach(asking.entries), asked: asking.asked },
              ...{ reasons, difference, decisions }
            }))
          )
        )
      )
    )
  )

const forThoseWhoAnswer = (role: Actor['role']): Answer<void> => {
  const denied = deniedAsAt(role)
  return denied === null ? TE.right(undefined) : TE.left(problemOf(denied))
}

export const askCheck =
  (options: ConsoleOptions) =>
  (request: FastifyRequest): Answer<Check> => {
    const { role } = actorOf(request)
    return pipe(
      forThoseWhoAnswer(role),
      TE.flatMap(() => TE.fromEither(chosenBy(request, { fields: Object.keys(fields) }))),
      TE.flatMap(given => pipe(TE.fromEither(decodeAsk(fields, options.today)(given)), TE.mapLeft(notUnderstood))),
      TE.flatMap(asked =>
        pipe(
          historyAnswer({ ...options, role })(paramsOf(request)),
          TE.flatMap(({ entries }) =>
            pipe(
              askWhose(options)(request),
              TE.flatMap(whose =>
                pipe(
                  replayFor(options),
                  TE.flatMap(replay => checked({ role, replay, entries, whose, asked }))
                )
              )
            )
          )
        )
      )
    )
  }

export const checkForm = (options: ConsoleOptions): Form => ({
  fields: ['field', 'from', 'to'],
  whenNotFound: null,
  again: (wrong, request) =>
    pipe(
      askWhose(options)(request),
      TE.map(whose => checkFormPage(whose, wrong))
    )
})
