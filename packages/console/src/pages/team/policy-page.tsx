/** What the network sets: in force today, what comes, and the form in which a new version is adopted. */
import type { PolicyBook } from '@cofc/core'
import { choiceName } from '../../command-forms/choice-names.ts'
import { labelOf } from '../../command-forms/labels.ts'
import type { Page } from '../../parts/layout.tsx'
import { Rule } from '../../parts/rule.tsx'
import { Table } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { dayInWords } from '../../words/dates.ts'
import type { PolicyInForce } from '../../team/ask-in-force.ts'

const said = (name: string, value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value))
    return value.length === 0 ? 'None' : value.map(one => choiceName(name, String(one))).join(', ')
  return typeof value === 'number' ? inUnit(name, value) : choiceName(name, String(value))
}
const inUnit = (name: string, value: number): string => {
  if (name.endsWith('Fee')) return `£${(value / 100).toFixed(2)}`
  return name.endsWith('BasisPoints') ? `${String(value / 100)} per cent` : choiceName(name, value)
}
const Versions = ({ versions, on }: Pick<PolicyInForce, 'versions' | 'on'>) =>
  versions.length === 0 ? (
    <p>The network has adopted no policy of its own yet: every number is its default.</p>
  ) : (
    <ul class="nhsuk-list">
      {versions.toReversed().map(({ version, inForceFrom }) => (
        <li>
          Version {version}, {inForceFrom > on ? 'to come' : 'in force'} from {dayInWords(inForceFrom)}
        </li>
      ))}
    </ul>
  )
export const policyPage = ({ on, versions, book, adopted }: PolicyInForce): Page => ({
  title: 'Policy',
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/team', text: 'Network team' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">On {dayInWords(on)}</span> Policy
      </h1>
      <ForTheTeamAlone />
      <Rule of="AdoptPolicy" />
      <Versions versions={versions} on={on} />
      <p>
        <a class="nhsuk-button" href="/do/policy/adopt-policy">
          Adopt a new version
        </a>
      </p>
      <p>The form holds what is in force. Before anything is sent it shows what you changed.</p>
      <Table
        id="policy"
        caption="What is in force today"
        rows={Object.keys(book) as ReadonlyArray<keyof PolicyBook>}
        columns={[
          { head: 'What', cell: name => labelOf('AdoptPolicy', name) },
          { head: 'In force', cell: name => said(name, book[name]), figure: name => `policy/${name}` },
          { head: 'Set by', cell: name => (name in adopted ? 'The network' : 'Default') }
        ]}
      />
    </>
  )
})
