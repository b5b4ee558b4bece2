/** Work under leases: they are renewed in time while it is done, it is told at once when one is lost, and they are given back. */
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Lease, Leases } from '../leases.ts'
import type { ReportStore } from '../report-store.ts'

export interface Held {
  /** What is written here is written only while the leases are held. */
  readonly reports: ReportStore
  /** Aborts when they are lost. */
  readonly lost: AbortSignal
}
/** Often enough that two renewals may fail. */
const renewals = 3

export const holding = async <A>(
  leases: Leases,
  held: ReadonlyArray<Lease>,
  work: (held: Held) => Promise<A>
): Promise<A> => {
  const lost = new AbortController()
  const renew = async (): Promise<void> => {
    const still = await leases.renew(held)()
    // A store that is away tells nothing: it is asked again, and lets nobody write who has lost a lease.
    if (!isLeft(still) && !still.right) lost.abort()
  }
  const renewing = setInterval(() => void renew(), leases.duration / renewals)
  try {
    return await work({ reports: leases.fenced(held), lost: lost.signal })
  } finally {
    clearInterval(renewing)
    await leases.release(held)()
  }
}
