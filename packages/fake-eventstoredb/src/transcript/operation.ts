/** One thing done to a server, and what it answered: plain data, in which only what depends on the server is left. */
import type { Scene } from './scene.ts'

export interface Operation {
  readonly name: string
  readonly run: (scene: Scene) => Promise<unknown>
  /** Breaks connections that others use, so nothing runs beside it. */
  readonly alone?: boolean
}

/** Kills, starts, freezes and thaws the server: what an operation about outages needs, and only some runners have. */
export interface Outages {
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  readonly freeze: () => void
  readonly thaw: () => void
}

export interface OutageOperation {
  readonly name: string
  readonly run: (scene: Scene, outages: Outages) => Promise<unknown>
}
