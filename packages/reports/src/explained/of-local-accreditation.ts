/** What each standard gives to the types of an accreditation review; of its pack, what the pack pinned. */
import type { StandardCode } from '@cofc/core'
import { accreditationOf } from '../local-report/accreditation-of-review.ts'
import type { TypeAgainstThreshold } from '../local-report/accreditation-part.ts'
import { countedIn } from '../local-report/review-on-record.ts'
import { addressOf } from './figures-of.ts'
import {
  asTold,
  ofCases,
  ofPolicy,
  overStandards,
  ratingOf,
  type ExplainingLocal,
  type LocalTally
} from './local-tallied.ts'
import { oneIf, type Given, type Tallied } from './tallied.ts'

/** What is partly met, not met or unrated counts, and is not met. */
const givenTo = (explaining: ExplainingLocal, name: string) => {
  const ratings = countedIn(explaining.record.row)
  return (standard: StandardCode): Given => {
    const rating = ratingOf(ratings, standard)
    if (name === 'notApplicable') return oneIf(rating === 'n/a', 'OfAnotherKind')
    if (rating === 'n/a') return 'NotApplicable'
    if (name === 'counting') return { contributes: 1 }
    if (name === 'percentMet') return { contributes: Number(rating === 'met'), of: 1 }
    return oneIf(rating === 'met', rating === null ? 'NotRated' : 'RatedOtherwise')
  }
}
/** How many are to be met follows of the threshold and of how many count. */
const needed = (at: ReadonlyArray<string>): Tallied => ({
  unit: 'needed',
  of: [addressOf([...at, 'threshold']), addressOf([...at, 'counting'])]
})
const shown = ({ rows, record }: ExplainingLocal) => accreditationOf(rows, record).accreditation

type OfType = (explaining: ExplainingLocal, one: TypeAgainstThreshold, name: string) => Tallied | null
const ofReview: OfType = (explaining, { type, threshold }, name) => {
  if (name === 'threshold')
    return asTold(shown(explaining)?.pinned === true ? ofCases(explaining) : ofPolicy, threshold)
  const { row } = explaining.record
  const codes = row.scope.filter(one => one.standardType === type).map(({ standard }) => standard)
  const items = overStandards(row, codes, givenTo(explaining, name))
  return { unit: name === 'percentMet' ? 'percent' : 'count', items }
}
const ofPack: OfType = (explaining, one, name) => {
  const { met, counting } = one
  if (name === 'percentMet')
    return { unit: 'percent', items: [{ ...ofCases(explaining), given: { contributes: met, of: counting } }] }
  const numbers: Readonly<Record<string, unknown>> = { ...one }
  return asTold(ofCases(explaining), Number(numbers[name]))
}

const typesIn = (part: ReturnType<typeof shown>, isOfPack: boolean): ReadonlyArray<TypeAgainstThreshold> =>
  (isOfPack ? part?.case?.pack?.types : part?.types) ?? []

export const ofAccreditation: LocalTally = (explaining, at) => {
  const [type, name = ''] = at.slice(-2)
  if (name === 'needed') return needed(['accreditation', ...at.slice(0, -1)])
  const isOfPack = at[0] === 'case'
  const one = typesIn(shown(explaining), isOfPack).find(each => String(each.type) === type)
  return one === undefined ? null : (isOfPack ? ofPack : ofReview)(explaining, one, name)
}
