/** The enquiry, the joining form and the finance form, page by page. */
import {
  countries,
  Country,
  MembershipType,
  membershipTypes,
  membership,
  providers,
  Sector,
  sectors,
  sizeUnitName,
  whyNotOfType,
  type Form
} from '@cofc/core'
import { countryInSentence, countryName, membershipTypeName, providerName, sectorName } from '../words/names.ts'
import { typeInShort } from '../words/joining.ts'
import {
  answerTo,
  type JoiningTerms,
  type Question,
  type QuestionChoice,
  type Section,
  type Written
} from './question.ts'

export const joiningKinds = ['enquiry', 'application'] as const
export type JoiningKind = (typeof joiningKinds)[number]
export const isJoiningKind = (text: unknown): text is JoiningKind => joiningKinds.includes(text as JoiningKind)

const name = 200
const emailQuestion = (called: string, label: string): Question => ({
  ...{ name: called, label, is: 'line', type: 'email', most: 254, autocomplete: 'email' },
  lacks: 'Give an e-mail address, so that we can answer',
  wrong: answer => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answer) ? null : 'Give an e-mail address like name@example.org')
})
const byName = (one: { readonly text: string }, other: { readonly text: string }): number =>
  one.text.localeCompare(other.text, 'en-GB')
export const countryChoices: ReadonlyArray<QuestionChoice> = countries
  .map(value => ({ value, text: countryName(value) }))
  .toSorted(byName)
const countryQuestion: Question = {
  ...{ name: 'country', label: 'Country', is: 'list', most: 2, lacks: 'Choose the country where the community is' },
  choices: countryChoices
}

const enquirySection: Section = {
  ...{ key: 'question', part: 'enquiry', title: 'Ask us a question' },
  lede: 'Tell us who you are and what you want to know. We answer by e-mail.',
  questions: [
    { name: 'name', label: 'Your name', is: 'line', most: name, autocomplete: 'name', lacks: 'Give your name' },
    emailQuestion('email', 'Your e-mail address'),
    {
      ...{ name: 'phone', label: 'Phone number (optional)', is: 'line', type: 'tel', most: 40, autocomplete: 'tel' },
      lacks: null
    },
    { name: 'service', label: 'Name of your community or service (optional)', is: 'line', most: name, lacks: null },
    {
      ...{ name: 'question', label: 'What do you want to know?', is: 'words', most: 4_000 },
      hint: 'Please name nobody who lives in or uses a community.',
      lacks: 'Write what you want to know'
    }
  ]
}

const communitySection: Section = {
  ...{ key: 'community', part: 'joining', title: 'Your community' },
  lede: 'Membership belongs to one community, not to the body that runs it. Apply for each by itself.',
  questions: [
    {
      name: 'community',
      label: 'Name of the community',
      is: 'line',
      most: name,
      lacks: 'Give the name of the community'
    },
    {
      ...{ name: 'sector', label: 'Whom it is for', is: 'one-of', most: 20, lacks: 'Choose whom the community is for' },
      choices: sectors.map(value => ({ value, text: sectorName[value] }))
    },
    {
      ...{ name: 'provider', label: 'Who provides it', is: 'one-of', most: 40, lacks: 'Choose who provides it' },
      choices: providers.map(value => ({ value, text: providerName[value] }))
    },
    countryQuestion,
    { name: 'area', label: 'Town or area (optional)', is: 'line', most: name, lacks: null },
    {
      name: 'parent',
      label: 'Body that runs it, where it runs several (optional)',
      is: 'line',
      most: name,
      lacks: null
    },
    { name: 'places', label: 'How many places it has (optional)', is: 'number', most: 6, lacks: null }
  ]
}

