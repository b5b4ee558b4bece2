/** What is known of a community, in sentences. */
import type { Community, DatedProfile } from '@cofc/core'
import { dayInWords } from '../../../words/dates.ts'
import { counted } from '../../../words/figures.ts'
import { countryName, providerName, sectorName } from '../../../words/names.ts'

const profileInWords = ({ profile }: DatedProfile): string => {
  const { name, sector, provider, parent, country, places } = profile
  const by = `${providerName[provider].toLowerCase()}${parent === null ? '' : `, ${parent}`}`
  return `${name}: ${sectorName[sector].toLowerCase()}, provided by ${by}, in ${countryName(country)}${places === null ? '' : `, with ${counted(places, 'place')}`}.`
}
export const communityInWords = (state: Community): ReadonlyArray<string> => {
  if (state.status === 'Unknown') return ['The community is not on record yet.']
  const { profiles, linkPersonDue, erasures } = state
  const pieces = erasures.reduce((sum, erasure) => sum + erasure.pieces, 0)
  return [
    ...profiles.slice(-1).map(profileInWords),
    ...(profiles.length > 1
      ? [`Its profile changed ${profiles.length === 2 ? 'once' : counted(profiles.length - 1, 'time')}.`]
      : []),
    ...(linkPersonDue === null ? [] : [`It has no link person; one is to be named by ${dayInWords(linkPersonDue)}.`]),
    ...(pieces === 0 ? [] : [`${counted(pieces, 'piece')} of the words kept about it were erased.`])
  ]
}
