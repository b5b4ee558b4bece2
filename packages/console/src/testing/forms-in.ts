/** What a browser would send of a form that stands in a page, without script: its fields as they are, by the button that is pressed. */
import { valuesOf, type Entry, type Values } from '../command-forms/values.ts'

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
const attribute = (tag: string, name: string): string | null => {
  const [, text] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? []
  return text === undefined ? null : unescaped(text)
}
const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(\\s|=|/|>|$)`).test(tag)

const ofInput = (tag: string): ReadonlyArray<Entry> => {
  const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')]
  if (name === null || ((type === 'radio' || type === 'checkbox') && !has(tag, 'checked'))) return []
  return [[name, attribute(tag, 'value') ?? '']]
}
const ofTextarea = (tag: string): ReadonlyArray<Entry> => {
  const [, attributes = '', text = ''] = /^<textarea([^>]*)>(.*)<\/textarea>$/s.exec(tag) ?? []
  const name = attribute(attributes, 'name')
  return name === null ? [] : [[name, unescaped(text.replace(/^\n/, '')).replaceAll('\n', '\r\n')]]
}
const ofSelect = (tag: string): ReadonlyArray<Entry> => {
  const name = attribute(tag.slice(0, tag.indexOf('>') + 1), 'name')
  const options = tag.match(/<option[^>]*>/g) ?? []
  const chosen = options.find(option => has(option, 'selected')) ?? options[0] ?? ''
  return name === null ? [] : [[name, attribute(chosen, 'value') ?? '']]
}

/** Of the form that is sent: the one that changes something. */
export const formIn = (html: string): Values => {
  const [, inside = ''] = /<form class="command-form"[^>]*>(.*?)<\/form>/s.exec(html) ?? []
  const tags =
    inside.match(/<input(?:"[^"]*"|[^>"])*>|<textarea[^>]*>.*?<\/textarea>|<select[^>]*>.*?<\/select>/gs) ?? []
  return valuesOf(
    tags.flatMap(tag => {
      if (tag.startsWith('<input')) return ofInput(tag)
      return tag.startsWith('<select') ? ofSelect(tag) : ofTextarea(tag)
    })
  )
}
/** As it is sent. */
export const bodyOf = (values: Values): string =>
  new URLSearchParams(
    [...values].flatMap(([name, texts]) => texts.map((text): [string, string] => [name, text]))
  ).toString()
