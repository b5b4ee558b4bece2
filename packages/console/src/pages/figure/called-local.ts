/** What each figure of a local report is, in words, by the parts of its address; nothing where it has no words of its own. */
import { measureName } from '../../words/names.ts'
import type { Called } from './called-national.ts'

type Names = Readonly<Record<string, string>>
const rated: Names = {
  ...{ met: 'Standards met', partly: 'Standards partly met', not: 'Standards not met' },
  ...{
    notApplicable: 'Standards that do not apply',
    unrated: 'Standards left unrated',
    percentMet: 'Share of standards met'
  }
}
const whose: Names = { self: 'by the community', peer: 'by its visitors' }

/** How many there are of what an address names, by whose ratings. */
const ratedBy = (name: string, where: string, side: string): string =>
  `${rated[name] ?? name} ${where}, ${whose[side] ?? side}`

const sections: Called = ([section = '', side = '', name = '']) => {
  if (side !== 'change') return ratedBy(name, `in ${section}`, side)
  if (name === 'n') return `Ratings compared with the last cycle in ${section}`
  return name === 'points'
    ? `Change in ${section} since the last cycle`
    : `Share of standards met in ${section} in the last cycle`
}
const values: Called = ([value = '', side = '', name = '']) => ratedBy(name, `of those for ${value}`, side)

const benchmark: Called = ([section = '', side = '', name = 'percentMet', of]) => {
  if (side === 'own') return `Own share of standards met in ${section}`
  const group = side === 'network' ? 'the network' : 'the sector'
  const names: Names = {
    ...{ n: `Communities rated in ${section}`, selfRated: `Communities rated in ${section} by themselves` },
    ...{ percentMet: `Share of ratings met in ${section}`, standards: `Standards of ${section}` }
  }
  return `${names[name] ?? section}${of === 'shown' ? ' that are shown' : ''}, ${group}`
}
const outcomes: Called = ([measure = '', name = 'count']) =>
  `${measureName[measure as keyof typeof measureName]}${name === 'count' ? ': how many' : ' per place and year'}`
const statistics: Called = ([name = '']) => {
  const names: Names = {
    ...{ n: 'Standards rated by both sides', agreement: 'Share of standards rated alike' },
    ...{ kappa: 'Agreement beyond chance (Cohen’s kappa)', meanShift: 'Self above peer, on average' }
  }
  return names[name]
}
const portfolio: Called = ([name]) => (name === 'pieces' ? 'Pieces of evidence in the portfolio' : undefined)
const chapters: Readonly<Record<string, Called>> = {
  ...{ sections, values, benchmark, outcomes, statistics, portfolio },
  erased: () => 'Pieces of people’s words that were erased'
}
export const calledInLocal: Called = ([chapter = '', ...at]) => chapters[chapter]?.(at)
