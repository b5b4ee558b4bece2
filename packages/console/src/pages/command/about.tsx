/** What a command is about, in words: `Review: TC-0042, 2023-2024, peer-review`. */
import type { Key } from '../../command-forms/command-form.ts'
import { choiceName } from '../../command-forms/choice-names.ts'

const aggregateName: Readonly<Record<string, string>> = {
  policy: 'Policy',
  calendar: 'Calendar',
  'price-list': 'Price list',
  community: 'Community',
  reviewer: 'Reviewer',
  edition: 'Edition',
  cycle: 'Cycle',
  membership: 'Membership',
  review: 'Review',
  'hmp-audit': 'Joint audit',
  accreditation: 'Accreditation',
  gathering: 'Gathering',
  announcement: 'Announcement',
  'service-access': 'Forum and Knowledge Hub',
  account: 'Account'
}
export const aggregateInWords = (name: string): string => aggregateName[name] ?? name

export const aboutInWords = (aggregate: string, about: Key): string =>
  `${aggregateInWords(aggregate)}: ${Object.entries(about)
    .map(([field, text]) => (field === 'kind' ? choiceName(field, text).toLowerCase() : text))
    .join(', ')}`
