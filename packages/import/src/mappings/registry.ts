/** What follows from the list of files and from what each says of itself. */
import type { AnyCsvFile } from './csv-file.ts'
import { csvFiles } from './index.ts'
import type { Subject } from './known.ts'

const named: ReadonlyMap<string, AnyCsvFile> = new Map(csvFiles.map(file => [file.name, file]))
export const mappingNamed = (file: string): AnyCsvFile | undefined => named.get(file)

/** The file whose rows register a subject: the first that speaks of it. */
export const fileOf = (subject: Subject): AnyCsvFile | undefined => csvFiles.find(file => file.subject === subject)

/** In which files what a refusal misses would stand. */
const missedBy: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  csvFiles
    .flatMap(file => file.missedBy)
    .map(refusal => [refusal, csvFiles.filter(file => file.missedBy.includes(refusal)).map(({ name }) => name)])
)
export const filesMissedBy = (refusal: string): ReadonlyArray<string> => missedBy.get(refusal) ?? []

interface Place {
  readonly file: string
  readonly name: string
  readonly rank: string
  readonly after: string | undefined
}
/** Two digits, so that ranks sort as text. */
const digits = (number: number): string => String(number).padStart(2, '0')

/** In the order of the files, and in each of its commands. */
const places: ReadonlyArray<Place> = csvFiles.flatMap(({ name: file, commands, after = {} }, number) =>
  commands.flatMap((together, place) =>
    [together].flat().map(name => ({ file, name, rank: `${digits(number)}.${digits(place)}`, after: after[name] }))
  )
)
/** What comes after a command of another file stands directly behind it. */
const rankOf = ({ rank, after }: Place): string => {
  const other = places.find(({ name }) => name === after)
  return other === undefined ? rank : `${rankOf(other)}.${rank}`
}
const ranks = [...new Set(places.map(rankOf))].toSorted()
const stages = new Map(places.map(place => [`${place.file} ${place.name}`, ranks.indexOf(rankOf(place))]))

/** Where on its day something stands among all that happens then. */
export const stageOf = ({ file, place }: { readonly file: string; readonly place: string }): number =>
  stages.get(`${file} ${place}`) ?? ranks.length
