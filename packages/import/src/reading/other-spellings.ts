/**
 * Finds the rows that speak of a community, an edition or a reviewer by an id which differs from a registered one by
 * capital and small letters alone: they mean that one, and are told so before anything misses what they say.
 */
import type { EventStore } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { csvFiles } from '../mappings/index.ts'
import type { Subject } from '../mappings/known.ts'
import { fileOf } from '../mappings/registry.ts'
import { keyOf } from '../mappings/row.ts'
import type { Staging } from '../staging/staging.ts'
import type { StoreFailed } from '../summary.ts'
import { namedOtherwise, refuseCell } from './named-otherwise.ts'
import { meantBy, registeredIn, unrecorded } from './registered-ids.ts'
import { refuseTwin, registeredTwice } from './registered-twice.ts'

/** What is named by one id: a review is named by its community first. */
const named: ReadonlyArray<readonly [subject: Subject, registers: Subject]> = [
  ['community', 'community'],
  ['review', 'community'],
  ['edition', 'edition'],
  ['reviewer', 'reviewer']
]

const idsOf = ({ rows }: Staging, subject: Subject): ReadonlySet<string> => {
  const ids = new Set<string>()
  for (const name of rows.subjects(subject)) ids.add(name.split('|')[0] ?? '')
  return ids
}

interface Meant {
  readonly subject: Subject
  readonly id: string
  readonly meant: string
  readonly home: AnyCsvFile
}
const meantIn =
  (staging: Staging) =>
  ([subject, registers]: readonly [Subject, Subject]): ReadonlyArray<Meant> => {
    const home = fileOf(registers)
    if (home === undefined) return []
    const registered = registeredIn(staging, home)
    return [...idsOf(staging, subject)].flatMap(id => {
      const meant = meantBy(registered, id)
      return meant === null ? [] : [{ subject, id, meant, home }]
    })
  }

const refuseRows = ({ rows, refusals, unread }: Staging, { subject, id, meant, home }: Meant): void => {
  const says = `${id} is not registered, ${meant} is: write it "${meant}", as ${home.name} does`
  for (const file of csvFiles.filter(one => one.subject === subject))
    for (const { line, key, refused } of rows.under(file, keyOf([id]))) {
      if (refused !== null) continue
      const place = { file: file.name, line, column: file.keyed[0] ?? null, value: id }
      const refusal = refusals.add({ ...place, rule: 'OtherSpelling', says, root: null })
      rows.keepOut(file, key, refusal)
      unread.memberships.add(meant)
      if (!unread.lostRows.has(file.name)) unread.lostRows.set(file.name, refusal)
    }
}

/** What is found is refused, unless what it names so is recorded. */
const refusing = <S extends { readonly id: string; readonly home: AnyCsvFile }>(
  store: EventStore,
  found: ReadonlyArray<S>,
  refuse: (one: S) => void
): TE.TaskEither<StoreFailed, void> =>
  pipe(
    unrecorded(store, found),
    TE.map(all => {
      all.forEach(refuse)
    })
  )

export const refuseOtherSpellings = (staging: Staging, store: EventStore): TE.TaskEither<StoreFailed, void> =>
  pipe(
    refusing(store, registeredTwice(staging), refuseTwin(staging)),
    TE.flatMap(() => refusing(store, named.flatMap(meantIn(staging)), meant => refuseRows(staging, meant))),
    TE.flatMap(() => refusing(store, namedOtherwise(staging), refuseCell(staging)))
  )
