/** Leases in memory, by a clock that is given: those of a store that several workers of one test share. */
import { right } from 'fp-ts/lib/Either.js'
import type { Lease, Leases } from '../leases.ts'
import type { ReportStore } from '../report-store.ts'

interface Known {
  owner: string | null
  token: number
  until: number
}
export interface LeasesInMemory {
  readonly of: (owner: string) => Leases
  /** Lets so many milliseconds go by. */
  readonly pass: (milliseconds: number) => void
}

export const leasesInMemory = (reports: ReportStore, duration = 30_000): LeasesInMemory => {
  const known = new Map<string, Known>()
  let now = 0
  const of = (name: string): Known => {
    const lease = known.get(name) ?? { owner: null, token: 0, until: 0 }
    known.set(name, lease)
    return lease
  }
  const isFree = (name: string): boolean => of(name).owner === null || of(name).until < now
  const isHeld = ({ name, owner, token }: Lease): boolean =>
    of(name).owner === owner && String(of(name).token) === token
  const renew = (leases: ReadonlyArray<Lease>): boolean => {
    if (!leases.every(isHeld)) return false
    for (const { name } of leases) of(name).until = now + duration
    return true
  }
  const take = (name: string, owner: string): Lease => {
    const lease = of(name)
    Object.assign(lease, { owner, token: lease.token + 1, until: now + duration })
    return { name, owner, token: String(lease.token) }
  }
  return {
    pass: milliseconds => void (now += milliseconds),
    of: owner => ({
      duration,
      claim: names => async () => {
        const name = names.find(isFree)
        return right(name === undefined ? null : take(name, owner))
      },
      claimAll: names => async () => right(names.every(isFree) ? names.map(name => take(name, owner)) : null),
      renew: leases => async () => right(renew(leases)),
      release: leases => async () => {
        for (const lease of leases) if (isHeld(lease)) of(lease.name).owner = null
        return right(undefined)
      },
      fenced: leases => {
        const only =
          <Args extends ReadonlyArray<never>, A>(write: (...args: Args) => () => Promise<A>) =>
          (...args: Args) =>
          async () => {
            if (renew(leases)) return write(...args)()
            return { _tag: 'Left', left: { type: 'ReportStoreUnavailable', reason: 'taken over' } } as never
          }
        const { write, swap, begin, dropShadows, dropFormer, rollBack } = reports
        return {
          ...reports,
          write: only(write as never) as typeof write,
          swap: only(swap as never) as typeof swap,
          begin: only(begin as never) as typeof begin,
          dropShadows: only(dropShadows as never) as typeof dropShadows,
          dropFormer: only(dropFormer as never) as typeof dropFormer,
          rollBack: only(rollBack as never) as typeof rollBack
        }
      }
    })
  }
}
