/** What the private words of a reviewer say; `null` when they were erased, or are none. */
import { isRight, tryCatch } from 'fp-ts/lib/Either.js'
import { PrivateFacts } from '../reviewer/index.ts'

export const privateFactsIn = (words: string | null): PrivateFacts | null => {
  const parsed = tryCatch(
    () => JSON.parse(words ?? 'null') as unknown,
    () => null
  )
  const facts = PrivateFacts.decode(isRight(parsed) ? parsed.right : null)
  return isRight(facts) ? facts.right : null
}

/** Staff and client members go for their home; independents and network staff for none. */
export const goesForHome = ({ kind }: PrivateFacts): boolean => kind === 'staff' || kind === 'client'
