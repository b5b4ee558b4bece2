/** How many of each kind wait, each a link to those alone. */
import { waitSays, type ActingRole, type WaitKind } from '@cofc/core'
import type { Waiting, WaitListed } from '@cofc/reports'
import { isLate } from '../../words/waiting.ts'

interface Part {
  readonly who?: ActingRole | null
  readonly community?: string | null
  readonly kind?: WaitKind | null
  readonly page?: number
}
/** The list, or the part of it that is asked for. */
export const waitingAt = (part: Part): string => {
  const asked = Object.entries(part).filter(([, value]) => value !== null && value !== undefined)
  const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? '/waiting' : `/waiting?${query}`
}
export const askedOf = ({ who, community, kind }: Waiting): Part => ({ who, community, kind })

interface KindCount {
  readonly kind: WaitKind
  readonly count: number
  readonly late: number
}
/** The most frequent first. */
export const kindsIn = (waits: ReadonlyArray<WaitListed>, on: Waiting['on']): ReadonlyArray<KindCount> =>
  [...Map.groupBy(waits, ({ kind }) => kind)]
    .map(([kind, of]) => ({ kind, count: of.length, late: of.filter(wait => isLate(wait, on)).length }))
    .toSorted((one, other) => other.count - one.count)

interface ByKindProps {
  readonly waits: ReadonlyArray<WaitListed>
  readonly found: Waiting
  readonly who: ActingRole
}
export const ByKind = ({ waits, found, who }: ByKindProps) => {
  const kinds = kindsIn(waits, found.on)
  if (kinds.length < 2) return null
  return (
    <ul class="nhsuk-list on-screen">
      {kinds.map(({ kind, count, late }) => (
        <li>
          <a href={waitingAt({ ...askedOf(found), who, kind })}>{waitSays[kind]}</a>: {String(count)}
          {late === 0 ? '' : `, ${String(late)} late`}
        </li>
      ))}
    </ul>
  )
}
