/** What was sent by a form. */
import type { FastifyRequest } from 'fastify'
import { own, textIn, valuesOf, type Entry, type Values } from './values.ts'

export interface Sent {
  readonly values: Values
  /** The form's own key; empty where it is none. */
  readonly key: string
  readonly tag: string
  readonly does: string
}
type Body = Readonly<Record<string, string | ReadonlyArray<string>>>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const isFormKey = (text: unknown): text is string => typeof text === 'string' && uuid.test(text)

/** Lines are ended by HTTP as no text of ours ends them. */
export const sentIn = ({ body }: Pick<FastifyRequest, 'body'>): Sent => {
  const entries = Object.entries((body ?? {}) as Body).flatMap(([name, texts]) =>
    (typeof texts === 'string' ? [texts] : texts).map((text): Entry => [name, text.replaceAll('\r\n', '\n')])
  )
  const values = valuesOf(entries)
  const [key, tag, does] = [own.form, own.tag, own.does].map(name => textIn(values, name))
  return { values, key: isFormKey(key) ? key : '', tag: tag ?? '', does: does ?? '' }
}
