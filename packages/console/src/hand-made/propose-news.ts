/** News that a member tells the network, under a code that is made up for it. */
import { actorOf } from '@cofc/http'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { textIn, type Values } from '../command-forms/values.ts'
import type { Asking, FoundAt, HandMade } from './hand-made.ts'

export const [titleName, wordsName, linkName] = ['title', 'words', 'link']
export interface NewsFound extends FoundAt {
  readonly community: string
}
const wordsIn = (values: Values, name: string) => {
  const words = textIn(values, name)
  return words.trim() === '' ? undefined : { words }
}
const proposing = (values: Values, { key, request, options }: Asking) => {
  const link = textIn(values, linkName).trim()
  return {
    ...{ type: 'ProposeNews', announcement: `N-${key.replaceAll('-', '')}`, on: options.today() },
    ...{ community: actorOf(request).community, title: wordsIn(values, titleName), words: wordsIn(values, wordsName) },
    link: link === '' ? null : link
  }
}
const fields: ReadonlyArray<string> = [titleName, wordsName, linkName]

export const proposeNews: HandMade<NewsFound> = {
  path: '/tell-news',
  title: 'Tell the network news',
  readers: {
    ...{ name: 'by-hand-ProposeNews', title: 'Tell the network news', roles: { 'link-person': 'own-community' } },
    about: request => ({ community: actorOf(request).community })
  },
  // Of news that is not told yet there is nothing on record.
  find: ({ request }) => TE.right({ version: 0, community: actorOf(request).community ?? '' }),
  isOpen: () => true,
  answers: (_found, values, asking) => ({
    gives: [
      {
        as: 'news',
        command: proposing(values, asking),
        at: place => fields.find(field => place.startsWith(field)) ?? titleName
      }
    ]
  }),
  told: (_found, values) => [
    { label: 'Title', text: textIn(values, titleName) },
    { label: 'News', text: textIn(values, wordsName) },
    { label: 'Where more is found', text: textIn(values, linkName).trim() || 'Not said' }
  ]
}
