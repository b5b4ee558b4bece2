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
const TypeOf = ({ type, terms }: { readonly type: MembershipType; readonly terms: JoiningTerms }) => (
  <section>
    <h2 id={type}>{membershipTypeName[type]}</h2>
    <p>{typeInShort(type, terms.policy)}</p>
    <h3>The community may</h3>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {benefits
        .filter(benefit => benefitOf[benefit].includes(type))
        .map(benefit => (
          <li>{benefitSays[benefit]}</li>
        ))}
    </ul>
    <h3>The community promises to</h3>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {obligations
        .filter(obligation => obligationOf[obligation].includes(type))
        .map(obligation => (
          <li>{promiseSays[obligation]}</li>
        ))}
    </ul>
  </section>
)

const whatItCounts = ({ priceList }: JoiningTerms): string =>
  priceList === null
    ? 'No price list is in force.'
    : `Without VAT, by the price list in force since ${dayInWords(priceList.inForceFrom)}. It goes by ${sizeUnitName[priceList.sizeUnit]}.`

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
