/** What the table of an aggregate can never be: each of these must not compile. */
import { accept, aggregate, type Aggregate, type CommandEntry, type Decision } from './aggregate.ts'
import type { EventEntry, Events, RefusalEntry, Refusals } from './aggregate.ts'
import { streamOf } from './address.ts'
import { review } from './review/index.ts'
import type * as t from 'io-ts'
import type { Grants, Role } from './roles.ts'
import type { PlainDate } from './values/plain-date.ts'

interface Ask {
  readonly type: 'Ask'
  readonly whom: string
  readonly on: PlainDate
}
interface Answer {
  readonly type: 'Answer'
  readonly whom: string
  readonly words: string
  readonly on: PlainDate
}
interface Asked {
  readonly type: 'Asked'
  readonly on: PlainDate
}
interface NobodyThere {
  readonly type: 'NobodyThere'
}
interface Facts {
  readonly present: boolean
  readonly words: string | null
}
type Rule<C, Name extends keyof Facts> = (
  command: C,
  state: number,
  known: Pick<Facts, Name>
) => Decision<Asked, NobodyThere>

declare const askCodec: t.Type<Ask, unknown>
declare const answerCodec: t.Type<Answer, unknown>
declare const askedCodec: t.Type<Asked, unknown>
declare const text: t.Type<string, unknown>
declare const number: t.Type<number, unknown>
declare const needsPresent: Rule<Ask, 'present'>
const plain = (): Decision<Asked, NobodyThere> => accept()

type Entry<C, Name extends keyof Facts> = CommandEntry<C, number, Asked, NobodyThere, Facts, Name>
const ask: Entry<Ask, 'present'> = {
  codec: askCodec,
  title: 'Ask',
  roles: { reviewer: 'own-visit' },
  facts: ['present'],
  rule: needsPresent
}
const answer: Entry<Answer, 'words'> = {
  codec: answerCodec,
  title: 'Answer',
  roles: {},
  facts: ['words'],
  private: { words: text },
  rule: plain
}
const events: Events<Asked> = { Asked: { codec: askedCodec, says: () => 'Somebody asked.' } }
const refusals: Refusals<NobodyThere, Ask | Answer> = {
  NobodyThere: { about: 'whom', says: () => 'Ask later.' }
}
const rest = { name: 'talk', address: ['whom'], initialState: 0, evolve: (state: number) => state } as const
const table = aggregate<Ask | Answer, number, Asked, NobodyThere, Facts>()

export const whole: Aggregate<Ask | Answer, number, Asked, NobodyThere, Facts, 'whom'> = table({
  ...rest,
  commands: { Ask: ask, Answer: answer },
  events,
  refusals
})

// @ts-expect-error every command has its entry
export const unanswered = table({ ...rest, commands: { Ask: ask }, events, refusals })
// @ts-expect-error an entry says who may give the command
export const withoutRoles: Entry<Ask, 'present'> = { codec: askCodec, title: 'Ask', facts: ['present'], rule: plain }
// @ts-expect-error an entry has its title
export const untitled: Entry<Ask, never> = { codec: askCodec, roles: {}, facts: [], rule: plain }
// @ts-expect-error there is no such role
export const byAStranger: Grants = { stranger: 'any' }
// @ts-expect-error a role reaches as far as a word says
export const everywhere: Grants = { auditor: 'everywhere' }
// @ts-expect-error there is no such role
export const stranger: Role = 'stranger'
const uninformed = { codec: askCodec, title: 'Ask', roles: {}, facts: [], rule: needsPresent } as const
// @ts-expect-error a rule knows the facts that its entry names, and no others
export const unnamed = table({ ...rest, commands: { Ask: uninformed, Answer: answer }, events, refusals })
// @ts-expect-error an entry names facts that there are
export const unknownFact: Entry<Ask, never> = { ...ask, facts: ['weather'], rule: plain }
// @ts-expect-error a codec reads its own command
export const anothersCodec: Entry<Ask, never> = { ...ask, codec: answerCodec, facts: [], rule: plain }
// @ts-expect-error what a command gives in private is a field that it has
export const privateNothing: Entry<Ask, 'present'> = { ...ask, private: { words: text } }
// @ts-expect-error a private field is read as what the fact of its name is
export const privateNumber: Entry<Answer, 'words'> = { ...answer, private: { words: number } }
// @ts-expect-error every event has its entry
export const silent: Events<Asked> = {}
// @ts-expect-error every event has its sentence
export const unsaid: EventEntry<Asked> = { codec: askedCodec }
// @ts-expect-error every refusal has its entry
export const unexplained: Refusals<NobodyThere, Ask> = {}
// @ts-expect-error a refusal says which field it is about
export const aboutNothing: RefusalEntry<NobodyThere, Ask> = { says: () => 'Ask later.' }
// @ts-expect-error what a refusal is about is a field of a command
export const aboutTheWeather: RefusalEntry<NobodyThere, Ask> = { says: () => 'Ask later.', about: 'weather' }
// @ts-expect-error the type of a command is no field that can be put right
export const aboutTheType: RefusalEntry<NobodyThere, Ask> = { says: () => 'Ask later.', about: 'type' }
const byWords = { ...rest, address: ['words'] } as const
// @ts-expect-error an address is made of fields that every command has
export const addressedByWords = table({ ...byWords, commands: { Ask: ask, Answer: answer }, events, refusals })
// @ts-expect-error a stream is named by the whole address
export const halfAddressed = streamOf(review, { community: 'TC-0001', cycle: '2023-2024' })
