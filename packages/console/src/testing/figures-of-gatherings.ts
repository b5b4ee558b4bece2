/** What the pages of gatherings and of announcements must print, from the data alone. */
import type { Announcements, Gatherings } from '@cofc/reports'
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
