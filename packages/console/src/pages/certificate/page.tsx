/** What a certificate is worth on a day, for whoever is shown one. */
import { holderInWords, standingInWords, termInWords, type Certificate, type CertifiedAward } from '@cofc/reports'
import { Facts, type Fact } from '../../parts/facts.tsx'
import type { Page } from '../../parts/layout.tsx'

const factsOf = (award: CertifiedAward): ReadonlyArray<Fact> => [
  ['Issued to', holderInWords(award), `holder/${award.community}`],
  ['Term', termInWords(award), `term/${award.community}`]
]

export const certificatePage = ({ certificate, asOf, awards }: Certificate): Page => ({
  title: `Certificate ${certificate}`,
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/register', text: 'Register' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Certificate</span> {certificate}
      </h1>
      {awards.map(award => (
        <>
          <p class="lede" data-figure={`standing/${award.community}`}>
            {standingInWords(award, asOf)}
          </p>
          <Facts facts={factsOf(award)} />
        </>
      ))}
    </>
  )
})
