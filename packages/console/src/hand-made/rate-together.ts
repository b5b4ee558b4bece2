/** The forms in which peers rate a visited community together: the whole, from which the report is drafted, and each section. */
import { problemOf } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { commentName, ratingName, toSave } from '../workbook/saving.ts'
import { progressOf } from '../workbook/workbook.ts'
import type { HandMade } from './hand-made.ts'
import { addressOf, pathOfReview } from './of-review.ts'
import { givers } from './readers.ts'
import { findRatings, type SectionRated, type VisitRatings } from './visit-ratings.ts'

const path = `/visit-ratings/${pathOfReview}`

export interface SectionFound extends VisitRatings {
  readonly section: SectionRated
}
const numberIn = (text: string | undefined): number => (/^[1-9]\d{0,2}$/.test(text ?? '') ? Number(text) : 0)

export const rateSection: HandMade<SectionFound> = {
  path: `${path}/:number`,
  title: 'Rate together after the visit',
  readers: givers('SavePeerRatings'),
  find: asking =>
    pipe(
      findRatings(asking),
      TE.flatMap(found => {
        const section = found.sections.find(({ number }) => number === numberIn(asking.params['number']))
        return section === undefined ? TE.left(problemOf({ type: 'NoSuchResource' })) : TE.right({ ...found, section })
      })
    ),
  isOpen: ({ isOpen }) => isOpen,
  answers: ({ key, section, version }, values, { options }) => {
    const { ratings, conflicts } = toSave(section, values)
    const overtaken = conflicts.flatMap(({ standard, fields }) =>
      fields.map(field => ({
        path: field === 'rating' ? ratingName(standard) : commentName(standard),
        says: `${standard}: somebody else changed this while you did`
      }))
    )
    const at = (place: string): string | null => {
      const [, row = '', field = ''] = place.split('.')
      const standard = ratings[Number(row)]?.standard
      if (standard === undefined) return null
      return field === 'comment' ? commentName(standard) : ratingName(standard)
    }
    const command = { type: 'SavePeerRatings', ...key, on: options.today(), ratings }
    return { gives: ratings.length === 0 ? [] : [{ as: `ratings ${String(version)}`, command, at }], overtaken }
  },
  leadsTo: ({ key, sections, section }, does) => {
    if (does !== 'next') return null
    const next = sections.find(({ number }) => number === section.number + 1)
    return addressOf('visit-ratings', key) + (next === undefined ? '' : `/${String(next.number)}`)
  }
}

/** Drafting ends the rating, so what would be drafted is read once more. */
export const rateTogether: HandMade<VisitRatings> = {
  path,
  title: 'Draft the report',
  readers: givers('SavePeerRatings'),
  find: findRatings,
  isOpen: ({ isOpen }) => isOpen,
  answers: ({ key }, _values, { options }) => ({
    gives: [{ as: 'draft', command: { type: 'DraftLocalReport', ...key, on: options.today() }, at: () => null }]
  }),
  told: ({ sections }) =>
    sections.map(({ section, standards }) => {
      const { rated, of } = progressOf(standards)
      return { label: section, text: `${String(rated)} of ${String(of)} standards rated by the team` }
    })
}
