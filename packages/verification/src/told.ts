/** What a history says, whatever salts were drawn and whenever it was recorded: two that say the same are alike. */
interface Recorded {
  readonly id: string
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly data: object
  readonly metadata: Readonly<Record<string, unknown>>
}
/** The command it came of. That of a reaction is named by its event, whose id is made of all that it says, salts too: told by where it stands. */
const cameOf = (places: ReadonlyMap<unknown, string>, { command, causation }: Recorded['metadata']): string =>
  places.get(causation) ?? (command as string)

export const told = (events: ReadonlyArray<Recorded>): ReadonlyArray<string> => {
  const places = new Map<unknown, string>(
    events.map(({ id, stream, version }) => [id, `after ${stream}/${String(version)}`])
  )
  return events.map(({ stream, version, type, data, metadata }) => {
    const said = JSON.stringify(data).replaceAll(/"commitment":"[^"]*"/g, '"commitment":""')
    return `${stream} ${version} ${type} ${cameOf(places, metadata)} ${said}`
  })
}
