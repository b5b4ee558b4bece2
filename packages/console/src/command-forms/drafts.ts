/**
 * What somebody types in a form is kept for them for seven days: a lost session, an error or a server that ends loses no
 * word of it. That something cannot be kept stands in nobody's way: the form itself holds it all the same.
 */
import type { Draft, DraftStore } from '@cofc/access-store'
import { actorOf, isOfOurPages } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Giving } from '../options.ts'
import { sentIn, type Sent } from './sent.ts'
import { entriesOf, own, textIn, valuesOf, type Entry, type Values } from './values.ts'

/** Seven days, in milliseconds. */
const keptFor = 604_800_000
/** Since when, at an instant, what was typed is kept. */
export const draftsKeptSince = (at: string): string => new Date(Date.parse(at) - keptFor).toISOString()
const keptSince = ({ dependencies: { now } }: Pick<Giving, 'dependencies'>): string => draftsKeptSince(now())

/** A form, by the address of its page, and whom it is about. */
export interface FormAt {
  readonly giving: Giving
  readonly request: FastifyRequest
  readonly address: string
  readonly whom: Readonly<Record<string, string>>
}
const orNull = async <A>(asked: TaskEither<unknown, A>): Promise<A | null> => {
  const found = await asked()
  return isLeft(found) ? null : found.right
}

/** Without what is of this page alone. */
const typedIn = (values: Values): string =>
  JSON.stringify(entriesOf(values).filter(([name]) => name !== own.token && name !== own.form && name !== own.does))
const valuesIn = ({ typed }: Draft): Values => valuesOf(JSON.parse(typed ?? '[]') as ReadonlyArray<Entry>)

const show = ({ giving, request, address, whom }: FormAt, drafts: DraftStore, id: string) => {
  const form = { id, subject: actorOf(request).subject, address, at: giving.dependencies.now() }
  const of = { about: whom['community'] ?? whom['reviewer'] ?? null, cycle: whom['cycle'] ?? null }
  return orNull(drafts.show({ ...form, ...of }, keptSince(giving)))
}
/** That a form was shown to somebody. */
export const noteShown = async (form: FormAt, key: string): Promise<void> => {
  const { drafts } = form.giving
  if (drafts !== undefined) await show(form, drafts, key)
}
/** What was typed in it; answers whether it is kept. */
export const keepTyped = async (form: FormAt, { key, values, tag }: Omit<Sent, 'does'>): Promise<boolean> => {
  const { drafts, dependencies } = form.giving
  if (drafts === undefined) return false
  const typed = typedIn(new Map([...values, [own.tag, [tag]]]))
  const keep = drafts.keep(key, typed, dependencies.now())
  const kept = await orNull(keep)
  if (kept !== false) return kept === true
  await show(form, drafts, key)
  return (await orNull(keep)) === true
}
export const dropTyped = async ({ giving: { drafts } }: Pick<FormAt, 'giving'>, key: string): Promise<void> => {
  if (drafts !== undefined) await orNull(drafts.drop(key))
}

/** What they typed in this form, for the one who did. */
export const typedBefore = async (
  { giving, request, address }: FormAt,
  key: string
): Promise<Omit<Sent, 'does'> | null> => {
  const found = giving.drafts === undefined ? null : await orNull(giving.drafts.find(key, keptSince(giving)))
  if (found === null || found.subject !== actorOf(request).subject) return null
  if (found.address !== address || found.typed === null) return null
  const values = valuesIn(found)
  return { key, values, tag: textIn(values, own.tag) }
}
/** All that somebody began and did not send. */
export const begunBy = async (giving: Giving, request: FastifyRequest): Promise<ReadonlyArray<Draft>> =>
  (giving.drafts === undefined
    ? null
    : await orNull(giving.drafts.allOf(actorOf(request).subject, keptSince(giving)))) ?? []

export const hrefOfDraft = ({ address, id }: Pick<Draft, 'address' | 'id'>): string => `${address}?draft=${id}`

/**
 * A form was sent, and its sender is not known any more: what they typed is kept for the one to whom it was shown. Where it
 * is found again; `null` where nothing was kept.
 */
export const keepLost = async (giving: Giving | undefined, request: FastifyRequest): Promise<string | null> => {
  const { key, values, tag } = sentIn(request)
  if (giving?.drafts === undefined || key === '' || !isOfOurPages(request)) return null
  const typed = typedIn(new Map([...values, [own.tag, [tag]]]))
  await orNull(giving.drafts.keep(key, typed, giving.dependencies.now()))
  const found = await orNull(giving.drafts.find(key, keptSince(giving)))
  return found === null ? null : hrefOfDraft(found)
}
