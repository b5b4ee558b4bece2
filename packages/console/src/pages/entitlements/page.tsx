/** What one community may do on a day, by its membership. */
import type { Entitlements } from '@cofc/reports'
import type { Page } from '../../parts/layout.tsx'
import { dayInWords } from '../../words/dates.ts'
import { membershipTypeName, standingName } from '../../words/names.ts'
import { WhatItMay } from './may.tsx'

const standingOf = ({ status, membershipType, suspendedOn }: Entitlements): string => {
  const type = membershipType === null ? '' : `, ${membershipTypeName[membershipType]}`
  return `${standingName[status]}${type}${suspendedOn === null ? '' : `, suspended since ${dayInWords(suspendedOn)}`}`
}

export const entitlementsPage = (found: Entitlements): Page => ({
  title: `${found.name ?? found.community}, entitlements`,
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/register', text: 'Register' },
    { href: `/communities/${found.community}`, text: found.community }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Entitlements of {found.community}</span> {found.name ?? found.community}
      </h1>
      <p class="lede">
        On {dayInWords(found.asOf)}: {standingOf(found)}.
      </p>
      <WhatItMay {...found} />
    </>
  )
})
