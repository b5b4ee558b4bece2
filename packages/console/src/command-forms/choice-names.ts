/** What the choices of forms are called. */
import { Country } from '@cofc/core'
import {
  countryName,
  measureName,
  membershipTypeName,
  providerName,
  ratingName,
  reviewKindName,
  sectorName,
  teamRoleName,
  visitModeName
} from '../words/names.ts'
import { capital } from '../words/capital.ts'

const months: ReadonlyArray<string> = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December']
]

/** Of one field alone, where the word means something else there. */
const ofField: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  financialYearMonth: Object.fromEntries(months.map((month, at) => [String(at + 1), month])),
  standardType: { '1': 'Type 1', '2': 'Type 2', '3': 'Type 3' },
  score: { '1': '1, the worst', '2': '2', '3': '3', '4': '4', '5': '5, the best' },
  training: { reviewer: 'Reviewer' },
  area: { A: 'Area A', B: 'Area B', C: 'Area C', D: 'Area D' },
  outcome: { full: 'Accredited in full', maintained: 'Accreditation maintained', lapsed: 'Accreditation lapsed' },
  by: { self: 'The community’s own', peer: 'The peers’' },
  rating: { not: 'Not met' },
  as: { reviewer: 'As a reviewer' },
  audience: { public: 'Everybody' },
  supplement: { addiction: 'Addiction' },
  askedBy: { host: 'The community', network: 'The network', team: 'The visiting team' },
  grounds: { process: 'How it was decided', fact: 'A fact that was wrong' },
  redaction: {
    'nobody-in-it': 'Nobody can be recognised in it',
    'names-removed': 'Names, and what else tells who somebody is, were removed'
  },
  kind: { client: 'Client member', staff: 'Member of staff', network: 'Member of the network team' },
  service: { forum: 'E-mail forum', hub: 'Knowledge Hub' }
}
const known: Readonly<Record<string, string>> = {
  ...sectorName,
  ...providerName,
  ...membershipTypeName,
  ...reviewKindName,
  ...ratingName,
  ...teamRoleName,
  ...visitModeName,
  ...measureName,
  'first-presentation': 'On the day of the first presentation',
  decision: 'On the day of the decision',
  ends: 'It ends',
  'non-member': 'Not a member',
  'network-team': 'The network team',
  'committee-chair': 'The chair of the committee',
  committee: 'The committee',
  'link-person': 'Link person',
  'uk-standard': 'UK standard rate',
  'outside-scope': 'Outside the scope of VAT',
  uk: 'UK',
  TC: 'Therapeutic community (TC)',
  PIE: 'Psychologically informed environment (PIE)',
  'TC+': 'TC+, for people with learning disabilities'
}
/** `too-few-dates`, `TooFewDates`: as words. */
const asWords = (code: string): string => {
  const words = code.replaceAll('-', ' ').replaceAll(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return capital(words)
}
/** The fields that hold countries: elsewhere two letters may mean something else. */
const countries: ReadonlyArray<string> = ['country', 'heldIn', 'ukCountries', 'vatCountries']

/** What a choice of the field of this name is called. */
export const choiceName = (name: string, choice: string | number): string => {
  const own = ofField[name]?.[String(choice)]
  if (own !== undefined) return own
  if (countries.includes(name) && Country.is(choice)) return countryName(choice)
  return typeof choice === 'number' ? String(choice) : (known[choice] ?? asWords(choice))
}
