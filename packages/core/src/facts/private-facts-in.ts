/** What the private words of a reviewer say; `null` when they were erased, or are none. */
import { PrivateFacts } from '../reviewer/index.ts'
import { keptAs } from '../values/kept-as.ts'

export const privateFactsIn: (words: string | null) => PrivateFacts | null = keptAs(PrivateFacts)

/** Staff and client members go for their home; independents and network staff for none. */
export const goesForHome = ({ kind }: PrivateFacts): boolean => kind === 'staff' || kind === 'client'
