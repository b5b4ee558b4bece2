/**
 * The fewest of some events that do what all of them do: without any one of them something else comes of it. Where several
 * say the same, it is the last that is kept. Many that change nothing are left out together, so few are tried.
 */
type Does<E> = (events: ReadonlyArray<E>) => boolean

interface Among<E> {
  readonly kept: ReadonlyArray<E>
  readonly tried: ReadonlyArray<E>
  readonly later: ReadonlyArray<E>
}
const keptOf = <E>(does: Does<E>, { kept, tried, later }: Among<E>): ReadonlyArray<E> => {
  if (tried.length === 0 || does([...kept, ...later])) return []
  if (tried.length === 1) return tried
  const half = Math.ceil(tried.length / 2)
  const [earlier, rest] = [tried.slice(0, half), tried.slice(half)]
  const first = keptOf(does, { kept, tried: earlier, later: [...rest, ...later] })
  return [...first, ...keptOf(does, { kept: [...kept, ...first], tried: rest, later })]
}

/** All of them must do it. */
export const fewest = <E>(events: ReadonlyArray<E>, does: Does<E>): ReadonlyArray<E> =>
  keptOf(does, { kept: [], tried: events, later: [] })
