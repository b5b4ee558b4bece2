/** What each type of membership brings, asks and costs: from the tables of membership, the policy and the price list. */
import {
  benefitOf,
  benefits,
  benefitSays,
  inPounds,
  membershipTypes,
  obligationOf,
  obligations,
  dayInWords,
  sizeUnitName,
  type MembershipType
} from '@cofc/core'
import type { JoiningTerms } from '../../joining/question.ts'
import type { Page } from '../../parts/layout.tsx'
import { Table } from '../../parts/table.tsx'
import { promiseSays, typeInShort } from '../../words/joining.ts'
import { membershipTypeName } from '../../words/names.ts'
import { joiningPage } from './frame.tsx'

/** The lowest price of a year and the highest, without VAT. */
const pricesOf = ({ priceList }: JoiningTerms, type: MembershipType): string => {
  const nets = (priceList?.prices ?? []).filter(({ membershipType }) => membershipType === type).map(({ net }) => net)
  const [lowest, highest] = [
    nets.find(net => nets.every(other => net <= other)),
    nets.find(net => nets.every(other => net >= other))
  ]
  if (lowest === undefined || highest === undefined) return 'Ask us'
  return lowest === highest ? inPounds(lowest) : `${inPounds(lowest)} to ${inPounds(highest)}`
}
const isEverybodys = (types: ReadonlyArray<MembershipType>): boolean => types.length === membershipTypes.length
/** What a type alone brings or asks; or, of none, what each does. */
const benefitsOf = (type: MembershipType | null) =>
  benefits.filter(
    one => isEverybodys(benefitOf[one]) === (type === null) && (type === null || benefitOf[one].includes(type))
  )
const obligationsOf = (type: MembershipType | null) =>
  obligations.filter(
    one => isEverybodys(obligationOf[one]) === (type === null) && (type === null || obligationOf[one].includes(type))
  )
interface ListGiven {
  readonly heading: string
  readonly says: ReadonlyArray<string>
}
const List = ({ heading, says }: ListGiven) =>
  says.length === 0 ? null : (
    <>
      <h3>{heading}</h3>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {says.map(one => (
          <li>{one}</li>
        ))}
      </ul>
    </>
  )
const Everybody = () => (
  <section>
    <h2 id="every-member">Every member</h2>
    <List heading="The community may" says={benefitsOf(null).map(one => benefitSays[one])} />
    <List heading="The community promises to" says={obligationsOf(null).map(one => promiseSays[one])} />
  </section>
)
const TypeOf = ({ type, terms }: { readonly type: MembershipType; readonly terms: JoiningTerms }) => (
  <section>
    <h2 id={type}>{membershipTypeName[type]}</h2>
    <p>{typeInShort(type, terms.policy)}</p>
    <List heading="It may also" says={benefitsOf(type).map(one => benefitSays[one])} />
    <List heading="It also promises to" says={obligationsOf(type).map(one => promiseSays[one])} />
  </section>
)

const whatItCounts = ({ priceList }: JoiningTerms): string =>
  priceList === null
    ? 'No price list is in force.'
    : `Without VAT, by the price list in force since ${dayInWords(priceList.inForceFrom)}. The price depends on the number of ${sizeUnitName[priceList.sizeUnit]}.`

export const typesPage = (terms: JoiningTerms): Page =>
  joiningPage({
    title: 'The five types of membership',
    body: (
      <>
        <p class="lede">
          Most communities begin as Developmental or Full. You may change your type at the start of a cycle, which is a
          year of review.
        </p>
        <Table
          id="prices"
          caption="What a year costs"
          rows={membershipTypes}
          columns={[
            { head: 'Type', cell: type => <a href={`#${type}`}>{membershipTypeName[type]}</a> },
            { head: 'For a year', cell: type => pricesOf(terms, type), figure: type => `price/${type}` }
          ]}
          note={whatItCounts(terms)}
        />
        <p>
          <a href="/join/fees">Work out the price for your own community</a>
        </p>
        <Everybody />
        {membershipTypes.map(type => (
          <TypeOf type={type} terms={terms} />
        ))}
        <p>
          <a class="nhsuk-button" href="/join/application">
            Start an application
          </a>
        </p>
      </>
    )
  })
