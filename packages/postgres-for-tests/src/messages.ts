/** What the process that runs a server and the one that asked for it say to each other. */
export type ToServer = { readonly type: 'Start' } | { readonly type: 'Stop' }
export interface FromServer {
  readonly type: 'Started'
  readonly port: number
  /** The process id of the server itself. */
  readonly postmaster: number
}
