/**
 * A small model of an event store: whether what many callers saw at once is what one caller after another could have seen.
 *
 * Every answer tells how many events the stream had: after an append its version, in a conflict the actual one, in a
 * reading its length. Put in that order, an append before those who saw it, no call may stand before one that had been
 * answered when it began. As the order is given by the answers, one look decides; there is nothing to search.
 */
export interface Call {
  /** When it was asked and when it was answered, by one clock for all callers. */
  readonly begun: number
  readonly ended: number
  readonly stream: string
  readonly saw: Saw
}
export type Saw =
  | { readonly type: 'Added'; readonly ids: ReadonlyArray<string>; readonly version: number; readonly position: string }
  | { readonly type: 'Conflict'; readonly expected: number; readonly actual: number }
  | { readonly type: 'Read'; readonly ids: ReadonlyArray<string> }

/** What cannot be in the history of one store; nothing when it can. */
export const faultsIn = (calls: ReadonlyArray<Call>): ReadonlyArray<string> => {
  const streams = [...new Set(calls.map(({ stream }) => stream))]
  const inPositions = appendsIn(calls).toSorted((a, b) => (a.position < b.position ? -1 : 1))
  return [
    ...streams.flatMap(stream => faultsOfStream(calls.filter(call => call.stream === stream))),
    ...outOfTime(inPositions).map(() => 'a later append stands at an earlier position')
  ]
}

interface Span {
  readonly begun: number
  readonly ended: number
}
interface Append extends Span {
  readonly ids: ReadonlyArray<string>
  readonly version: number
  readonly position: string
}
/** The identical append repeated is one: it was done after the first asked, and before anyone was told. */
const appendsIn = (calls: ReadonlyArray<Call>): ReadonlyArray<Append> => {
  const appends = new Map<string, Append>()
  for (const { begun, ended, stream, saw } of calls) {
    if (saw.type !== 'Added') continue
    const key = JSON.stringify([stream, saw])
    const same = appends.get(key)
    const whole = same ?? { ...saw, begun, ended }
    appends.set(key, { ...whole, begun: Math.min(whole.begun, begun), ended: Math.min(whole.ended, ended) })
  }
  return [...appends.values()]
}

const faultsOfStream = (calls: ReadonlyArray<Call>): ReadonlyArray<string> => {
  const appends = appendsIn(calls).toSorted((a, b) => a.version - b.version)
  const kept = appends.flatMap(({ ids }) => ids)
  const lengths = new Set([0, ...appends.map(({ version }) => version)])
  const seen = calls.flatMap(({ begun, ended, saw }) => {
    const length = lengthSeen(saw)
    return length === undefined ? [] : [{ begun, ended, length, isAppend: false }]
  })
  const made = appends.map(({ begun, ended, version }) => ({ begun, ended, length: version, isAppend: true }))
  const inOrder = [...made, ...seen].toSorted(
    (a, b) => a.length - b.length || Number(b.isAppend) - Number(a.isAppend) || a.begun - b.begun
  )
  return [
    ...gapsIn(appends),
    ...calls.flatMap(({ saw }) => (isUntrue(saw, kept) ? ['an answer that no moment bears out'] : [])),
    ...seen.flatMap(({ length }) => (lengths.has(length) ? [] : ['a part of an append was seen'])),
    ...outOfTime(inOrder).map(() => 'what was answered before is not seen after')
  ]
}
const gapsIn = (appends: ReadonlyArray<Append>): ReadonlyArray<string> =>
  appends.flatMap(({ ids, version }, index) =>
    version - ids.length === (appends[index - 1]?.version ?? 0) ? [] : ['appends overlap, or one is missing']
  )
const lengthSeen = (saw: Saw): number | undefined => {
  switch (saw.type) {
    case 'Added':
      return undefined
    case 'Conflict':
      return saw.actual
    case 'Read':
      return saw.ids.length
  }
}
const isUntrue = (saw: Saw, kept: ReadonlyArray<string>): boolean => {
  switch (saw.type) {
    case 'Added':
      return saw.ids.length === 0
    case 'Conflict':
      return saw.expected === saw.actual
    case 'Read':
      return saw.ids.some((id, index) => id !== kept[index])
  }
}
/** Those that began when a later one in this order had been answered. */
const outOfTime = (inOrder: ReadonlyArray<Span>): ReadonlyArray<Span> => {
  let answered = Infinity
  return inOrder.toReversed().filter(({ begun, ended }) => {
    const late = answered < begun
    answered = Math.min(answered, ended)
    return late
  })
}
