/** What a history says, whatever salts were drawn and whenever it was recorded: two that say the same are alike. */
interface Recorded {
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly data: object
  readonly metadata: Readonly<Record<string, unknown>>
}
export const told = (events: ReadonlyArray<Recorded>): ReadonlyArray<string> =>
  events.map(({ stream, version, type, data, metadata }) => {
    const said = JSON.stringify(data).replaceAll(/"commitment":"[^"]*"/g, '"commitment":""')
    return `${stream} ${version} ${type} ${metadata['command'] as string} ${said}`
  })
