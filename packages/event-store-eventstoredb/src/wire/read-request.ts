/** Reads and subscriptions as the server's Read takes them. */
import { choiceField, messageField, numberField, textField } from './writing.ts'

export interface Place {
  readonly commit: number
  readonly prepare: number
}
/** What the server leaves out: everything but some types, or what it writes itself. */
export type Wanted = { readonly prefixes: ReadonlyArray<string> } | 'all but system events' | 'everything'

// The server looks at so many events in one go before it turns to others.
const window = numberField(3, 1_000)
const interval = numberField(5, 1)
const idsAsText = messageField(9, choiceField(2))
const backwards = numberField(3, 1)
const noSystemEvents = textField(1, '^[^$]')

export const streamRequest = (stream: string, revision: number | 'end', count: number): Buffer => {
  const from = revision === 'end' ? choiceField(4) : numberField(2, revision)
  const within = messageField(1, messageField(1, textField(3, stream)), from)
  const direction = revision === 'end' ? [backwards] : []
  return messageField(1, within, ...direction, numberField(5, count), choiceField(8), idsAsText)
}

export type AllFrom = Place | 'start' | 'end'
interface AllRead {
  readonly from: AllFrom
  readonly wanted: Wanted
  readonly count: number
  readonly backwards?: boolean
}
/** Forwards from a place, that place included; or backwards, that place left out. */
export const allRequest = ({ from, wanted, count, backwards: isBackwards }: AllRead): Buffer => {
  const direction = isBackwards === true ? [backwards] : []
  return messageField(1, allFrom(from), ...direction, numberField(5, count), filterOf(wanted), idsAsText)
}

/** Whatever is appended from now on, system events excepted. */
export const subscriptionRequest = (): Buffer =>
  messageField(1, allFrom('end'), choiceField(6), filterOf('all but system events'), idsAsText)

const allFrom = (from: AllFrom) => {
  if (from === 'start') return messageField(2, choiceField(2))
  if (from === 'end') return messageField(2, choiceField(3))
  return messageField(2, messageField(1, numberField(1, from.commit), numberField(2, from.prepare)))
}
const filterOf = (wanted: Wanted) => {
  if (wanted === 'everything') return choiceField(8)
  const expression =
    wanted === 'all but system events' ? [noSystemEvents] : wanted.prefixes.map(prefix => textField(2, prefix))
  return messageField(7, messageField(2, ...expression), window, interval)
}
