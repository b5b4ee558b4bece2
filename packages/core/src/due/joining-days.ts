/** For how long the form of somebody who wants to join is kept, and by when it is due to be answered. */
import type { PolicyBook } from '../policy/index.ts'
import { plusDays, type PlainDate } from '../values/plain-date.ts'

/** How far such a form is: begun and not handed in, handed in and not answered, or answered. */
export type JoiningStage = 'Begun' | 'HandedIn' | 'Answered'
export type JoiningDays = Pick<PolicyBook, 'joiningFormDays' | 'joiningAnswerDays' | 'joiningSettledDays'>

const numberOf: Readonly<Record<JoiningStage, keyof JoiningDays>> = {
  Begun: 'joiningFormDays',
  HandedIn: 'joiningAnswerDays',
  Answered: 'joiningSettledDays'
}

/** Days, from when it was last saved, handed in or answered. */
export const joiningDays = (policy: JoiningDays, stage: JoiningStage): number => policy[numberOf[stage]]

/** By which day the network team is due to answer what was handed in. */
export const joiningReplyDue = (
  { joiningReplyDays }: Pick<PolicyBook, 'joiningReplyDays'>,
  handedIn: PlainDate
): PlainDate => plusDays(handedIn, joiningReplyDays)
