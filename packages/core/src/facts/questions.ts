/** Every fact of an aggregate with its question, and the order in which they are asked. */
import type { FactNames, Message, Of } from '../aggregate.ts'
import { givenInPrivate, type FactSource } from './question.ts'

/** The commands whose rules must know a fact. */
type Asking<C extends Message, Names extends { readonly [Type in C['type']]: PropertyKey }, Fact> = {
  readonly [Type in C['type']]: Fact extends Names[Type] ? Of<C, Type> : never
}[C['type']]

/** A question that needs a field which a command that must know the fact does not have does not compile. */
export type Questions<C extends Message, F, Names extends FactNames<C, F> = FactNames<C, F>> = {
  readonly [Fact in keyof F]: FactSource<Asking<C, Names, Fact>, F[Fact], F>
}
/** For those who need not know whose they are. */
export type AnyQuestions = Readonly<Record<string, FactSource<never, unknown, never>>>

const usedBy = (questions: AnyQuestions, fact: string): ReadonlyArray<string> => {
  const source = questions[fact]
  return source === undefined || source === givenInPrivate ? [] : Object.keys(source.uses)
}

/** The facts and all that they use, each once and after those it uses. */
export const inOrder = (questions: AnyQuestions, facts: ReadonlyArray<string>): ReadonlyArray<string> => {
  const order = new Set<string>()
  const begun = new Set<string>()
  const add = (fact: string): void => {
    if (begun.has(fact)) return
    begun.add(fact)
    usedBy(questions, fact).forEach(add)
    order.add(fact)
  }
  facts.forEach(add)
  return [...order]
}

/** Whether metadata must name the fact only: its own words are private, or those of a fact that it uses. */
export const isPrivate = (questions: AnyQuestions, fact: string): boolean =>
  inOrder(questions, [fact]).some(one => {
    const source = questions[one]
    if (source === undefined || source === givenInPrivate) return source === givenInPrivate
    return 'keeps' in source || source.words !== null
  })

/** The facts whose questions wait for themselves, by way of what they use. */
export const circlesIn = (questions: AnyQuestions): ReadonlyArray<string> =>
  Object.keys(questions).filter(fact => inOrder(questions, usedBy(questions, fact)).includes(fact))
