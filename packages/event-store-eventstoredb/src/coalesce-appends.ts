/** The identical append asked for again while the first is under way gets its answer: the server would leave it waiting. */

interface Asked {
  readonly stream: string
  readonly expected: number
  readonly ids: ReadonlyArray<string>
}
interface UnderWay<A> {
  readonly ids: ReadonlyArray<string>
  readonly answer: Promise<A>
}
export interface Once<Q, A> {
  readonly append: (asked: Q) => Promise<A>
  /** Ends when nothing is under way. */
  readonly idle: () => Promise<unknown>
}

export const once = <Q extends Asked, A>(append: (asked: Q) => Promise<A>): Once<Q, A> => {
  const underWay = new Map<string, UnderWay<A>>()
  return {
    append: asked => {
      const { stream, expected, ids } = asked
      const key = `${expected} ${ids[0]} ${stream}`
      const other = underWay.get(key)
      if (other !== undefined && areSame(other.ids, ids)) return other.answer
      const answer = append(asked).finally(() => {
        if (underWay.get(key)?.answer === answer) underWay.delete(key)
      })
      underWay.set(key, { ids, answer })
      return answer
    },
    idle: () => Promise.all([...underWay.values()].map(({ answer }) => answer))
  }
}
/** Whether these are the same ids in the same order. */
export const areSame = (some: ReadonlyArray<string>, others: ReadonlyArray<string>) =>
  some.length === others.length && some.every((id, index) => id === others[index])
