/** What became of accreditations in the days of the cycle: who is accredited is public, and what came to no award is not. */
import type { NationalReport } from '@cofc/reports'
import { Facts, type Fact } from '../../parts/facts.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted, hiddenInWords } from '../../words/figures.ts'

type Told = NonNullable<NationalReport['accreditation']>

const ofOthers = ({ withoutAward: told }: Told): ReadonlyArray<Fact> =>
  told.shown
    ? [
        ['Deferred, and not decided since', told.deferred, 'accreditation/withoutAward/deferred'],
        ['Not accredited', told.notAwarded, 'accreditation/withoutAward/notAwarded'],
        ['Withdrawn, or ended with the membership', told.withdrawn, 'accreditation/withoutAward/withdrawn']
      ]
    : [['Deferred, not accredited, withdrawn', hiddenInWords, 'accreditation/withoutAward']]

const Activity = ({ told }: { readonly told: Told }) => (
  <>
    <p>
      What was decided from {dayInWords(told.from)} through {dayInWords(told.until)}. Each community counts once: as
      accredited, or else as its last case stood at the end.
    </p>
    <Facts
      facts={[
        [
          'Accredited',
          `${counted(told.accredited.all, 'community', 'communities')}, ${String(told.accredited.first)} of them for the first time`,
          'accreditation/accredited'
        ],
        [`Awards in force on ${dayInWords(told.until)}`, told.inForce, 'accreditation/inForce'],
        ...ofOthers(told)
      ]}
    />
    <p class="note">
      Who is accredited stands in <a href="/register">the register</a>. How many others were deferred, not accredited or
      withdrew is told together or not at all. It is told where none of the three is from one to four, and where five or
      more Accreditation members hold no award. A later issue says the same as the first.
    </p>
  </>
)

export const AccreditationChapter = ({ accreditation: told }: Pick<NationalReport, 'accreditation'>) => (
  <section>
    <h2 id="accreditation">Accreditation</h2>
    {told === undefined ? (
      <p>
        This issue tells nothing of accreditations: it came out before the cycle had closed, or before they were told.
      </p>
    ) : (
      <Activity told={told} />
    )}
  </section>
)
