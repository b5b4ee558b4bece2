/** Who belongs to the network on a day, or in a cycle. All of it is public. */
import type { PlainDate } from '@cofc/core'
import type { CycleOnRecord, MembersOfCycle, MembershipRegister, RegisteredCommunity } from '@cofc/reports'
import { Button, DayField, Select } from '../../parts/choose.tsx'
import { Details } from '../../parts/details.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { countryName, membershipTypeName, providerName, sectorName, standingName } from '../../words/names.ts'

type Cycles = ReadonlyArray<CycleOnRecord>
const ChooseCycle = ({ cycles, chosen }: { readonly cycles: Cycles; readonly chosen: string }) =>
  cycles.length === 0 ? null : (
    <form class="choose" method="get" action="/register">
      <Select
        name="cycle"
        label="Members of the cycle"
        chosen={chosen}
        choices={cycles.map(({ cycle }) => ({ value: cycle, text: cycle }))}
      />
      <Button text="Show that cycle" />
    </form>
  )

const ChooseDay = ({ on }: { readonly on: PlainDate | null }) => (
  <form class="choose" method="get" action="/register">
    <DayField name="on" label="Members on" hint="Leave it empty for today." chosen={on} />
    <Button text="Show that day" />
  </form>
)

const Choices = (given: Parameters<typeof ChooseDay>[0] & Parameters<typeof ChooseCycle>[0]) => (
  <div class="choices">
    <ChooseDay {...given} />
    <ChooseCycle {...given} />
  </div>
)

const Name = ({ community, name }: Pick<RegisteredCommunity, 'community' | 'name'>) => (
  <>
    <a href={`/communities/${community}`}>{name ?? community}</a>
    {name === null ? null : <span class="count">{community}</span>}
  </>
)
const nameColumn: Column<Pick<RegisteredCommunity, 'community' | 'name'>> = {
  head: 'Community',
  cell: row => <Name {...row} />
}

const memberColumns: ReadonlyArray<Column<RegisteredCommunity>> = [
  nameColumn,
  {
    head: 'Membership',
    cell: ({ membershipType }) => (membershipType === null ? '–' : membershipTypeName[membershipType]),
    figure: ({ community }) => `register/${community}`
  },
  { head: 'Member since', cell: ({ since }) => (since === null ? '–' : dayInWords(since)) },
  { head: 'Sector', cell: ({ sector }) => (sector === null ? '–' : sectorName[sector]) },
  {
    head: 'Provided by',
    cell: ({ provider, parent }) => (
      <>
        {provider === null ? '–' : providerName[provider]}
        {parent === null ? null : <span class="count">{parent}</span>}
      </>
    )
  },
  { head: 'Country', cell: ({ country }) => (country === null ? '–' : countryName(country)) },
  {
    head: 'Full cycles',
    isNumber: true,
    cell: ({ fullCycles }) => fullCycles.all,
    figure: ({ community }) => `fullCycles/${community}`
  }
]
const otherColumns: ReadonlyArray<Column<RegisteredCommunity>> = [
  nameColumn,
  {
    head: 'Standing',
    cell: ({ status, mergedInto }) => `${standingName[status]}${mergedInto === null ? '' : ` into ${mergedInto}`}`
  },
  { head: 'Ended', cell: ({ endedOn }) => (endedOn === null ? '–' : dayInWords(endedOn)) },
  { head: 'Sector', cell: ({ sector }) => (sector === null ? '–' : sectorName[sector]) }
]

/** Who belongs to the network on a day that lies between two cycles is a member of neither. */
const BetweenCycles = ({ betweenCycles, cycleIsDue }: Pick<MembershipRegister, 'betweenCycles' | 'cycleIsDue'>) =>
  betweenCycles === 0 ? null : (
    <>
      {' '}
      <strong data-figure="betweenCycles">{betweenCycles}</strong>{' '}
      {betweenCycles === 1 ? 'community is' : 'communities are'} between cycles.
      {cycleIsDue ? ' A cycle is due to be planned.' : null}
    </>
  )

const registerPage = (register: MembershipRegister, cycles: Cycles): Page => {
  const members = register.communities.filter(({ status }) => status === 'Member')
  const others = register.communities.filter(({ status }) => status !== 'Member')
  return {
    title: 'Membership register',
    place: 'register',
    trail: [{ href: '/', text: 'Home' }],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">Membership register</h1>
        <p class="lede">
          <strong data-figure="members">{register.members}</strong> member{' '}
          {register.members === 1 ? 'community' : 'communities'} on {dayInWords(register.on)}.
          <BetweenCycles {...register} />
        </p>
        <Choices on={register.on} cycles={cycles} chosen="" />
        <h2>Members</h2>
        <Table
          id="members-table"
          caption={`Members on ${dayInWords(register.on)}, ordered by id, n ${String(members.length)}`}
          rows={members}
          columns={memberColumns}
        />
        {others.length === 0 ? null : (
          <Details summary={`${counted(others.length, 'other community', 'other communities')} on record`}>
            <Table
              id="others-table"
              caption={`On record and not a member on ${dayInWords(register.on)}, n ${String(others.length)}`}
              rows={others}
              columns={otherColumns}
            />
          </Details>
        )}
      </>
    )
  }
}

const membersPage = ({ cycle, opens, closes, members }: MembersOfCycle, cycles: Cycles): Page => ({
  title: `Members of ${cycle}`,
  place: 'register',
  trail: [
    { href: '/', text: 'Home' },
    { href: '/register', text: 'Register' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Membership register</span> Members of {cycle}
      </h1>
      <p class="lede">
        From {dayInWords(opens)} to {dayInWords(closes)} the network had{' '}
        <strong data-figure="members">{members.length}</strong> member{' '}
        {members.length === 1 ? 'community' : 'communities'}.
      </p>
      <Choices on={null} cycles={cycles} chosen={cycle} />
      <Table
        id="members-table"
        caption={`Members of ${cycle}, ordered by id, n ${String(members.length)}`}
        rows={members}
        columns={[
          nameColumn,
          {
            head: 'Membership',
            cell: ({ membershipType }) => membershipTypeName[membershipType],
            figure: ({ community }) => `register/${community}`
          },
          { head: 'From', cell: ({ from }) => dayInWords(from) },
          {
            head: 'Until',
            cell: ({ endedOn }) => (endedOn === null ? 'the cycle’s end' : `ended ${dayInWords(endedOn)}`)
          },
          { head: 'Sector', cell: ({ sector }) => (sector === null ? '–' : sectorName[sector]) },
          { head: 'Country', cell: ({ country }) => (country === null ? '–' : countryName(country)) },
          {
            head: 'Report',
            cell: ({ community, name }) => (
              <a href={`/local/${community}/${cycle}`}>
                Local report<span class="nhsuk-u-visually-hidden"> of {name ?? community}</span>
              </a>
            )
          }
        ]}
      />
    </>
  )
})

export const registerOrMembersPage = (
  answer: MembershipRegister | MembersOfCycle,
  { cycles }: { readonly cycles: Cycles }
): Page => ('communities' in answer ? registerPage(answer, cycles) : membersPage(answer, cycles))