/** Of a community that was never a member. */
const neverAMember = membership.initialState
const orNull = (text: string): string | null => (text === '' ? null : text)
/** Why a community cannot be of a type, as far as its own answers tell; what it did before is on record, and not asked. */
const whyNot = (type: string, written: Written, { policy }: JoiningTerms): string | null => {
  const [country, sector, programme] = ['country', 'sector', 'programme'].map(name =>
    answerTo(written, 'joining', name)
  )
  if (!MembershipType.is(type) || !Country.is(country) || !Sector.is(sector)) return null
  const community = { country, sector, programmeAccreditation: orNull(programme ?? '') }
  const refusal = whyNotOfType({ membershipType: type, past: neverAMember }, { policy, criteriaShown: [], community })
  switch (refusal?.type) {
    case 'AssociateIsForOverseas':
      return `Associate membership is for communities overseas, and yours is in ${countryInSentence(country)}`
    case 'AuditIsForPrisonProgrammes':
      return 'This type is for prison communities with an accredited programme: give its reference below'
    default:
      return null
  }
}
const membershipSection = ({ policy }: JoiningTerms): Section => ({
  ...{ key: 'membership', part: 'joining', title: 'The type of membership' },
  questions: [
    {
      ...{ name: 'type', label: 'Which type do you apply for?', is: 'one-of', most: 40 },
      hint: 'If you are not sure, choose Developmental or Full. The network team will talk it over with you.',
      lacks: 'Choose a type of membership',
      choices: membershipTypes.map(value => ({
        ...{ value, text: membershipTypeName[value], hint: typeInShort(value, policy) }
      })),
      wrong: whyNot
    },
    {
      ...{ name: 'programme', label: 'Reference of the accredited programme (optional)', is: 'line', most: name },
      hint: 'Only for a prison community.',
      lacks: null
    }
  ]
})
const contactSection: Section = {
  ...{ key: 'contact', part: 'joining', title: 'The link person' },
  lede: 'Each member names one person whom the network writes to. It should be somebody who works there.',
  questions: [
    {
      name: 'contact',
      label: 'Name of the link person',
      is: 'line',
      most: name,
      autocomplete: 'name',
      lacks: 'Give the name of the link person'
    },
    {
      name: 'job',
      label: 'Job title (optional)',
      is: 'line',
      most: name,
      autocomplete: 'organization-title',
      lacks: null
    },
    emailQuestion('email', 'E-mail address of the link person'),
    {
      ...{ name: 'phone', label: 'Phone number (optional)', is: 'line', type: 'tel', most: 40, autocomplete: 'tel' },
      lacks: null
    },
    {
      ...{
        name: 'address',
        label: 'Postal address (optional)',
        is: 'words',
        most: 500,
        autocomplete: 'street-address'
      },
      lacks: null
    }
  ]
}
const promisesSection: Section = {
  ...{ key: 'promises', part: 'joining', title: 'What members promise' },
  questions: [
    {
      ...{ name: 'promised', label: 'The community promises all of this', is: 'tick', most: 3 },
      choices: [{ value: 'yes', text: 'Yes' }],
      lacks: 'Tick the box if the community promises this. If it cannot, ask us a question first'
    }
  ]
}

/** One year, and the terms that are on offer. */
export const termChoices = ({ priceList }: Pick<JoiningTerms, 'priceList'>): ReadonlyArray<QuestionChoice> => [
  { value: '1', text: 'One year' },
  ...(priceList?.multiYear ?? []).map(({ years, discountBasisPoints }) => ({
    value: String(years),
    text: `${String(years)} years at once, less ${String(discountBasisPoints / 100)} %`
  }))
]
/** What the price list counts, as a question; none where every size pays the same. */
export const sizeLabel = ({ priceList }: Pick<JoiningTerms, 'priceList'>): string =>
  `How many ${sizeUnitName[priceList?.sizeUnit ?? 'places']} the community has`
const sizeSection = (terms: JoiningTerms): Section => ({
  ...{ key: 'size', part: 'finance', title: 'What it costs' },
  lede: 'The price follows from the size of the community and the type of membership.',
  questions: [
    {
      ...{ name: 'size', label: sizeLabel(terms), is: 'number', most: 6 },
      lacks: `Say how many ${sizeUnitName[terms.priceList?.sizeUnit ?? 'places']} the community has`
    },
    {
      ...{ name: 'years', label: 'For how long do you pay at once?', is: 'one-of', most: 2 },
      lacks: 'Choose for how long you pay at once',
      choices: termChoices(terms)
    }
  ]
})
const needsOrder = ({ policy }: JoiningTerms): string =>
  policy.purchaseOrderProviders.length === 0
    ? 'Give it if your finance team uses one.'
    : `We cannot send an invoice without it to: ${policy.purchaseOrderProviders.map(one => providerName[one].toLowerCase()).join(', ')}. You can give it later.`
const payerSection = (terms: JoiningTerms): Section => ({
  ...{ key: 'payer', part: 'finance', title: 'Who pays' },
  lede: 'The invoice goes here.',
  questions: [
    {
      name: 'payer',
      label: 'Name of the body that pays',
      is: 'line',
      most: name,
      autocomplete: 'organization',
      lacks: 'Give the name of the body that pays'
    },
    { name: 'person', label: 'Person to write to (optional)', is: 'line', most: name, lacks: null },
    { ...emailQuestion('email', 'E-mail address for the invoice'), autocomplete: 'off' },
    {
      name: 'address',
      label: 'Address for the invoice',
      is: 'words',
      most: 500,
      lacks: 'Give the address for the invoice'
    },
    {
      name: 'order',
      label: 'Purchase order number (optional)',
      is: 'line',
      most: 60,
      hint: needsOrder(terms),
      lacks: null
    }
  ]
})

/** The pages of a form, in their order. */
export const sectionsOf = (kind: JoiningKind, terms: JoiningTerms): ReadonlyArray<Section> =>
  kind === 'enquiry'
    ? [enquirySection]
    : [
        communitySection,
        membershipSection(terms),
        contactSection,
        promisesSection,
        sizeSection(terms),
        payerSection(terms)
      ]

/** The parts of a form, each handed in by itself. */
export const partsOf = (kind: JoiningKind): ReadonlyArray<string> => (kind === 'enquiry' ? ['enquiry'] : forms)
export const forms: ReadonlyArray<Form> = ['joining', 'finance']
export const partName: Readonly<Record<string, string>> = {
  enquiry: 'Enquiry',
  joining: 'Joining form',
  finance: 'Finance form'
}
