/** An append identical to one that is under way is not sent: it gets the answer of the first. The server would not answer it. */

interface IdentifiedAppend {
  readonly stream: string
  readonly expected: number
  readonly ids: ReadonlyArray<string>
}
interface UnderWay<A> {
  readonly ids: ReadonlyArray<string>
  readonly answer: Promise<A>
}
export interface CoalescedAppends<Q, A> {
  readonly append: (asked: Q) => Promise<A>
  /** Ends when nothing is under way. */
  readonly idle: () => Promise<unknown>
}

export const coalesceAppends = <Q extends IdentifiedAppend, A>(
  append: (asked: Q) => Promise<A>
): CoalescedAppends<Q, A> => {
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
