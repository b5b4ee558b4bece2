/** `?words=yes` of a state: people's words in it, to those who may read them, kept by nobody on the way. */
import { tellingWords, wordReaders } from '@cofc/application'
import type { AggregateEntry, AggregateName } from '@cofc/core'
import type { Json } from '@cofc/event-store'
import type { AnyField } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import type { Key } from './aggregate-address.ts'
import { queryOf } from './answer.ts'
import { mayReadFrom } from './may-read.ts'
import { actorOf } from './principal.ts'
import { problemOf, type Answer } from './problem.ts'
import type { Records } from './records.ts'

type YesOrNo = 'yes' | 'no'
const YesOrNo: t.Type<YesOrNo, YesOrNo, unknown> = t.keyof({ yes: null, no: null }, 'YesOrNo')
export const aYesOrNo = {
  ...{ codec: YesOrNo, called: 'words', expected: 'yes or no', says: 'with people’s words' },
  optional: true
} as const satisfies AnyField

export const asksWords = (request: FastifyRequest): boolean => queryOf(request)['words'] === 'yes'

interface Asked {
  readonly request: FastifyRequest
  readonly aggregate: AggregateEntry['aggregate']
}
type From = Pick<Records, 'dependencies'>

/** Asked before anything is read: a denial is the same whether anything is recorded. */
export const mayReadWords =
  ({ dependencies }: From, { request, aggregate: { name } }: Asked) =>
  (about: Key): Answer<void> =>
    asksWords(request)
      ? mayReadFrom(dependencies)(actorOf(request), {
          ...{ name: `words of ${name}`, title: `Read people’s words in what is recorded as ${name}`, about },
          roles: wordReaders[name as AggregateName]
        })
      : TE.right(undefined)

export const inWords =
  ({ dependencies: { content } }: From, request: FastifyRequest) =>
  <F extends { readonly state: Json }>(found: F): Answer<F> =>
    asksWords(request)
      ? pipe(
          tellingWords(content)(found.state),
          TE.mapLeft(problemOf),
          TE.map(state => ({ ...found, state }))
        )
      : TE.right(found)
