/** Every command that may be given over HTTP, as it is spoken. */
import { entries, type AggregateEntry } from '@cofc/core'
import type * as t from 'io-ts'
import type { Schema } from './parts.ts'
import { inPrivateOf, spokenCommandSchema, type InPrivate } from './value-schemas.ts'

type AnAggregate = AggregateEntry['aggregate']
export interface Givable {
  readonly type: string
  readonly title: string
  readonly codec: t.Mixed
  readonly inPrivate: InPrivate
}
const byItself: ReadonlyArray<string> = ['reaction', 'clock']
/** An erasure alone gives some, and others bring a file, which is sent by a form. */
const notSpoken: ReadonlyArray<string> = ['erase', 'evidence']

/** Without those that follow of themselves, and those that nobody speaks. */
export const givableOf = ({ commands }: AnAggregate): ReadonlyArray<Givable> =>
  Object.entries(commands).flatMap(([type, command]) => {
    const { title, codec, roles, onlyThrough = null } = command
    const isGiven = Object.keys(roles).some(role => !byItself.includes(role))
    const isAsked = onlyThrough !== null && !notSpoken.includes(onlyThrough)
    return isGiven || isAsked ? [{ type, title, codec, inPrivate: inPrivateOf(command) }] : []
  })

export const commandSchemas = (): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    entries.flatMap(({ aggregate }) =>
      givableOf(aggregate).map(({ type, title, codec, inPrivate }) => [
        type,
        { ...spokenCommandSchema(codec, inPrivate), title: type, description: title }
      ])
    )
  )
