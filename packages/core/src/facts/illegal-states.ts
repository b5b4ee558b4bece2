/** What a question can never be: each of these must not compile. */
import type { Cycle } from '../values/cycle.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { givenInPrivate, questionAfter, type AnyQuestion, type KeptAnswer } from './question.ts'
import type { Questions } from './questions.ts'

interface Admit {
  readonly type: 'Admit'
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly on: PlainDate
}
interface Enquire {
  readonly type: 'Enquire'
  readonly community: CommunityId
  readonly on: PlainDate
}
interface Facts {
  readonly sector: string
  readonly opens: PlainDate
}
/** Both must know the sector; only one has a cycle, and must know when it opens. */
interface Names {
  readonly Admit: 'sector' | 'opens'
  readonly Enquire: 'sector'
}
type All = Questions<Admit | Enquire, Facts, Names>

declare const sector: AnyQuestion<Pick<Enquire, 'community' | 'on'>, string>
declare const opens: AnyQuestion<Pick<Admit, 'cycle'>, PlainDate>
declare const sectorInCycle: AnyQuestion<Pick<Admit, 'cycle'>, string>
declare const number: AnyQuestion<Pick<Admit, 'cycle'>, number>
declare const afterSector: AnyQuestion<Pick<Admit, 'cycle'>, PlainDate, Pick<Facts, 'sector'>>
declare const afterWeather: AnyQuestion<Pick<Admit, 'cycle'>, PlainDate, { readonly weather: string }>
declare const afterNumber: AnyQuestion<Pick<Admit, 'cycle'>, PlainDate, { readonly sector: number }>

export const whole: All = { sector, opens }
export const inTurn: All = { sector, opens: afterSector }
export const fromTheCommand: All = { sector: givenInPrivate, opens }

declare const kept: KeptAnswer<Pick<Admit, 'cycle'>, unknown>
// @ts-expect-error what is kept is told to a rule as a reference, and a sector is none
export const keptOtherwise: All = { sector, opens: kept }
// @ts-expect-error every fact has its question
export const unasked: All = { sector }
// @ts-expect-error a question needs fields that every command has which must know its answer
export const withoutItsField: All = { sector: sectorInCycle, opens }
// @ts-expect-error a question answers what the fact is
export const anotherAnswer: All = { sector, opens: number }
// @ts-expect-error a question uses facts that the aggregate has
export const afterNothing: All = { sector, opens: afterWeather }
// @ts-expect-error a question uses a fact as it is
export const afterAnother: All = { sector, opens: afterNumber }
// @ts-expect-error a question names every fact that it uses
export const unnamed = questionAfter<Admit, Facts>({ sector: true })
// @ts-expect-error a question names no fact that it does not use
export const misnamed = questionAfter<Admit, Pick<Facts, 'sector'>>({ sector: true, weather: true })
