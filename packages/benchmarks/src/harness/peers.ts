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

const isNotInstalled = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
/** What the module of a peer opens; `null` when the peer is not installed. */
const openOf = async <A>(module: string): Promise<((where: string) => Promise<A>) | null> => {
  try {
    const peer = (await import(new URL(`../../peers/${module}.mjs`, import.meta.url).href)) as {
      readonly open: (where: string) => Promise<A>
    }
    return peer.open
  } catch (error) {
    if (isNotInstalled(error)) return null
    throw error
  }
}
/** Opens a peer's store. */
export const openerOf = (name: PeerName): Promise<((where: string) => Promise<Peer>) | null> => openOf<Peer>(name)

/** A store of events and of what is folded from them, with all in PostgreSQL. */
export interface EmmettOnPostgres {
  readonly append: (stream: string, events: ReadonlyArray<object>) => Promise<unknown>
  readonly rebuild: (types: ReadonlyArray<string>) => Promise<void>
  /** Gives every event to a handler that does nothing; answers how many there were. */
  readonly consume: () => Promise<number>
  readonly close: () => Promise<void>
}
export const howToInstallEmmett =
  'Emmett on PostgreSQL is not installed: npm ci --prefix packages/benchmarks/peers/emmett-postgres'
export const openEmmettOnPostgres = (): Promise<((where: string) => Promise<EmmettOnPostgres>) | null> =>
  openOf<EmmettOnPostgres>('emmett-postgres/emmett-postgres')
