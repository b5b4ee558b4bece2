/** What the pages of gatherings and of announcements must print, from the data alone. */
import type { Announcements, Gatherings, NewsOfMember } from '@cofc/reports'
import type { Printed } from './printed.ts'

export const figuresOfGatherings = ({ gathering, gatherings }: Gatherings): ReadonlyMap<string, string> =>
  new Map(
    gatherings.flatMap((one): ReadonlyArray<Printed> => [
      [`taken/${one.gathering}`, String(one.taken)],
      ...(gathering === null
        ? []
        : ([
            [`waiting/${one.gathering}`, String(one.waiting)],
            [`attended/${one.gathering}`, String(one.attended)]
          ] as const))
    ])
  )

export const figuresOfAnnouncements = ({ announcements }: Announcements): ReadonlyMap<string, string> =>
  new Map([
    ['announcements', String(announcements.length)],
    ...announcements.map(({ announcement, title }): Printed => [
      `title/${announcement}`,
      'erased' in title ? `${announcement}, erased` : title.words
    ])
  ])

const pieces = (many: number): string => (many === 1 ? '1 piece of news' : `${String(many)} pieces of news`)
export const figuresOfNews = ({ proposals }: NewsOfMember): ReadonlyMap<string, string> =>
  new Map([['proposals', pieces(proposals.length)]])
