/** The peers we compare with: pinned in a folder of their own, installed only when the comparison is asked for. */
import type { JsonObject } from '@cofc/event-store'

export interface PeerEvent {
  readonly data: JsonObject
  readonly metadata: JsonObject
}
export interface Peer {
  readonly append: (stream: string, expected: number, event: PeerEvent) => Promise<unknown>
  /** Loads the stream, folds it, and appends what is decided. */
  readonly command: (stream: string, decide: (state: unknown) => PeerEvent) => Promise<unknown>
  readonly close: () => Promise<void>
}
export type PeerName = 'castore' | 'castore-postgres' | 'emmett' | 'emmett-sqlite'

export const howToInstall =
  'the peers are not installed: npm ci --prefix packages/benchmarks/peers (sqlite3 is compiled, about a minute)'

/** Opens a peer's store; `null` when it is not installed. */
export const openerOf = async (name: PeerName): Promise<((where: string) => Promise<Peer>) | null> => {
  try {
    const peer = (await import(new URL(`../../peers/${name}.mjs`, import.meta.url).href)) as {
      readonly open: (where: string) => Promise<Peer>
    }
    return peer.open
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}
