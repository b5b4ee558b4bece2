/** One section to be rated by peers: each standard with what the community said and showed, the peers’ rating and their remark. */
import { addressOfShown } from '../../evidence/key.ts'
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import { addressOf } from '../../hand-made/of-review.ts'
import type { SectionFound } from '../../hand-made/rate-together.ts'
import type { RatedByPeers } from '../../hand-made/visit-ratings.ts'
import type { Page } from '../../parts/layout.tsx'
import { NoNotes } from '../../parts/no-notes.tsx'
import { PlainWords } from '../../parts/plain-words.tsx'
import { Rated } from '../../parts/rating.tsx'
import { Said } from '../../parts/said.tsx'
import { ShownEvidence } from '../../parts/shown-evidence.tsx'
import { commentName, ratingName, type Conflict } from '../../workbook/saving.ts'
import { progressOf } from '../../workbook/workbook.ts'
import { Theirs } from '../workbook/standard.tsx'
import { CommentInput, RatingInput, WasInput, type RowProps } from '../workbook/standard-inputs.tsx'
import { Framed, problemsIn } from './framed.tsx'

interface OwnRatingProps {
  readonly row: RatedByPeers
  /** Of which review. */
  readonly of: SectionFound['key']
}
const OwnRating = ({ row, of }: OwnRatingProps) => (
  <div class="note">
    <p>
      The community’s own rating: <Rated rating={row.self} />
    </p>
    {row.selfComment === null ? null : (
      <p class="rated__comment">
        <Said text={row.selfComment} />
      </p>
    )}
    {row.evidence.length === 0 ? null : (
      <>
        <p>Evidence:</p>
        <ShownEvidence evidence={row.evidence} addressOf={piece => addressOfShown(of, piece)} />
      </>
    )}
  </div>
)
const Standard = ({ row, of, isOpen, ...props }: RowProps & OwnRatingProps & { readonly isOpen: boolean }) => (
  <section class="standard" id={row.standard}>
    <h2 class="nhsuk-heading-m">
      {row.standard}
      <span class="nhsuk-caption-m">
        Type {row.standardType}
        {row.core ? ', Core Standard' : ''}
      </span>
    </h2>
    <p class="said">{row.text}</p>
    <PlainWords plain={row.plain} />
    <OwnRating row={row} of={of} />
    {isOpen ? (
      <>
        <Theirs row={row} {...props} />
        <WasInput row={row} {...props} />
        <RatingInput row={row} {...props} />
        <CommentInput row={row} {...props} />
      </>
    ) : (
      <>
        <p>
          The team’s rating: <Rated rating={row.rating} />
        </p>
        {row.comment === '' ? null : <p class="said">{row.comment}</p>}
      </>
    )}
  </section>
)
const conflictOf = (
  { standard }: RatedByPeers,
  { overtaken }: Pick<HandMadeShown<unknown>, 'overtaken'>
): Conflict | null => {
  const fields = (
    [
      ['rating', ratingName],
      ['comment', commentName]
    ] as const
  ).flatMap(([field, named]) => (overtaken.some(({ path }) => path === named(standard)) ? [field] : []))
  return fields.length === 0 ? null : { standard, fields }
}
const isLast = ({ sections, section }: SectionFound): boolean => section.number >= sections.length

export const visitSectionPage = (shown: HandMadeShown<SectionFound>): Page => {
  const { found, typed, problems } = shown
  const { section, sections, key, isOpen } = found
  const { rated, of } = progressOf(section.standards)
  const isWritten = isOpen || typed !== null
  return {
    title: `${section.section}, agreed ratings`,
    place: null,
    trail: [
      { href: '/visits', text: 'Your visits' },
      { href: addressOf('visit-ratings', key), text: `Ratings of ${key.community}` }
    ],
    problems: problemsIn(shown),
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">
            {key.community}, section {section.number} of {sections.length}
          </span>{' '}
          {section.section}
        </h1>
        <p class="lede">
          {rated} of {of} standards rated.
        </p>
        <NoNotes />
        <Framed
          shown={shown}
          saved="Saved. You can go on here now or on another day."
          buttons={
            isWritten
              ? [
                  { does: 'save', text: 'Save', isSecond: true },
                  { does: 'next', text: isLast(found) ? 'Save and finish' : 'Save and go on' }
                ]
              : []
          }
        >
          {section.standards.map(row => (
            <Standard
              row={row}
              of={key}
              typed={typed}
              problems={problems}
              conflict={conflictOf(row, shown)}
              isOpen={isWritten}
            />
          ))}
        </Framed>
      </>
    )
  }
}
