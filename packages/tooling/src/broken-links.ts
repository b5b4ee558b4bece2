/** Links in documents that lead nowhere: to a file that is not there, or to a heading that its page does not have. */
import { posix } from 'node:path'
import type { TrackedFile } from './complaints.ts'

const fence = /^( *)(`{3,}|~{3,}).*\n(?:.*\n)*?\1\2.*$/gm
const inlineCode = /(`+)(?!`).*?[^`]\1(?!`)/g
const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ')
/** The same lines with what is code left empty. */
const withoutCode = (text: string): string => text.replaceAll(fence, blank).replaceAll(inlineCode, blank)

const link = /\]\(\s*<?(?<inline>[^\s)>]+)>?(?:\s+["'(][^)]*)?\)|^ {0,3}\[[^\]]+\]:\s*<?(?<defined>[^\s>]+)>?/gm
const elsewhere = /^(?:[a-z][a-z+.-]*:|\/\/)/i

interface Link {
  readonly line: number
  readonly target: string
}
const linksIn = (text: string): ReadonlyArray<Link> => {
  const prose = withoutCode(text)
  return [...prose.matchAll(link)]
    .map(({ index, groups }) => ({
      line: prose.slice(0, index).split('\n').length,
      target: groups?.['inline'] ?? groups?.['defined'] ?? ''
    }))
    .filter(({ target }) => !elsewhere.test(target))
}

/** What a heading is called in an address: small letters, digits and hyphens, a number behind when it comes again. */
const anchorsIn = (text: string): ReadonlySet<string> => {
  const headings = text.replaceAll(fence, blank).matchAll(/^#{1,6} +(.+?)(?: +#+)?$/gm)
  const anchors = new Set<string>()
  for (const [, heading = ''] of headings) {
    const said = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const anchor = said.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-')
    let [name, again] = [anchor, 0]
    while (anchors.has(name)) name = `${anchor}-${String((again += 1))}`
    anchors.add(name)
  }
  return anchors
}

/** Every file, and every folder that holds one. */
const placesOf = (files: ReadonlyArray<TrackedFile>): ReadonlySet<string> => {
  const places = new Set(['.'])
  for (const { path } of files)
    for (let place = path; !places.has(place); place = posix.dirname(place)) places.add(place)
  return places
}

/**
 * One line for each link of a document that leads nowhere.
 * @example A page that is not there
 * ```ts
 * expect(brokenLinks([{ path: 'README.md', text: 'Read [this](docs/none.md).' }])).toEqual([
 *   'README.md:1: docs/none.md is not there'
 * ])
 * ```
 */
export const brokenLinks = (files: ReadonlyArray<TrackedFile>): ReadonlyArray<string> => {
  const places = placesOf(files)
  const pages = new Map(files.filter(({ path }) => path.endsWith('.md')).map(({ path, text }) => [path, text]))
  const wrongWith = (from: string, target: string): string | null => {
    const [address = '', anchor] = decodeURI(target).split('#')
    const place = address === '' ? from : posix.join(posix.dirname(from), address).replace(/(?<=.)\/$/, '')
    if (!places.has(place)) return `${address} is not there`
    const page = pages.get(place)
    if (anchor === undefined || page === undefined || anchorsIn(page).has(anchor)) return null
    return `${place} has no heading #${anchor}`
  }
  return [...pages].flatMap(([path, text]) =>
    linksIn(text).flatMap(({ line, target }) => {
      const wrong = wrongWith(path, target)
      return wrong === null ? [] : [`${path}:${String(line)}: ${wrong}`]
    })
  )
}
